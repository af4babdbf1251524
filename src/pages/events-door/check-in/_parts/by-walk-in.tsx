import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '@/components/card';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { Tick } from '@/components/tick';
import { WayAction } from './way-action';
import type { WayProps } from './ways-in';
import './way.scss';

/** Somebody who is not signed up and stands here: a free seat is theirs. */
export function ByWalkIn({
  isBusy,
  isFront,
  errors,
  onAsk,
  free,
  waiting,
}: WayProps & { free: number; waiting: number }) {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [isAgreed, setAgreed] = useState(false);
  const reason = missing(name, phone, isAgreed);
  const ask = async () => {
    if (reason !== undefined || !(await onAsk({ kind: 'walk_in', name, phone }))) return;
    setName('');
    setPhone('');
    setAgreed(false);
  };
  return (
    <Card>
      <View className='way__note'>{seatsText(free, waiting)}</View>
      <Field label='姓名' error={errors.name}>
        <TextInput
          label='姓名'
          placeholder='证件上的姓名'
          value={name}
          maxLength={50}
          confirm='next'
          hasFocus={isFront}
          onChange={setName}
        />
      </Field>
      <Field label='手机号' error={errors.phone} help='没有登记过的，会用姓名和手机号登记为未实名'>
        <TextInput
          label='手机号'
          placeholder='11 位手机号'
          kind='digits'
          value={phone}
          maxLength={20}
          onChange={setPhone}
          onConfirm={() => void ask()}
        />
      </Field>
      <Field label='本人同意' error={errors.agreed}>
        <Tick text='已告诉本人登记姓名和手机号用于签到，本人同意' isOn={isAgreed} onChange={setAgreed} />
      </Field>
      <WayAction text='登记并签到' isBusy={isBusy} reason={reason} onTap={() => void ask()} />
    </Card>
  );
}

function missing(name: string, phone: string, isAgreed: boolean): string | undefined {
  if (!name.trim() || phone.replace(/\D/g, '').length < 11) return '输入姓名和手机号';
  return isAgreed ? undefined : '请先征得本人同意';
}

function seatsText(free: number, waiting: number): string {
  const line = waiting > 0 ? `，还有 ${waiting} 人候补，候补的人到场请用其他方式先签` : '';
  return free > 0 ? `空位 ${free} 个${line}` : `现在没有空位${line}；名单里的人也可以在这里签到`;
}
