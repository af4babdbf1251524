import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { brightenScreen } from '@/client/bright-screen';
import { useParam } from '@/client/param';
import { useShown } from '@/client/shown';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { StateTag } from '@/components/state-tag';
import { When } from '@/components/when';
import { registration } from '@/contract/events';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { PresenceCode } from '@/parts/presence-code';
import { Refusal } from '@/parts/refusal';
import { type KeptCode, useCodes } from '@/stores/codes';
import { useSession } from '@/stores/session';
import { stateTones } from '../_parts/state';
import './index.scss';

/** A phone's clock that is off by more than this, in milliseconds, is worth a word. */
const CLOCK_OFF = 60_000;

/** 签到码: opened once with a network, it works without one until two hours after the event. */
export default function CodePage() {
  const registrationId = useParam('id');
  const query = useAction('events.myCode', { registrationId });
  const kept = useKept(registrationId, query);
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
    <Page>
      <Code kept={kept} />
      {Math.abs(kept.offset) > CLOCK_OFF ? (
        <Notice tone='info'>
          这部手机的时间差了约 {Math.round(Math.abs(kept.offset) / 60_000)} 分钟。签到码按系统时间显示，不影响签到。
        </Notice>
      ) : null}
      <Card>
        <View className='code-head'>
          <View className='code-head__title'>{kept.event.title}</View>
          <StateTag text={registration.states[kept.state]} tone={stateTones[kept.state]} />
        </View>
        <View className='code-head__note'>
          <When start={kept.event.startsAt} end={kept.event.endsAt} />
        </View>
        <View className='code-head__note'>{kept.event.place}</View>
      </Card>
    </Page>
  );
}

function Code({ kept }: { kept: KeptCode }) {
  if (kept.state === 'cancelled') return <Empty icon='ticket' text='这次报名已经取消' note='没有签到码了' />;
  if (kept.state === 'waitlisted') return <Empty icon='clock' text='还在候补' note='递补成功后，这里会显示签到码' />;
  return (
    <Card>
      <View className='code-name'>{kept.name}</View>
      <PresenceCode secret={kept.key} event={kept.event.number} number={kept.number} offset={kept.offset} />
      <View className='code-note'>给现场工作人员看。截图会过期，不能用。</View>
    </Card>
  );
}

/** The code as last heard from the cloud, kept on the phone; somebody else's is not shown. */
function useKept(
  registrationId: string,
  { data, dataUpdatedAt }: ReturnType<typeof useAction<'events.myCode'>>,
): KeptCode | undefined {
  const personId = useSession((state) => state.personId);
  const { byRegistration, keep } = useCodes();
  useEffect(() => {
    if (data)
      keep({ ...data, registrationId, personId, offset: Date.parse(data.cloudTime) - dataUpdatedAt }, Date.now());
  }, [data, dataUpdatedAt, registrationId, personId, keep]);
  const kept = byRegistration[registrationId];
  return kept?.personId === personId ? kept : undefined;
}
