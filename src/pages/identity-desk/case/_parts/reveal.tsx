import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { Notice } from '@/components/notice';
import { Answered } from '@/parts/answered';

/** The whole name and number, after a tap that is written down. */
export function Reveal({ caseId }: { caseId: string }) {
  const [isOn, setOn] = useState(false);
  return isOn ? (
    <Shown caseId={caseId} />
  ) : (
    <>
      <Notice tone='info'>看全名和号码，会记下是谁看的</Notice>
      <Button text='看全名和号码' kind='ghost' onTap={() => setOn(true)} />
    </>
  );
}

function Shown({ caseId }: { caseId: string }) {
  const whole = useAction('identity.reveal', { caseId }, { once: true });
  return (
    <Answered query={whole} cards={1}>
      {({ name, number }) => <Cell title={`${name}　${number}`} note='只在这一页显示，请当面比对' />}
    </Answered>
  );
}
