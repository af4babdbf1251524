import { useState } from 'react';
import { useNow } from '@/client/now';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Skeleton } from '@/components/skeleton';
import { Steps } from '@/components/steps';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { SignInOffer } from '@/parts/sign-in-offer';
import { useAssist } from '@/stores/assist';
import { useDraftsRead } from '@/stores/drafts';
import { useSession } from '@/stores/session';
import { FactStep } from '../_parts/fact-step';
import { QuestionStep } from '../_parts/question-step';
import { stepsFor } from '../_parts/steps';
import { sentenceOf, useSteps } from '../_parts/use-steps';
import { Asked } from './_parts/asked';
import { CheckStep } from './_parts/check-step';
import { Same } from './_parts/same';
import { useAsk } from './_parts/use-ask';

/** 问律师: in named steps; what was typed stays until it is answered. */
export default function AskPage() {
  const { me, query } = useMe();
  const personId = useSession((state) => state.personId);
  const isRead = useDraftsRead();
  if (me === null) {
    return (
      <Page>
        <SignInOffer why='登录后提问，有答复能通知到你；登录了也可以匿名提问，计算结果会带过来' />
      </Page>
    );
  }
  // Whose form it is must be known first, or what a calculator brought would lie in a guest's.
  const isKnown = me ? me.id === personId : query.isError;
  if (isKnown && isRead) return <AskForm />;
  return (
    <Page>
      <Skeleton cards={2} />
    </Page>
  );
}

function AskForm() {
  const form = useAsk();
  const steps = stepsFor(form.values);
  const { step, at, isLast, goTo, uploads, missing } = useSteps(form, steps);
  const [isAnother, setAnother] = useState(false);
  const isAssisted = useAssist((state) => state.running !== null);
  const now = useNow(60_000);
  const { answer, refusal } = form;
  if (answer?.kind === 'asked') return <Asked asked={answer} />;
  if (answer?.kind === 'same' && !isAnother) {
    return <Same same={answer} form={form} onAnother={() => setAnother(true)} />;
  }
  if (!step) return null;
  return (
    <Page
      offline='填的都留着，连上再提交'
      said={refusal && isLast ? <RefusalNotice refusal={refusal}>{sentenceOf(refusal)}</RefusalNotice> : null}
      footer={
        <>
          {at > 0 ? <Button text='上一步' kind='ghost' onTap={() => goTo(at - 1)} /> : null}
          <Button
            text={isLast ? '提交咨询' : '下一步'}
            reason={missing}
            isBusy={form.isSending}
            onTap={() => (isLast ? form.submit() : goTo(at + 1))}
          />
        </>
      }
    >
      <Steps titles={steps.map(({ title }) => title)} at={at} />
      {isLast ? (
        <CheckStep form={form} />
      ) : (
        <Card>
          <FactStep step={step.key} form={form} now={now} isAssisted={isAssisted} />
          {step.key === 'question' ? <QuestionStep form={form} uploads={uploads} /> : null}
        </Card>
      )}
    </Page>
  );
}
