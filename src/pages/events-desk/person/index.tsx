import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Columns } from '@/components/columns';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { sources } from '@/contract/events-plan-words';
import { stateTones } from '@/contract/events-tones';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import '../_parts/plan.scss';
import { stateText } from '../_parts/words';
import { Reveals } from './_parts/reveals';
import { StepSheet } from './_parts/step-sheet';

type Person = Output<Contract['events']['planPerson']>;

/** 报名详情, one person of a list: covered; what they answered, how their place came about, and what may be done. */
export default function PersonPage() {
  const registrationId = useParam('id');
  const query = useAction('events.planPerson', { registrationId });
  return (
    <Page isWide>
      <Answered query={query}>
        {(person) => (
          <Columns isEven side={<Facts person={person} />}>
            <Answers person={person} />
            <Reveals person={person} />
            <Story person={person} />
          </Columns>
        )}
      </Answered>
    </Page>
  );
}

function Facts({ person }: { person: Person }) {
  const [step, setStep] = useState<'withdraw' | 'excuse' | null>(null);
  return (
    <Card title={person.name} aside={<StateTag text={stateText(person.state)} tone={stateTones[person.state]} />}>
      <Cell
        icon='ticket'
        title={`报名号 ${person.number}`}
        note={`${momentText(person.signedUpAt)}，${sources[person.source]}`}
      />
      {person.state === 'waitlisted' ? <Cell icon='clock' title={`候补号 ${person.waitingNumber}`} /> : null}
      {person.holdUntil ? <Cell icon='clock' title={`等本人在 ${momentText(person.holdUntil)} 前确认`} /> : null}
      <Cell icon='phone' title={person.phone || '没有手机号'} note={person.unit ?? '没有单位'} />
      {person.transitions.includes('excuse') ? (
        <View className='plan-gap'>
          <Button text='记为请假' kind='ghost' onTap={() => setStep('excuse')} />
        </View>
      ) : null}
      {person.transitions.includes('withdraw') ? (
        <View className='plan-gap'>
          <Button text='代为取消' kind='ghost' onTap={() => setStep('withdraw')} />
        </View>
      ) : null}
      <StepSheet step='excuse' isOpen={step === 'excuse'} id={person.id} onClose={() => setStep(null)} />
      <StepSheet step='withdraw' isOpen={step === 'withdraw'} id={person.id} onClose={() => setStep(null)} />
    </Card>
  );
}

function Answers({ person: { answers } }: { person: Person }) {
  if (answers.length === 0) return null;
  return (
    <Card title='报名时的回答'>
      {answers.map(({ label, said }) => (
        <Cell key={label} title={said.join('、')} note={label} />
      ))}
    </Card>
  );
}

function Story({ person: { story } }: { person: Person }) {
  return (
    <Card title='经过'>
      {story.map(({ step, by, reason, at }) => (
        <Cell key={`${at}${step}`} title={step} note={`${momentText(at)} · ${by}${reason ? ` · ${reason}` : ''}`} />
      ))}
    </Card>
  );
}
