import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useParam } from '@/client/param';
import { plainSentence } from '@/client/refused';
import { open, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { phoneText } from '@/components/phone-text';
import { Answered } from '@/parts/answered';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { signInRoute } from '@/parts/sign-in-route';
import { useForm } from '@/parts/use-form';
import { useAssist } from '@/stores/assist';
import { cancelRule, type Detail, isActive, type Mine } from '../_parts/state';
import { WhenWhere } from '../_parts/when-where';
import { Result } from './_parts/result';
import './index.scss';

/** 报名: what I sign up for, as whom, under which rules; after it, what came of it. */
export default function SignUpPage() {
  const id = useParam('id');
  const event = useAction('events.detail', { eventId: id });
  const { me } = useMe();
  const assist = useAssist((state) => state.running);
  const who = assist ?? me;
  const form = useForm({
    action: 'events.signUp',
    form: `events.signUp/${id}`,
    initial: {},
    inputOf: () => ({ eventId: id }),
  });
  const isKnownThere = form.refusal?.code === 'alreadySignedUp';
  const { refetch } = event;
  useEffect(() => {
    if (isKnownThere) void refetch();
  }, [isKnownThere, refetch]);
  const mine = placeOf(event.data, form.answer);
  if (event.data && mine) return <Result event={event.data} mine={mine} isNew={form.answer !== undefined} />;

  const isFull = event.data !== undefined && event.data.taken >= event.data.capacity;
  const route = routeTo('/pages/events/sign-up/index', { id });
  const footer =
    me === null ? (
      <Button text='先登录' onTap={() => open(signInRoute(route))} />
    ) : (
      <Button text={isFull ? '确认候补' : '确认报名'} isBusy={form.isSending} onTap={form.submit} />
    );
  return (
    <Page
      said={
        form.refusal ? <RefusalNotice refusal={form.refusal}>{plainSentence(form.refusal.code)}</RefusalNotice> : null
      }
      footer={event.data ? footer : undefined}
    >
      <Answered query={event}>
        {(value) => (
          <>
            {isFull ? <Notice tone='warn'>名额已满，现在报名是候补，前面有 {value.waiting} 人</Notice> : null}
            <Card>
              <View className='sign-up__title'>{value.title}</View>
              <WhenWhere event={value} />
            </Card>
            {who ? (
              <Card title='报名人'>
                <View className='sign-up__person'>
                  {who.name}　{phoneText(who.phone)}
                </View>
                <View className='sign-up__note'>
                  {assist ? '由你代办，会记下来并通知本人' : '用你登记的姓名和手机号，不用再填'}
                </View>
              </Card>
            ) : null}
            <Card title='报名须知'>
              <View className='sign-up__rule'>每人一个名额{assist ? '' : '，不能代报'}</View>
              <View className='sign-up__rule'>{cancelRule(value)}</View>
              {isFull ? null : <View className='sign-up__rule'>到场出示签到码，没有网络也能用</View>}
            </Card>
          </>
        )}
      </Answered>
    </Page>
  );
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
