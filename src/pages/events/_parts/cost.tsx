import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { yuan } from '@/rules/money';
import type { Detail } from './state';

/** What it costs, whether people are insured, and that it is outside. */
export function Cost({ event: { feeFen, insurance, isOutdoors } }: { event: Detail }) {
  return (
    <Card title='费用和保险'>
      <View>{feeFen === 0 ? '免费' : `每人 ${yuan(feeFen)}，怎么交听主办方通知；这里不收钱`}</View>
      <View className='event-text'>
        {insurance.trim() ? `保险：${insurance.trim()}` : '主办方没有写保险，想知道请打电话问'}
      </View>
      {isOutdoors ? <View>户外活动，看天气穿衣，身体不舒服别勉强</View> : null}
    </Card>
  );
}
