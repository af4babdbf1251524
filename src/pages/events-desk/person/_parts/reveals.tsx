import { View } from '@tarojs/components';
import { useState } from 'react';
import { dial } from '@/client/phone';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { phoneText } from '@/components/phone-text';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { Answered } from '@/parts/answered';

type Person = Output<Contract['events']['planPerson']>;

/** Whom to ring and what was said of health: each shown by a tap of its own, which is written down. */
export function Reveals({ person: { id, hasEmergency, hasHealth } }: { person: Person }) {
  return (
    <>
      {hasEmergency ? <Emergency id={id} /> : null}
      {hasHealth ? <Health id={id} /> : null}
    </>
  );
}

const WRITTEN = '查看会留下记录，本人也能看到';

function Emergency({ id }: { id: string }) {
  const [isAsked, setAsked] = useState(false);
  const query = useAction('events.emergencyOf', { registrationId: id }, { enabled: isAsked, once: true });
  return (
    <Card title='紧急联系人'>
      {isAsked ? (
        <Answered query={query} cards={1}>
          {({ name, phone, relation }) => (
            <>
              <View>
                {name}（{relation}）{phoneText(phone)}
              </View>
              <View className='plan-gap'>
                <Button text='打电话' kind='ghost' icon='phone' onTap={() => dial(phone)} />
              </View>
            </>
          )}
        </Answered>
      ) : (
        <Covered onTap={() => setAsked(true)} />
      )}
    </Card>
  );
}

function Health({ id }: { id: string }) {
  const [isAsked, setAsked] = useState(false);
  const query = useAction('events.healthOf', { registrationId: id }, { enabled: isAsked, once: true });
  return (
    <Card title='健康声明'>
      {isAsked ? (
        <Answered query={query} cards={1}>
          {({ isWell, note }) => <View className='plan-text'>{isWell ? '没有要说明的情况' : note}</View>}
        </Answered>
      ) : (
        <Covered onTap={() => setAsked(true)} />
      )}
    </Card>
  );
}

function Covered({ onTap }: { onTap: () => void }) {
  return (
    <>
      <View className='plan-note'>{WRITTEN}</View>
      <View className='plan-gap'>
        <Button text='查看' kind='ghost' onTap={onTap} />
      </View>
    </>
  );
}
