import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import type { ActionOf } from '@/contract';
import type { Output } from '@/contract/action';
import { parameterText } from '@/rules/labour-law/parameter-text';
import { Doubts } from '../../_parts/doubts';
import { placeName } from '../../_parts/version-facts';

type Draft = Output<ActionOf<'selfStudy.draft'>>;

/** What is calculated with without it: an earlier number of the place, a wider place's, or what a worker fills in; and what looks absurd beside it. */
export function Before({ draft }: { draft: Draft }) {
  const { name, region, effectiveOn, value, before, isCorrection, state } = draft;
  const isWaiting = state === 'drafted' || state === 'published';
  return (
    <Card title={isCorrection ? '要更正的' : '在它以前'}>
      {before ? (
        <View>
          {before.region === region ? '' : `${placeName(before)}的：`}
          {before.effectiveOn} 起，{parameterText(name, before.value)}（{before.source}）
        </View>
      ) : (
        <View>这个地区还没有这个数，手机上由职工自己填写。</View>
      )}
      {before && before.region !== region ? (
        <View>
          这里启用自己的数以后，不再用{placeName(before)}的；{effectiveOn} 以前的事由职工自己填写。
        </View>
      ) : null}
      {isWaiting ? <Doubts name={name} before={before?.value ?? null} value={value} /> : null}
    </Card>
  );
}
