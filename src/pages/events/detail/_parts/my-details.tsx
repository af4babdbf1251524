import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Icon } from '@/components/icon';
import { phoneText } from '@/components/phone-text';
import { Tap } from '@/components/tap';
import { Answered } from '@/parts/answered';
import { useAssist } from '@/stores/assist';
import type { Detail, Mine } from '../../_parts/state';
import './my-details.scss';

/** What the person filled in, on their tap; nothing where the event asks nothing, and not to who enters it for them. */
export function MyDetails({ event, mine }: { event: Detail; mine: Mine }) {
  const [isOpen, setOpen] = useState(false);
  const isAssisted = useAssist((state) => state.running !== null);
  const asks = event.questions.length > 0 || event.asksEmergencyContact || event.asksHealth;
  if (!asks || isAssisted) return null;
  return (
    <>
      <Tap className='my-details__open' isChosen={isOpen} onTap={() => setOpen(!isOpen)}>
        <View>{isOpen ? '收起我填的内容' : '看我填的内容'}</View>
        <Icon name='right' className={`my-details__arrow${isOpen ? ' my-details__arrow--down' : ''}`} />
      </Tap>
      {isOpen ? <Said id={mine.id} /> : null}
    </>
  );
}

function Said({ id }: { id: string }) {
  const query = useAction('events.myDetails', { registrationId: id });
  return (
    <Answered query={query} cards={1}>
      {({ answers, emergency, health }) => (
        <View className='my-details'>
          {answers.map(({ label, said }) => (
            <Line key={label} label={label} text={said.join('、')} />
          ))}
          {emergency ? (
            <Line label='紧急联系人' text={`${emergency.name}（${emergency.relation}）${phoneText(emergency.phone)}`} />
          ) : null}
          {health ? <Line label='健康情况' text={health.isWell ? '没有要说明的情况' : health.note} /> : null}
          {answers.length === 0 && !emergency && !health ? <View>没有填，或已过保存的时间。</View> : null}
          <View className='my-details__note'>要改请打电话给主办工会，或取消后重新报名（要重新排队）。</View>
        </View>
      )}
    </Answered>
  );
}

function Line({ label, text }: { label: string; text: string }) {
  return (
    <View className='my-details__line'>
      <View className='my-details__note'>{label}</View>
      <View>{text}</View>
    </View>
  );
}
