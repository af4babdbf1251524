import { useEffect, useState } from 'react';
import { dial } from '@/client/phone';
import { useAction } from '@/client/use-action';
import { Confirm } from '@/components/confirm';
import { useKeptHotline } from '@/stores/hotline';

const HOUR = 3_600_000;

/** The union's hotline: `ask` opens the question whether to ring it, `sheet` is the question to be drawn. Asked of the cloud when it is wanted. */
export function useHotline() {
  const [isOpen, setOpen] = useState(false);
  const { number, contact, keep } = useKeptHotline();
  const { data } = useAction('organisation.contact', {}, { enabled: isOpen, staleTime: HOUR });
  useEffect(() => {
    if (data) keep(data.hotline, data.contact);
  }, [data, keep]);
  const close = () => setOpen(false);
  const call = () => {
    close();
    dial(number);
  };
  const sheet = (
    <Confirm isOpen={isOpen} title={`拨打 ${number}？`} yes='拨打' no='先不打' onYes={call} onNo={close}>
      12351 是全国工会服务职工热线，咨询、求助、投诉都可以打。{contact}
    </Confirm>
  );
  return { ask: () => setOpen(true), sheet };
}
