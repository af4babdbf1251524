import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useAction, useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Skeleton } from '@/components/skeleton';
import { errors } from '@/contract/errors';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { Refusal } from '@/parts/refusal';
import { RefusalNotice } from '@/parts/refusal-notice';
import { isClosedTo } from '../_parts/closed';
import { Tally } from '../_parts/tally';
import { LastVerdict } from './_parts/last-verdict';
import { type By, useCheckIn } from './_parts/use-check-in';
import { VerdictScreen } from './_parts/verdict-screen';
import { WaysIn } from './_parts/ways-in';
import './index.scss';

/** 现场签到: one person after another; nothing stops the queue, and nothing typed is lost. */
export default function CheckInPage() {
  const eventId = useParam('id');
  const event = useAction('events.detail', { eventId });
  const duty = useActionPages('events.duty', {});
  const door = useCheckIn(eventId);
  const [isTold, setTold] = useState(true);
  const next = useCallback(() => setTold(true), []);

  async function ask(by: By): Promise<boolean> {
    const isAnswered = await door.ask(by);
    if (isAnswered) setTold(false);
    return isAnswered;
  }

  const closed = [duty, event].find(({ error }) => isClosedTo(error));
  if (closed?.error) {
    return (
      <Page>
        <Refusal error={closed.error} why='工会干部登录后可以给到场的人签到' onRetry={() => void closed.refetch()} />
      </Page>
    );
  }
  if (duty.isPending) {
    return (
      <Page>
        <Skeleton cards={2} />
      </Page>
    );
  }
  const known = duty.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === eventId);
  const tally = door.verdict ?? (known ? { checkedIn: known.checkedIn, expected: known.taken } : null);
  return (
    <Page>
      <Answered query={event} cards={1}>
        {({ title }) => (
          <Card>
            <View className='check-in__title'>{title}</View>
            {tally ? <Tally checkedIn={tally.checkedIn} expected={tally.expected} /> : null}
          </Card>
        )}
      </Answered>
      {door.failure ? <RefusalNotice refusal={door.failure}>{sentenceOf(door.failure.code)}</RefusalNotice> : null}
      <WaysIn isBusy={door.isBusy} isFront={isTold} errors={door.failure?.fields ?? {}} onAsk={ask} />
      {door.verdict && isTold ? <LastVerdict verdict={door.verdict} /> : null}
      <Card>
        <Cell
          icon='people'
          title='看名单'
          note='谁到了，谁还没到'
          onTap={() => open(routeTo('/pages/events-door/roster/index', { id: eventId }))}
        />
      </Card>
      {door.verdict && !isTold ? <VerdictScreen verdict={door.verdict} onNext={next} /> : null}
    </Page>
  );
}

/** At a door there is no form to come back to: say what to do with the person who waits. */
function sentenceOf(code: keyof typeof errors): string {
  if (code === 'offline') return '没有网络，这一位还没签到。输入的内容还在，连上后再点一次「签到」';
  if (code === 'busy') return '系统忙，这一位还没签到。请再点一次「签到」';
  return errors[code].sentence;
}
