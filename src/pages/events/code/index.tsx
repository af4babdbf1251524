import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { brightenScreen } from '@/client/bright-screen';
import { useParam } from '@/client/param';
import { useShown } from '@/client/shown';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { StateTag } from '@/components/state-tag';
import { When } from '@/components/when';
import { stateTones } from '@/contract/events-tones';
import { registration } from '@/contract/events-words';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { Refusal } from '@/parts/refusal';
import type { KeptCode } from '@/stores/codes';
import { Code } from './_parts/code';
import { useKept } from './_parts/use-kept';
import './index.scss';

/** A phone's clock that is off by more than this, in milliseconds, is worth a word. */
const CLOCK_OFF = 60_000;

/** 签到码: fetched once with a network, it works without one until two hours after the event. */
export default function CodePage() {
  const registrationId = useParam('id');
  const { kept, query, now } = useKept(registrationId);
  useMe(); // whose code it is, also for one who came by a link
  const isShown = useShown();
  useEffect(() => (isShown ? brightenScreen() : undefined), [isShown]);

  if (!kept) {
    return (
      <Page>
        {query.error ? <Refusal error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton cards={2} />}
      </Page>
    );
  }
  return (
    <Page offline='签到码照常能用'>
      <Code kept={kept} now={now} />
      {Math.abs(kept.offset) > CLOCK_OFF ? <WrongClock offset={kept.offset} /> : null}
      <Event kept={kept} />
    </Page>
  );
}

function WrongClock({ offset }: { offset: number }) {
  return (
    <Notice tone='info'>
      这部手机的时间{offset > 0 ? '慢' : '快'}了约 {Math.round(Math.abs(offset) / 60_000)}{' '}
      分钟。签到码按系统时间显示，不影响签到。
    </Notice>
  );
}

function Event({ kept: { event, state, isEventCancelled } }: { kept: KeptCode }) {
  const tag = isEventCancelled
    ? ({ text: '活动已取消', tone: 'danger' } as const)
    : { text: registration.states[state], tone: stateTones[state] };
  return (
    <Card>
      <View className='code-head'>
        <View className='code-head__title'>{event.title}</View>
        <StateTag {...tag} />
      </View>
      <View className='code-head__note'>
        <When start={event.startsAt} end={event.endsAt} />
      </View>
      <View className='code-head__note'>{event.place}</View>
    </Card>
  );
}
