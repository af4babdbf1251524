import { View } from '@tarojs/components';
import { type ReactNode, useEffect } from 'react';
import { type PublishingStep, publishing } from '@/contract/self-study-publishing';
import { ConfirmForm } from '@/parts/confirm-form';
import { useForm } from '@/parts/use-form';

export type Step = PublishingStep;

const actions = {
  publish: 'selfStudy.publishVersion',
  confirm: 'selfStudy.confirmVersion',
  return: 'selfStudy.returnVersion',
  withdraw: 'selfStudy.withdrawVersion',
} as const satisfies Record<Step, string>;

const warnings: Readonly<Record<Step, string>> = {
  publish: '请对照出处核对数字、地区和起始日期。发布以后还要另一位负责人确认才启用。',
  confirm: '确认以后马上启用，所有人的计算都按它算，以后不能修改，只能更正。请对照出处再核对一遍。',
  return: '退回以后这一份就结束了，起草的人会收到理由，可以重新起草。',
  withdraw: '撤回以后这一份就结束了。',
};

interface Props {
  readonly caseId: string;
  readonly step: Step;
  readonly onClose: () => void;
  /** It was refused: what the page shows may be old. */
  readonly onRefused: () => void;
  /** What calls for a second look before it is moved on. */
  readonly children?: ReactNode;
}

/** Asks once more before a number of the law is moved on. */
export function MoveSheet({ caseId, step, onClose, onRefused, children }: Props) {
  const hasReason = step === 'return';
  const form = useForm({
    action: actions[step],
    form: `${actions[step]}:${caseId}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => (hasReason ? { caseId, reason } : { caseId }) as { caseId: string; reason: string },
  });
  const isRefused = form.refusal !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every refusal
  useEffect(() => {
    if (isRefused) onRefused();
  }, [isRefused]);
  return (
    <ConfirmForm
      form={form}
      isOpen
      title={`${publishing.transitions[step].label}这个标准？`}
      yes={publishing.transitions[step].label}
      isDanger={step === 'return'}
      hasReason={hasReason}
      onClose={onClose}
      onDone={onClose}
    >
      <View>{warnings[step]}</View>
      {children}
    </ConfirmForm>
  );
}
