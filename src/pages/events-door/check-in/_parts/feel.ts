import { chime } from '@/client/chime';
import { buzz } from '@/client/phone';
import type { Chime } from '@/client/tone';
import { useSettings } from '@/stores/settings';

/** What an answer is for ears and hands, as far as this phone's owner wants it. */
export function feel(kind: Chime): void {
  const { doorSound, doorBuzz } = useSettings.getState();
  if (doorSound) chime(kind);
  if (doorBuzz) buzz(kind === 'ok' ? 'short' : 'long');
}
