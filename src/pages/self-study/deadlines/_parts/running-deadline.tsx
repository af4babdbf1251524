import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, ButtonRow } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { DeadlineCard, type ToldDeadline } from '../../_parts/deadline-card';
import './running-deadline.scss';

interface Props {
  readonly deadline: ToldDeadline;
  /** What it belongs to. */
  readonly about: string;
  readonly where?: string;
  readonly isBusy?: boolean;
  readonly onOpen: () => void;
  readonly onEnd: () => void;
}

/** A legal date with what it belongs to; done, it is told no more, which is asked once more. */
export function RunningDeadline({ deadline, about, where, isBusy = false, onOpen, onEnd }: Props) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <DeadlineCard deadline={deadline}>
        <View className='running-deadline__about'>{about}</View>
        {where ? <View className='running-deadline__where'>{where}</View> : null}
        <View className='running-deadline__actions'>
          <ButtonRow>
            <Button text='看这件事' kind='ghost' onTap={onOpen} />
            <Button text='已经办好' kind='ghost' isBusy={isBusy} onTap={() => setAsking(true)} />
          </ButtonRow>
        </View>
      </DeadlineCard>
      <Confirm
        isOpen={isAsking}
        title='这件事办好了？'
        yes='办好了'
        no='还没有'
        onYes={() => {
          setAsking(false);
          onEnd();
        }}
        onNo={() => setAsking(false)}
      >
        {deadline.rule}：{deadline.dueOn}。办好以后不再显示、不再提醒。
      </Confirm>
    </>
  );
}
