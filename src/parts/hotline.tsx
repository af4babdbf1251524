import { useState } from 'react';
import { dial } from '@/client/phone';
import { Confirm } from '@/components/confirm';

const HOTLINE = '12351';

/** The union's hotline: `ask` opens the question whether to ring it, `sheet` is the question to be drawn. */
export function useHotline() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const call = () => {
    close();
    dial(HOTLINE);
  };
  const sheet = (
    <Confirm isOpen={isOpen} title='拨打 12351？' yes='拨打' no='先不打' onYes={call} onNo={close}>
      12351 是全国工会服务职工热线，咨询、求助、投诉都可以打。
    </Confirm>
  );
  return { ask: () => setOpen(true), sheet };
}
