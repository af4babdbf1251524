import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useAction, useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Notice } from '@/components/notice';
import { errors } from '@/contract/errors';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
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
      {door.failure ? <Notice tone='danger'>{sentenceOf(door.failure.code)}</Notice> : null}
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
