import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { brightenScreen } from '@/client/bright-screen';
import { useNow } from '@/client/now';
import { useOnline } from '@/client/online';
import { useParam } from '@/client/param';
import { useShown } from '@/client/shown';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { StateTag } from '@/components/state-tag';
import { When } from '@/components/when';
import { stateTones } from '@/contract/events-tones';
import { registration } from '@/contract/events-words';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { PresenceCode } from '@/parts/presence-code';
import { Refusal } from '@/parts/refusal';
import { type KeptCode, useCodes } from '@/stores/codes';
import { keepCode } from '@/stores/fetch-code';
import { useSession } from '@/stores/session';
import './index.scss';

/** A phone's clock that is off by more than this, in milliseconds, is worth a word. */
const CLOCK_OFF = 60_000;

/** How often the page asks whether the door has let its owner in, and from how long before the start, in milliseconds. */
const ASK_EVERY = 20_000;
const ASK_BEFORE = 3_600_000;

/** 签到码: fetched once with a network, it works without one until two hours after the event. */
export default function CodePage() {
  const registrationId = useParam('id');
  const { kept, query } = useKept(registrationId);
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
  if (kept.state === 'checked_in') return <CheckedIn kept={kept} />;
  return (
    <Card>
      <View className='code-name'>{kept.name}</View>
      <PresenceCode secret={kept.key} event={kept.event.number} number={kept.number} offset={kept.offset} />
      <View className='code-note'>给现场工作人员看。截图会过期，不能用。</View>
    </Card>
  );
}

function CheckedIn({ kept: { name, number } }: { kept: KeptCode }) {
  return (
    <Card>
      <View className='code-in' role='status' aria-role='status'>
        <Icon name='check' className='code-in__sign' />
        <View className='code-in__word'>已签到</View>
        <View className='code-name'>{name}</View>
        <View className='code-note'>报名号 {number}，请入场</View>
      </View>
    </Card>
  );
}

/** The code as last heard from the cloud, kept on the phone; somebody else's is not shown. At the door it is asked for again. */
function useKept(registrationId: string) {
  const personId = useSession((state) => state.personId);
  const known = useCodes((state) => state.byRegistration[registrationId]);
  const kept = known?.personId === personId ? known : undefined;
  const isOnline = useOnline();
  const now = useNow(ASK_EVERY) + (kept?.offset ?? 0);
  const isAtDoor =
    kept?.state === 'confirmed' &&
    now > Date.parse(kept.event.startsAt) - ASK_BEFORE &&
    now < Date.parse(kept.keepUntil);
  const query = useAction('events.myCode', { registrationId }, { refetchInterval: isOnline && isAtDoor && ASK_EVERY });
  const { data, dataUpdatedAt } = query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whose it is may be known only after the code has come
  useEffect(() => {
    if (data) keepCode(registrationId, data, dataUpdatedAt);
  }, [data, dataUpdatedAt, registrationId, personId]);
  return { kept, query };
}
