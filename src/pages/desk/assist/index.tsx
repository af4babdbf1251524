import { View } from '@tarojs/components';
import { useState } from 'react';
import { goHome } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { type AssistReason, assistReasons } from '@/contract/office-assist';
import { Page } from '@/parts/page';
import { type Assist, useAssist } from '@/stores/assist';
import { ByCode } from './_parts/by-code';
import { FindPerson, type Served } from './_parts/find-person';
import { NewPerson } from './_parts/new-person';
import './index.scss';
import { BySignature } from './_parts/by-signature';

const reasons = Object.entries(assistReasons).map(([value, text]) => ({ value: value as AssistReason, text }));

/** 代办: for whom, why, and how they agreed; then every worker form of half an hour is theirs. */
export default function AssistPage() {
  const { running, begin } = useAssist();
  const [why, setWhy] = useState<AssistReason>('here');
  const [person, setPerson] = useState<Served | null>(null);
  const [isNew, setNew] = useState(false);
  if (running) return <Begun assist={running} />;
  return (
    <Page>
      <Card title='为什么代办'>
        <Choices label='为什么代办' options={reasons} chosen={why} onChoose={setWhy} />
      </Card>
      {isNew ? <NewPerson why={why} onBegun={begin} onBack={() => setNew(false)} /> : null}
      {isNew || person ? null : <FindPerson onChoose={setPerson} onNew={() => setNew(true)} />}
      {person ? <Consent person={person} why={why} onBegun={begin} onBack={() => setPerson(null)} /> : null}
    </Page>
  );
}

interface ConsentProps {
  readonly person: Served;
  readonly why: AssistReason;
  readonly onBegun: (assist: Assist) => void;
  readonly onBack: () => void;
}

function Consent({ person, why, onBegun, onBack }: ConsentProps) {
  return (
    <>
      <Card title='给谁办'>
        <View className='assist-who'>
          {person.name}　{person.phone}
        </View>
        <View className='assist-note'>{person.unit}</View>
        <Button text='换一个人' kind='ghost' onTap={onBack} />
      </Card>
      <ByCode personId={person.id} why={why} onBegun={onBegun} />
      <BySignature by={{ consent: 'signature', why, personId: person.id }} onBegun={onBegun} />
    </>
  );
}

function Begun({ assist }: { assist: Assist }) {
  return (
    <Page footer={<Button text='去选要办的事' onTap={goHome} />}>
      <Card title='可以开始了'>
        <View className='assist-who'>
          {assist.name}　{assist.phone}
        </View>
        <View className='assist-note'>
          30 分钟内，你在报名等表单里提交的都算这个人的，会记下是你代办的，并通知本人。
        </View>
        <View className='assist-note'>看不到对方的完整资料；办完请点上面的“结束”。</View>
      </Card>
    </Page>
  );
}
