import { type ReactNode, useEffect, useState } from 'react';
import { say } from '@/client/phone';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { momentText } from '@/components/moment-text';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import type { Plan } from '../../_parts/plan';

interface Props {
  readonly plan: Plan;
  readonly onStale: () => void;
  readonly children: ReactNode;
}

/** A draft's page: publishing it is the one thing to do, once nothing is missing; a large one waits for a lead. */
export function Publish({ plan, onStale, children }: Props) {
  const write = useActionWrite('events.publishPlan');
  const [requestId, setRequestId] = useState<string | null>(null);
  const { error } = write;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a refusal
  useEffect(() => {
    if (error) onStale();
  }, [error]);
  const send = () => {
    if (requestId === null) return;
    const input = { eventId: plan.id, version: plan.version };
    write.mutate({ input, requestId }, { onSuccess: () => say('已发布'), onSettled: () => setRequestId(null) });
  };
  return (
    <Page
      isWide
      said={error ? <RefusalNotice refusal={error}>{plainSentence(error.code)}</RefusalNotice> : null}
      footer={
        <Button
          text='发布'
          reason={reasonAgainst(plan)}
          isBusy={write.isPending}
          onTap={() => setRequestId(newRequestId())}
        />
      }
    >
      {children}
      <Confirm
        isOpen={requestId !== null}
        title='发布这场活动？'
        yes='发布'
        no='再看看'
        isBusy={write.isPending}
        onYes={send}
        onNo={() => setRequestId(null)}
      >
        发布后大家就能看到，{opensText(plan.signUpOpensAt)}。
        {'面向谁、费用不能再改；改时间或地点要请报名的人重新确认。'}
      </Confirm>
    </Page>
  );
}

function opensText(opensAt: string): string {
  return Date.parse(opensAt) <= Date.now() ? '马上可以报名' : `${momentText(opensAt)} 起可以报名`;
}

function reasonAgainst({ gaps, mayPublish }: Plan): string | undefined {
  if (gaps.length > 0) return `还差 ${gaps.length} 项，填好就能发布`;
  return mayPublish
    ? undefined
    : '大型活动（超过 200 人、户外或面向未成年人）要由部门负责人发布，他们在“待负责人发布”里看得到这份草稿';
}
