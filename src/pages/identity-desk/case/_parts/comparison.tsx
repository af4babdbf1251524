import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import './comparison.scss';

type Detail = Output<Contract['identity']['case']>;
type Party = Detail['parties'][number];
type Compared = NonNullable<NonNullable<Detail['merge']>['compared']>;

interface Line {
  readonly label: string;
  readonly of: (one: Party) => string;
  /** Whether the two are the same behind what is covered; none where it need not be. */
  readonly isSame?: boolean | null;
}

/** Two accounts side by side, covered, for whoever decides whether they are one person's. */
export function Comparison({ parties, compared }: { parties: readonly Party[]; compared: Compared }) {
  const sides = (['from', 'into'] as const).map((role) => parties.find((one) => one.role === role));
  const { same, proofs } = compared;
  const lines: Line[] = [
    { label: '姓名', of: ({ name }) => name || '没有填', isSame: same.name },
    { label: '手机号', of: ({ phone }) => phone || '没有填', isSame: same.phone },
    { label: '证件', of: ({ role }) => proofs[role === 'from' ? 'from' : 'into'], isSame: same.number },
    { label: '单位', of: ({ unit }) => unit ?? '没有单位' },
    { label: '现在的状态', of: ({ status }) => status },
    { label: '登记日期', of: ({ since }) => since },
    { label: '担任角色', of: ({ offices }) => offices.join('、') || '没有' },
  ];
  return (
    <Card title='两个账号对照'>
      <View className='comparison__row comparison__heads'>
        <View className='comparison__value'>要并入的账号</View>
        <View className='comparison__value'>保留的账号</View>
      </View>
      {lines.map(({ label, of, isSame }) => (
        <View className='comparison__line' key={label}>
          <View className='comparison__label'>
            {label}
            {isSame === undefined ? '' : `：${sameText(isSame)}`}
          </View>
          <View className='comparison__row'>
            {sides.map((one, at) => (
              <View className='comparison__value' key={at === 0 ? 'from' : 'into'}>
                {one ? of(one) : ''}
              </View>
            ))}
          </View>
        </View>
      ))}
    </Card>
  );
}

function sameText(isSame: boolean | null): string {
  if (isSame === null) return '没法比';
  return isSame ? '相同' : '不同';
}
