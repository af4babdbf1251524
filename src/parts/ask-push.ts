import { call } from '@/client/call';
import { newRequestId } from '@/client/request-id';
import { askToSubscribe } from '@/client/subscribe';
import { useAction } from '@/client/use-action';
import { useMe } from './me';

/**
 * Asks WeChat, in the tap that signs up for something, whether it may send one message of each kind; whatever comes of it, the
 * matter itself goes on. Nothing is asked where there is no WeChat, or where enough were allowed already.
 */
export function useAskPush(): () => void {
  const { me } = useMe();
  const { data } = useAction('members.noticeSettings', {}, { enabled: Boolean(me) });
  const wanted = data?.templates.filter(({ allowed }) => allowed < ENOUGH) ?? [];
  return () => {
    if (wanted.length > 0) void ask(wanted);
  };
}

/** So many messages are allowed ahead at most: nobody is asked at every tap. */
const ENOUGH = 3;

async function ask(wanted: readonly { id: string; template: 'progress' | 'remind' }[]): Promise<void> {
  const allowed = await askToSubscribe(wanted.map(({ id }) => id));
  const templates = wanted.filter(({ id }) => allowed.includes(id)).map(({ template }) => template);
  if (templates.length > 0) await call('members.allowPush', { templates }, newRequestId());
}
