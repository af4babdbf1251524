import { open, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { Tap } from '@/components/tap';

/** That the account is going to be erased, while it can be taken back. */
export function ErasingNotice() {
  const dueAt = useAction('privacy.pending', {}).data?.erasingDueAt;
  if (!dueAt) return null;
  return (
    <Tap className='erasing-notice' onTap={() => open(routeTo('/pages/privacy/erase/index', {}))}>
      <Notice tone='warn'>已申请注销，{momentText(dueAt)} 以后办理。点这里可以反悔</Notice>
    </Tap>
  );
}
