import { View } from '@tarojs/components';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { REGISTERED_PHONE } from '@/contract/fields';
import { categories, employTypes, industries, sizes } from '@/contract/legal-words';
import { yuan } from '@/rules/money';
import { regionName } from '@/rules/regions';
import './facts-told.scss';

type Whole = Output<Contract['legal']['consultation']>;

/** What is told of a matter; what nobody said is null or left out. */
export type ToldFacts = {
  readonly [K in
    | 'category'
    | 'employType'
    | 'employerName'
    | 'employerCode'
    | 'industry'
    | 'size'
    | 'startDate'
    | 'eventDate'
    | 'endDate'
    | 'bornOn'
    | 'monthlyWageFen'
    | 'amountFen'
    | 'hasContract'
    | 'region'
    | 'desired'
    | 'contactPhone']?: Whole[K] | undefined;
};

const signed = new Map<unknown, string>([
  [true, '签了'],
  [false, '没签'],
]);

/** The facts of a question in words, one line each; nothing is drawn of what was not said. */
export function FactsTold({ facts }: { facts: ToldFacts }) {
  return (
    <View className='facts-told'>
      {linesOf(facts).map(([label, value]) => (
        <View key={label} className='facts-told__line'>
          <View className='facts-told__label'>{label}</View>
          <View className='facts-told__value'>{value}</View>
        </View>
      ))}
    </View>
  );
}

function linesOf(facts: ToldFacts): [string, string][] {
  const { category, employType, industry, size, hasContract, monthlyWageFen, amountFen, region } = facts;
  const lines: [string, string | null | undefined][] = [
    ['问题类别', category && categories[category]],
    ['用工形式', employType && employTypes[employType]],
    ['单位', facts.employerName],
    ['信用代码', facts.employerCode],
    ['行业', industry && industries[industry]],
    ['人数', size && sizes[size]],
    ['书面合同', signed.get(hasContract)],
    ['入职', facts.startDate],
    ['发生在', facts.eventDate],
    ['离职', facts.endDate],
    ['出生日期', facts.bornOn],
    ['地区', region && regionName(region)],
    ['月工资', typeof monthlyWageFen === 'number' ? yuan(monthlyWageFen) : null],
    ['涉及金额', typeof amountFen === 'number' ? yuan(amountFen) : null],
    ['希望的结果', facts.desired],
    ['联系电话', facts.contactPhone === REGISTERED_PHONE ? '登记的手机号' : facts.contactPhone],
  ];
  return lines.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));
}
