import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import './kept.scss';

/** What is kept, why and how long, service by service. */
export function Kept({ kept }: { kept: Output<Contract['privacy']['document']>['kept'] }) {
  const services = [...new Set(kept.map(({ service }) => service))];
  return (
    <Card title='保存的清单'>
      {services.map((service) => (
        <View key={service} className='kept'>
          <View className='kept__service'>{service}</View>
          {kept
            .filter((one) => one.service === service)
            .map(({ what, why, howLong }) => (
              <View key={`${what}${why}`} className='kept__one'>
                <View>{what}</View>
                <View className='kept__note'>做什么用：{why}</View>
                <View className='kept__note'>留多久：{howLong}</View>
              </View>
            ))}
        </View>
      ))}
    </Card>
  );
}
