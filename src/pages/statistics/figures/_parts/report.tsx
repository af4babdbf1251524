import { View } from '@tarojs/components';
import { useOneByOne } from '@/client/one-by-one';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { Answered } from '@/parts/answered';
import type { Period } from '@/rules/period';
import { FigureLine } from './figure-line';
import './report.scss';

type Group = Output<Contract['statistics']['figures']>['groups'][number];

interface Props {
  readonly unitId: string;
  readonly period: Period;
  readonly onRows: (figure: string) => void;
}

/** The figures themselves, by service: what a screen shows and paper keeps. */
export function Report({ unitId, period, onRows }: Props) {
  const query = useAction('statistics.figures', { unitId, period });
  return (
    <Answered query={query} cards={3}>
      {({ unit, period: called, days, daysBefore, asOf, groups }) => (
        <View className='report'>
          <View className='report__head'>
            <View className='report__title'>
              {unit} · {called}
            </View>
            <View className='report__note'>
              {days}，数字截至 {momentText(asOf)}
            </View>
            <View className='report__note'>上年同期：{daysBefore}</View>
            <View className='report__note'>
              不足 3 人的写作“&lt;3”；会推算出一两个人的，比如小活动里谁没来，一并隐去。
            </View>
          </View>
          <Groups groups={groups} onRows={onRows} />
        </View>
      )}
    </Answered>
  );
}

function Groups({ groups, onRows }: { readonly groups: readonly Group[]; readonly onRows: (figure: string) => void }) {
  const drawn = useOneByOne(groups.length);
  return (
    <View className='report__groups'>
      {groups.slice(0, drawn).map((group) => (
        <View className='report__group' key={group.service}>
          <Card title={group.label}>
            {group.figures.map((figure) => (
              <FigureLine key={figure.id} figure={figure} onRows={() => onRows(figure.id)} />
            ))}
          </Card>
        </View>
      ))}
    </View>
  );
}
