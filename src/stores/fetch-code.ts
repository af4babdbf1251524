import { call } from '@/client/call';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { opensDoor, useCodes } from './codes';
import { useSession } from './session';

/** What has been asked for since the app was opened: once is enough, the code's page asks again by itself. */
const asked = new Set<string>();

/** Keeps what the cloud answered about a code, as the signed-in person's. */
export function keepCode(registrationId: string, code: Output<Contract['events']['myCode']>, heardAtMs: number): void {
  const offset = Date.parse(code.cloudTime) - heardAtMs;
  const { personId } = useSession.getState();
  useCodes.getState().keep({ ...code, registrationId, personId, offset }, Date.now());
}

/** Fetches and keeps the key of a registration that opens a door, so that its code can be shown without a network; quietly. */
export async function fetchCode(registrationId: string): Promise<void> {
  const { personId } = useSession.getState();
  const kept = useCodes.getState().byRegistration[registrationId];
  const name = `${personId}/${registrationId}`;
  if (asked.has(name) || (kept?.personId === personId && opensDoor(kept, Date.now()))) return;
  asked.add(name);
  const answer = await call('events.myCode', { registrationId });
  if (answer.ok && useSession.getState().personId === personId) keepCode(registrationId, answer.value, Date.now());
  else if (!answer.ok && answer.code === 'offline') asked.delete(name);
}

/** Forgets what was asked for, together with what was kept. */
export function eraseCodes(): void {
  asked.clear();
  useCodes.getState().erase();
}
