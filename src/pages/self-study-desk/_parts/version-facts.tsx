import { View } from '@tarojs/components';
import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import { parameterText } from '@/rules/labour-law/parameter-text';
import { NATION } from '@/rules/parameters';
import { regionName } from '@/rules/regions';
import './version-facts.scss';

export interface Facts {
  readonly name: ParameterName;
  readonly region: string;
  readonly place: string | null;
  readonly effectiveOn: string;
  readonly value: unknown;
  readonly source: string;
  readonly checkedOn: string;
}

/** What a region is called. */
export function placeName({ region, place }: Pick<Facts, 'region' | 'place'>): string {
  if (region === NATION) return '全国';
  return place ? `${regionName(region)} ${place}` : regionName(region);
}

/** A number of the law with where and from when it holds, where it stands written and when that was looked at. */
export function VersionFacts({ facts }: { facts: Facts }) {
  const { name, effectiveOn, value, source, checkedOn } = facts;
  return (
    <View className='version-facts'>
      <View className='version-facts__name'>{parameterKinds[name].label}</View>
      <View className='version-facts__value'>{parameterText(name, value)}</View>
      <View>
        {placeName(facts)}，{effectiveOn} 起
      </View>
      <View className='version-facts__note'>出处：{source}</View>
      <View className='version-facts__note'>{checkedOn} 核对过</View>
    </View>
  );
}
