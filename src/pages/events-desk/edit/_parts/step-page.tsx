import { type ReactNode, useEffect, useState } from 'react';
import { say } from '@/client/phone';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { Steps } from '@/components/steps';
import { type PlanStep, planSteps } from '@/contract/events-plan-words';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import type { Plan } from '../../_parts/plan';
import { ToPreview } from '../../_parts/to-preview';
import { useStepForm } from '../../_parts/use-step-form';
import { Behind } from './behind';
import { asksAgain } from './moves';
import { StepFields } from './step-fields';
import { isFixed } from './step-props';

interface Props {
  readonly plan: Plan;
  readonly step: PlanStep;
  /** What comes after it while an event is first written. */
  readonly next: PlanStep | undefined;
  readonly onNext: (step: PlanStep) => void;
  /** It was saved, and nothing comes after it. */
  readonly onOver: () => void;
  /** The cloud has a newer plan. */
  readonly onStale: () => void;
  readonly frame: (fields: ReactNode) => ReactNode;
}

const steps = Object.keys(planSteps) as PlanStep[];

/** One step as a page: its fields, what a colleague did meanwhile, and the way on. A move of a published event is asked about first. */
export function StepPage({ plan, step, next, onNext, onOver, onStale, frame }: Props) {
  const form = useStepForm(plan, step);
  const [isAsking, setAsking] = useState(false);
  const { answer, refusal } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer has come
  useEffect(() => {
    if (!answer) return;
    if (answer.asked > 0) say(`已保存，正在请 ${answer.asked} 人重新确认`);
    else if (!next) say('已保存');
    if (next) onNext(next);
    else onOver();
  }, [answer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a refusal
  useEffect(() => {
    if (refusal?.code === 'stateChanged') onStale();
  }, [refusal]);
  const tap = () => (asksAgain(plan, step, form.values) ? setAsking(true) : form.submit());
  const send = () => {
    setAsking(false);
    form.submit();
  };
  return (
    <Page
      isWide
      said={refusal ? <RefusalNotice refusal={refusal}>{sentence(refusal.code, refusal.message)}</RefusalNotice> : null}
      footer={
        step === 'asked' && isFixed(plan, 'questions') ? undefined : (
          <Button
            text={next ? '保存，下一步' : '保存'}
            isBusy={form.isSending}
            reason={form.isBehind ? '先决定留哪一份' : undefined}
            onTap={tap}
          />
        )
      }
    >
      {plan.state === 'draft' ? <Steps titles={steps.map((one) => planSteps[one])} at={steps.indexOf(step)} /> : null}
      {frame(
        <>
          {form.isBehind ? <Behind onMine={form.keepMine} onTheirs={form.takeTheirs} /> : null}
          <StepFields step={step} plan={plan} form={form} />
          <Card>
            <ToPreview id={plan.id} note='看职工看到的样子；没保存的还看不到' />
          </Card>
        </>,
      )}
      <Confirm
        isOpen={isAsking}
        title='要请大家重新确认'
        yes='保存并通知'
        no='再想想'
        onYes={send}
        onNo={() => setAsking(false)}
      >
        时间或地点一改，已经报名成功的 {plan.counts.confirmed} 人都会收到通知，要重新点“确认参加”。
        {'到时没有确认的，名额让给候补的人，不算缺席。'}
      </Confirm>
    </Page>
  );
}

function sentence(code: string, usual: string): string {
  return code === 'stateChanged' ? '同事刚保存过这场活动，最新内容已经取来，请看一眼再保存' : usual;
}
