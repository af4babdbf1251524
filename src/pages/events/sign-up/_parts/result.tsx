import { View } from '@tarojs/components';
import { dial } from '@/client/phone';
import { back, open, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Icon } from '@/components/icon';
import { momentText, spanText } from '@/components/moment-text';
import { phoneText } from '@/components/phone-text';
import { registration } from '@/contract/events-words';
import { useKeptCodes } from '@/parts/kept-codes';
import { Page } from '@/parts/page';
import { useAssist } from '@/stores/assist';
import { Cancel } from '../../_parts/cancel';
import { ConfirmSeat } from '../../_parts/confirm-seat';
import { entryOf } from '../../_parts/event-entry';
import { cancelRule, type Detail, isPastCancelling, type Mine } from '../../_parts/state';
import { ToCalendar } from '../../_parts/to-calendar';
import './result.scss';

interface Props {
  readonly event: Detail;
  readonly mine: Mine;
  /** Whether the answer has just come, rather than an earlier sign-up being met. */
  readonly isNew: boolean;
}

/** What came of signing up: the state, the number, what happens next, and whom to ask. */
export function Result({ event, mine, isNew }: Props) {
  const isWaiting = mine.state === 'waitlisted';
  const isHeld = mine.state === 'held';
  const assist = useAssist((state) => state.running);
  useKeptCodes([mine]);
  return (
    <Page footer={<Foot mine={mine} isAssisted={assist !== null} />}>
      <View className={`result result--${isWaiting || isHeld ? 'waiting' : 'done'}`} role='status' aria-role='status'>
        <View className='result__sign'>
          <Icon name={isWaiting || isHeld ? 'clock' : 'check'} />
        </View>
        <View className='result__word'>
          {isNew || isWaiting || isHeld ? registration.states[mine.state] : `${assist?.name ?? '你'}已经报过名了`}
        </View>
        {assist ? <View className='result__note'>报名人：{assist.name}</View> : null}
        <View className='result__number'>{isWaiting ? `候补号 ${mine.waitingNumber}` : `报名号 ${mine.number}`}</View>
        {mine.position === null ? null : <View className='result__note'>前面还有 {mine.position - 1} 人</View>}
        {isHeld ? <View className='result__note'>{momentText(mine.holdUntil ?? '')} 前请确认</View> : null}
      </View>
      <Card title='接下来'>{isWaiting ? <Waiting event={event} mine={mine} /> : <Coming event={event} />}</Card>
      <Card>
        <Cell
          icon='phone'
          title={`有事找${event.contactName}`}
          note={`${event.organiser} ${phoneText(event.contactPhone)}`}
          onTap={() => dial(event.contactPhone)}
        />
      </Card>
    </Page>
  );
}

function Foot({ mine, isAssisted }: { mine: Mine; isAssisted: boolean }) {
  const isWaiting = mine.state === 'waitlisted';
  const list = (
    <Button
      text={isAssisted ? '看报名' : '我的报名'}
      kind={isWaiting ? 'main' : 'ghost'}
      onTap={() => open(routeTo('/pages/events/mine/index', {}))}
    />
  );
  if (mine.transitions.includes('confirm')) {
    return (
      <>
        {list}
        <ConfirmSeat mine={mine} />
      </>
    );
  }
  // Codes are shown by the person's own phone.
  if (isWaiting || isAssisted) return list;
  return (
    <>
      {list}
      <Button text='出示签到码' icon='qr' onTap={() => open(routeTo('/pages/events/code/index', { id: mine.id }))} />
    </>
  );
}

function Waiting({ event, mine }: { event: Detail; mine: Mine }) {
  return (
    <>
      <View className='result__step'>1. 空出位子按顺序留给你，轮到你会在「消息」里请你确认</View>
      {isPastCancelling(event) ? null : (
        <View className='result__step'>2. 不想等了，在 {momentText(event.cancelBy)} 前可以取消候补</View>
      )}
      {mine.transitions.includes('cancel') ? (
        <View className='result__cancel'>
          <Cancel mine={mine} title={event.title} onDone={back} />
        </View>
      ) : null}
    </>
  );
}

function Coming({ event }: { event: Detail }) {
  const [only] = event.sessions.length === 1 ? event.sessions : [];
  return (
    <>
      <View className='result__step'>
        1. {spanText(event.startsAt, event.endsAt)}，到{event.place}
      </View>
      <View className='result__step'>2. 进门时出示签到码</View>
      <View className='result__step'>3. {cancelRule(event)}</View>
      {only ? <ToCalendar entry={entryOf(event, only)} /> : null}
    </>
  );
}
