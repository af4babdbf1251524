import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParam } from '@/client/param';
import { back, replace, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Columns } from '@/components/columns';
import { Empty } from '@/components/empty';
import { type PlanStep, planSteps } from '@/contract/events-plan-words';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import type { Plan } from '../_parts/plan';
import '../_parts/plan.scss';
import { StepPage } from './_parts/step-page';

const steps = Object.keys(planSteps) as PlanStep[];

const notes = (isHere: boolean, isMissing: boolean) =>
  [isHere ? '正在填' : '', isMissing ? '还没填齐' : ''].filter(Boolean).join('，') || undefined;

/** 填写活动: one step of a plan at a time; on a PC the steps stand beside. */
export default function EditPage() {
  const eventId = useParam('id');
  const wanted = useParam('step');
  const isNew = useParam('as') === 'new';
  const query = useAction('events.plan', { eventId });
  const [step, setStep] = useState<PlanStep>(wanted in planSteps ? (wanted as PlanStep) : 'what');
  const plan = query.data;
  if (!plan) {
    return (
      <Page isWide>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    );
  }
  if (!plan.canEdit) {
    return (
      <Page isWide>
        <Empty icon='info' text={plan.state === 'cancelled' ? '活动已取消，不能再改' : '活动已经结束，不能再改'} />
      </Page>
    );
  }
  return (
    <StepPage
      key={step}
      plan={plan}
      step={step}
      next={plan.state === 'draft' ? steps[steps.indexOf(step) + 1] : undefined}
      onNext={setStep}
      onOver={() => (isNew ? replace(routeTo('/pages/events-desk/plan/index', { id: eventId })) : back())}
      onStale={() => void query.refetch()}
      frame={(fields) => <Columns side={<Beside plan={plan} step={step} onChoose={setStep} />}>{fields}</Columns>}
    />
  );
}

interface BesideProps {
  readonly plan: Plan;
  readonly step: PlanStep;
  readonly onChoose: (step: PlanStep) => void;
}

function Beside({ plan, step, onChoose }: BesideProps) {
  const missing = new Set(plan.gaps.map((gap) => gap.step));
  return (
    <View className='plan-side'>
      <Card title={plan.title}>
        {steps.map((one) => (
          <Cell
            key={one}
            icon={missing.has(one) ? 'warn' : 'check'}
            title={planSteps[one]}
            note={notes(one === step, missing.has(one))}
            onTap={() => onChoose(one)}
          />
        ))}
      </Card>
    </View>
  );
}
