import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { Refused } from '@/client/refused';
import { Button, ButtonRow } from '@/components/button';
import { Sheet } from '@/components/sheet';
import './confirm-form.scss';
import { RefusalNotice } from './refusal-notice';
import { type FormLike, TextField } from './text-field';

interface Props {
  readonly form: FormLike & {
    readonly submit: () => void;
    readonly refusal: Refused | null;
    readonly isSending: boolean;
    readonly answer: unknown;
  };
  readonly isOpen: boolean;
  readonly title: string;
  readonly yes: string;
  readonly isDanger?: boolean;
  /** Whether a reason is asked for, in the form's field `reason`. */
  readonly hasReason?: boolean;
  /** What else keeps it from being sent. */
  readonly missing?: string | undefined;
  readonly children?: React.ReactNode;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks once more, with the reason where one is kept, and says beside it why it was refused. */
export function ConfirmForm(props: Props) {
  const { form, isOpen, title, yes, isDanger = false, hasReason = true, children, onClose, onDone } = props;
  const isDone = form.answer !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer has come
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone]);
  const missing = props.missing ?? (hasReason && !form.values.reason?.trim() ? '写明理由就可以办' : undefined);
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      onClose={onClose}
      foot={
        <ButtonRow>
          <Button text='先不' kind='ghost' onTap={onClose} />
          <Button
            text={yes}
            kind={isDanger ? 'danger' : 'main'}
            reason={missing}
            isBusy={form.isSending}
            onTap={form.submit}
          />
        </ButtonRow>
      }
    >
      {children}
      {hasReason ? (
        <View className='confirm-form__reason'>
          <TextField form={form} name='reason' label='理由' maxLength={200} />
        </View>
      ) : null}
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Sheet>
  );
}
