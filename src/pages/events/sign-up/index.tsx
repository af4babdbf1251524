import { useEffect, useState } from 'react';
import { useParam } from '@/client/param';
import { plainSentence, type Refused } from '@/client/refused';
import { open, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Skeleton } from '@/components/skeleton';
import { Steps } from '@/components/steps';
import { Answered } from '@/parts/answered';
import { useAskPush } from '@/parts/ask-push';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { signInRoute } from '@/parts/sign-in-route';
import { useDraftsRead } from '@/stores/drafts';
import { useSession } from '@/stores/session';
import { type Detail, isActive, isQueueing, type Mine } from '../_parts/state';
import { missingIn, stepOfFault, stepsOf } from './_parts/asked';
import { Look } from './_parts/look';
import { QuestionField } from './_parts/question-field';
import { Result } from './_parts/result';
import { Safety } from './_parts/safety';
import { useSignUp } from './_parts/use-sign-up';
import './index.scss';

/** 报名: what I sign up for, as whom, under which rules, with what the event asks; after it, what came of it. */
export default function SignUpPage() {
  const id = useParam('id');
  const { me, query } = useMe();
  const personId = useSession((state) => state.personId);
  const isRead = useDraftsRead();
  // Whose form it is must be known first, or what they typed would lie under somebody else's name.
  const isKnown = me ? me.id === personId : me === null || query.isError;
  if (isKnown && isRead) return <SignUp id={id} />;
  return (
    <Page>
      <Skeleton cards={3} />
    </Page>
  );
}

function SignUp({ id }: { id: string }) {
  const query = useAction('events.detail', { eventId: id });
  const event = query.data;
  const { form, isKnown } = useSignUp(id, event);
  const { refusal, answer } = form;
  const [at, setAt] = useState(0);
  useAgain(refusal, query.refetch);
  useEffect(() => {
    if (event && refusal?.code === 'invalid') setAt(stepOfFault(stepsOf(event), refusal.fields));
  }, [event, refusal]);
  const mine = placeOf(event, answer);
  if (event && mine) return <Result event={event} mine={mine} isNew={answer !== undefined} />;
  return (
    <Page
      said={refusal ? <RefusalNotice refusal={refusal}>{plainSentence(refusal.code)}</RefusalNotice> : null}
      footer={event ? <Foot event={event} form={form} at={at} goTo={setAt} /> : undefined}
    >
      <Answered query={query}>{(value) => <Body event={value} form={form} isKnown={isKnown} at={at} />}</Answered>
    </Page>
  );
}

interface Parts {
  readonly event: Detail;
  readonly form: ReturnType<typeof useSignUp>['form'];
  /** Which step it is, from 0. */
  readonly at: number;
}

function Body({ event, form, isKnown, at }: Parts & { isKnown: boolean }) {
  const steps = stepsOf(event);
  const step = steps[at];
  if (!step) return null;
  return (
    <>
      {steps.length > 1 ? <Steps titles={steps.map(({ title }) => title)} at={at} /> : null}
      {step.isLook ? <Look event={event} /> : null}
      {step.questions.length > 0 ? (
        <Card>
          {step.questions.map((question) => (
            <QuestionField key={question.id} form={form} question={question} />
          ))}
        </Card>
      ) : null}
      {step.isSafety ? <Safety form={form} event={event} isKnown={isKnown} /> : null}
    </>
  );
}

function Foot({ event, form, at, goTo }: Parts & { goTo: (at: number) => void }) {
  const { me } = useMe();
  const askPush = useAskPush();
  const steps = stepsOf(event);
  const step = steps[at];
  if (me === null) {
    const route = routeTo('/pages/events/sign-up/index', { id: event.id });
    return <Button text='先登录' onTap={() => open(signInRoute(route))} />;
  }
  const isLast = at >= steps.length - 1;
  const verb = isQueueing(event) ? '确认候补' : '确认报名';
  const send = () => {
    askPush();
    form.submit();
  };
  return (
    <>
      {at > 0 ? <Button text='上一步' kind='ghost' onTap={() => goTo(at - 1)} /> : null}
      <Button
        text={isLast ? verb : '下一步'}
        reason={step && missingIn(step, form.values, event)}
        isBusy={form.isSending}
        onTap={() => (isLast ? send() : goTo(at + 1))}
      />
    </>
  );
}

/** Reads the event again where the refusal says that what is drawn is old. */
function useAgain(refusal: Refused | null, refetch: () => unknown): void {
  const isOld = refusal?.code === 'alreadySignedUp' || refusal?.code === 'stateChanged';
  useEffect(() => {
    if (isOld) void refetch();
  }, [isOld, refetch]);
}

/** The person's place: as the event's page has it, or as the answer just said, before the page has heard of it. */
function placeOf(
  event: Detail | undefined,
  answer: Pick<Mine, 'id' | 'state' | 'number' | 'waitingNumber'> | undefined,
): Mine | null {
  const mine = event?.mine ?? null;
  if (isActive(mine)) return mine;
  return answer ? { ...nothingYet, ...answer } : null;
}

/** What the answer to a sign-up does not tell. */
const nothingYet = {
  position: null,
  heldFor: null,
  holdUntil: null,
  attended: { sessions: 0, minutes: 0 },
  feedback: null,
  mayRate: false,
  transitions: [],
} satisfies Partial<Mine>;
