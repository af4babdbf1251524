import { useEffect } from 'react';
import { say } from '@/client/phone';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { TickField } from '../../_parts/tick-field';
import { stateText } from '../../_parts/words';

interface Props {
  readonly isOpen: boolean;
  readonly eventId: string;
  readonly isFull: boolean;
  readonly onClose: () => void;
}

/** Puts a person on the list by name and phone, who said yes to it. */
export function AddSheet({ isOpen, eventId, isFull, onClose }: Props) {
  const form = useForm({
    action: 'events.addPerson',
    form: `events.addPerson:${eventId}`,
    initial: { name: '', phone: '', agreed: '' },
    sensitive: ['name', 'phone'],
    inputOf: ({ name = '', phone = '', agreed }) => ({ eventId, name, phone, agreed: (agreed === 'yes') as true }),
  });
  const { answer, refusal } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer has come
  useEffect(() => {
    if (!answer) return;
    say(
      `${stateText(answer.state)}，${answer.waitingNumber ? `候补号 ${answer.waitingNumber}` : `报名号 ${answer.number}`}，已通知本人`,
    );
    onClose();
  }, [answer]);
  const { name = '', phone = '', agreed } = form.values;
  const isFilled = name.trim() && phone.trim() && agreed === 'yes';
  return (
    <Sheet
      isOpen={isOpen}
      title='添加一个人'
      onClose={onClose}
      foot={
        <Button
          text='添加'
          isBusy={form.isSending}
          reason={isFilled ? undefined : '填好姓名、手机号，勾上本人同意'}
          onTap={form.submit}
        />
      }
    >
      {isFull ? <Notice tone='warn'>名额已满，会排到候补最后</Notice> : null}
      {refusal && !refusal.fields ? <RefusalNotice refusal={refusal}>{refusal.message}</RefusalNotice> : null}
      <TextField form={form} name='name' label='姓名' hint='和证件上一致' maxLength={50} />
      <TextField form={form} name='phone' label='手机号' kind='digits' maxLength={20} />
      <TickField form={form} name='agreed' label='已告诉本人，本人同意' text='登记姓名和手机号，用于这场活动' />
    </Sheet>
  );
}
