import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { AreaField } from '@/parts/area-field';
import type { FormLike } from '@/parts/text-field';
import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import { exampleOf, parameterText, readParameter, writtenParameter } from '@/rules/labour-law/parameter-text';
import type { ParameterVersion } from '@/rules/parameters';
import { Doubts } from '../../_parts/doubts';
import { placeName } from '../../_parts/version-facts';

interface Props {
  readonly form: FormLike;
  readonly name: ParameterName;
  /** What is calculated with until then; null where a worker is asked. */
  readonly inForce: ParameterVersion | null;
}

/** How much: as it is typed, as it was read, beside what holds now, and what about it looks absurd. */
export function ValueField({ form, name, inForce }: Props) {
  const read = readParameter(name, form.values.value ?? '');
  const isMoney = parameterKinds[name].unit === 'fen';
  const isTable = inForce !== null && typeof inForce.value !== 'number';
  return (
    <>
      {inForce === null ? (
        <View>现在这里还没有这个数，手机上由职工自己填写。</View>
      ) : (
        <View>
          现在按{placeName({ region: inForce.region, place: inForce.place ?? null })} {inForce.effectiveOn} 起的{' '}
          {parameterText(name, inForce.value)} 计算
        </View>
      )}
      <AreaField
        form={form}
        name='value'
        label={isMoney ? '数额（元）' : '数'}
        hint={exampleOf(name)}
        help={exampleOf(name) ? `照这样写：${exampleOf(name).replace(/\n/g, '；')}` : '只写数字'}
        maxLength={1000}
      />
      {isTable && !form.values.value?.trim() ? (
        <Button text='照现在的改' kind='ghost' onTap={() => form.set('value', writtenParameter(name, inForce.value))} />
      ) : null}
      {read === null ? null : <View>读到：{parameterText(name, read)}</View>}
      {read === null ? null : <Doubts name={name} before={inForce?.value ?? null} value={read} />}
    </>
  );
}
