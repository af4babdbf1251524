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
import { cancelRule, type Detail, isPastCancelling, type Mine } from '../../_parts/state';
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
  // Codes are shown by the person's own phone.
  const assist = useAssist((state) => state.running);
  const isAssisted = assist !== null;
  useKeptCodes([mine]);
  const list = (
    <Button
      text={isAssisted ? '看报名' : '我的报名'}
      kind={isWaiting ? 'main' : 'ghost'}
      onTap={() => open(routeTo('/pages/events/mine/index', {}))}
    />
  );
  return (
    <Page
      footer={
        isWaiting || isAssisted ? (
          list
        ) : (
          <>
            {list}
            <Button
              text='出示签到码'
              icon='qr'
              onTap={() => open(routeTo('/pages/events/code/index', { id: mine.id }))}
            />
          </>
        )
      }
    >
      <View className={`result result--${isWaiting ? 'waiting' : 'done'}`} role='status' aria-role='status'>
        <View className='result__sign'>
          <Icon name={isWaiting ? 'clock' : 'check'} />
        </View>
        <View className='result__word'>
          {isNew || isWaiting ? registration.states[mine.state] : `${assist?.name ?? '你'}已经报过名了`}
        </View>
        {assist ? <View className='result__note'>报名人：{assist.name}</View> : null}
        <View className='result__number'>{isWaiting ? `候补号 ${mine.waitingNumber}` : `报名号 ${mine.number}`}</View>
        {mine.position === null ? null : <View className='result__note'>前面还有 {mine.position - 1} 人</View>}
      </View>
      <Card title='接下来'>
        {isWaiting ? (
          <>
            <View className='result__step'>1. 有人取消就按顺序递补，轮到你会在「消息」里告诉你</View>
            {isPastCancelling(event) ? null : (
              <View className='result__step'>2. 不想等了，在 {momentText(event.cancelBy)} 前可以取消候补</View>
            )}
            {mine.transitions.includes('cancel') ? (
              <View className='result__cancel'>
                <Cancel mine={mine} title={event.title} onDone={back} />
              </View>
            ) : null}
          </>
        ) : (
          <>
            <View className='result__step'>
              1. {spanText(event.startsAt, event.endsAt)}，到{event.place}
            </View>
            <View className='result__step'>2. 进门时出示签到码</View>
            <View className='result__step'>3. {cancelRule(event)}</View>
          </>
        )}
      </Card>
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
