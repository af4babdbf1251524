import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { audiences } from '@/contract/events-words';
import type { Detail } from './state';

const atDoor: Readonly<Record<Detail['askedAtDoor'][number], string>> = {
  employment: '从事什么工作',
  women: '是不是女职工',
  unit: '在哪个单位',
  age: '年龄',
};

/** Whom it is for; what the house does not know of the person is not guessed, and asked at the door. */
export function Who({ event }: { event: Detail }) {
  const { askedAtDoor, isForMinors } = event;
  return (
    <Card title='谁可以参加'>
      <View>{whoText(event)}，每人一个名额</View>
      {isForMinors ? <View>面向未成年人，未满 16 岁要有大人陪同</View> : null}
      {askedAtDoor.length > 0 ? (
        <View className='event-note'>
          {askedAtDoor.map((one) => atDoor[one]).join('、')}，系统里没有、也不会替你猜，到现场会问一下。
        </View>
      ) : null}
    </Card>
  );
}

/** The audience, the unit and the ages in one sentence. */
export function whoText({ audience, forUnit, ageFrom, ageTo }: Detail): string {
  const people = forUnit && audience === 'everyone' ? '职工' : audiences[audience];
  const who = forUnit ? `${forUnit}及所属单位的${people}` : people;
  const age = agesText(ageFrom, ageTo);
  return age === '' ? who : `${who}，${age}（按活动开始那天算）`;
}

function agesText(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return `${from} 至 ${to} 周岁`;
  if (from !== null) return `满 ${from} 周岁`;
  return to === null ? '' : `${to} 周岁以下（含）`;
}
