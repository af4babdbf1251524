import { useOnline } from '@/client/online';
import type { Refused } from '@/client/refused';
import { Notice } from '@/components/notice';

/** That an answer is old; where the page's bar says already that there is no network, nothing. */
export function OldCopy({ error }: { error: Refused }) {
  const isOnline = useOnline();
  if (error.code === 'offline' && !isOnline) return null;
  return <Notice tone='warn'>没能更新，看到的是上次的内容</Notice>;
}
