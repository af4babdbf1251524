import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { type After, shareText } from './numbers';
import './how-it-was.scss';

/** How people found it: shares with how many said so, what they said without names; nothing where too few spoke. */
export function HowItWas({ told }: { told: After }) {
  const { rated, satisfied, neutral, dissatisfied, checkIns, remarks } = told;
  if (rated === 0) return <Card title='满意度'>还没有人评价</Card>;
  if (typeof rated !== 'number') return <Card title='满意度'>评价的人太少，为了不让人认出是谁，不显示</Card>;
  return (
    <Card title='满意度'>
      <View>满意率：{typeof satisfied === 'number' ? shareText(satisfied, rated) : '不显示'}</View>
      <View className='how-it-was__note'>
        {rated} 人评价，评价率 {shareText(rated, checkIns)}；满意 {cell(satisfied)}，一般 {cell(neutral)}，不满意{' '}
        {cell(dissatisfied)}
      </View>
      {remarks.map((remark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said has no name, and may be said twice
        <View key={at} className='how-it-was__remark'>
          {remark}
        </View>
      ))}
    </Card>
  );
}

const covered = { few: '少于 3', hidden: '不显示' } as const;
const cell = (value: After['rated']) => (typeof value === 'string' ? covered[value] : String(value ?? 0));
