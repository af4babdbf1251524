import { say } from '@/client/phone';
import { ConfirmForm } from '@/parts/confirm-form';
import { useForm } from '@/parts/use-form';

const words = {
  withdraw: {
    action: 'events.withdraw',
    title: '代为取消这个报名？',
    yes: '代为取消',
    what: '名额会让给候补的人；本人会收到通知和下面的理由。',
    done: '已取消',
  },
  excuse: {
    action: 'events.excuse',
    title: '记为请假？',
    yes: '记为请假',
    what: '名额还留着，不算缺席；本人会收到通知。理由只有同事看得到。',
    done: '已记为请假',
  },
} as const;

interface Props {
  readonly step: keyof typeof words;
  readonly isOpen: boolean;
  readonly id: string;
  readonly onClose: () => void;
}

/** Asks once more, with a reason, before somebody's place is taken away or their excuse written down. */
export function StepSheet({ step, isOpen, id, onClose }: Props) {
  const { action, title, yes, what, done } = words[step];
  const form = useForm({
    action,
    form: `${action}:${id}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ registrationId: id, reason }),
  });
  const over = () => {
    say(done);
    onClose();
  };
  return (
    <ConfirmForm
      form={form}
      isOpen={isOpen}
      title={title}
      yes={yes}
      isDanger={step === 'withdraw'}
      onClose={onClose}
      onDone={over}
    >
      {what}
    </ConfirmForm>
  );
}
