import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { dial } from '@/client/phone';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { momentText } from '@/components/moment-text';
import { phoneText } from '@/components/phone-text';
import { SeatsBar } from '@/components/seats-bar';
import { StateTag } from '@/components/state-tag';
import { Tap } from '@/components/tap';
import { phaseTones } from '@/contract/events-tones';
import { audiences, phases, programmes } from '@/contract/events-words';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { SavedCodes } from '@/parts/saved-codes';
import type { Detail } from '../_parts/state';
import { WhenWhere } from '../_parts/when-where';
import { Actions } from './_parts/actions';
import { MyPlace } from './_parts/my-place';
import './index.scss';

/** 活动详情: everything a person asks before going, their own place, and the one thing to do next. */
export default function EventDetailPage() {
  const id = useParam('id');
  const query = useAction('events.detail', { eventId: id });
  return (
    <Page footer={query.data ? <Actions event={query.data} /> : undefined}>
      <Answered query={query} instead={<SavedCodes />}>
        {(event) => <Body event={event} />}
      </Answered>
    </Page>
  );
}

function Body({ event }: { event: Detail }) {
  return (
    <>
      <Card>
        <View className='event-head'>
          <View className='event-head__programme'>{programmes[event.programme]}</View>
          <StateTag text={phases[event.phase]} tone={phaseTones[event.phase]} />
        </View>
        <View className='event-head__title'>{event.title}</View>
        <WhenWhere event={event} />
      </Card>
      <MyPlace event={event} />
      <Card title='名额'>
        <SeatsBar capacity={event.capacity} taken={event.taken} waiting={event.waiting} />
        <View className='event-rules'>
          <View>先到先得，满员后可候补，有空位按顺序递补。</View>
          <View>报名开始 {momentText(event.signUpOpensAt)}</View>
          <View>报名截止 {momentText(event.signUpClosesAt)}</View>
          <View>最晚取消 {momentText(event.cancelBy)}</View>
        </View>
      </Card>
      <Card title='活动介绍'>
        <View className='event-text'>{event.summary}</View>
      </Card>
      <Card title='谁可以参加'>{audiences[event.audience]}，每人一个名额</Card>
      {event.bring.trim() ? (
        <Card title='要带什么'>
          <View className='event-text'>{event.bring}</View>
        </Card>
      ) : null}
      <Card title='联系主办方'>
        <View className='event-contact'>
          <View className='event-contact__texts'>
            <View>{event.organiser}</View>
            <View className='event-contact__note'>
              {event.contactName} {phoneText(event.contactPhone)}
            </View>
          </View>
          <Tap
            className='event-contact__call'
            label={`拨打 ${event.contactPhone}`}
            onTap={() => dial(event.contactPhone)}
          >
            <Icon name='phone' />
            <View>拨打</View>
          </Tap>
        </View>
      </Card>
    </>
  );
}
