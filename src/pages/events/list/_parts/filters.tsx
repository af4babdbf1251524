import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button, ButtonRow } from '@/components/button';
import { Choices } from '@/components/choices';
import { Sheet } from '@/components/sheet';
import { type Programme, programmes } from '@/contract/events-words';
import { type Filter, noFilters } from './filter';
import './filters.scss';

interface Props {
  readonly isOpen: boolean;
  readonly filter: Filter;
  readonly onClose: () => void;
  readonly onApply: (filter: Filter) => void;
}

const kinds = [
  { value: 'all' as const, text: '全部' },
  ...Object.entries(programmes).map(([value, text]) => ({ value: value as Programme, text })),
];

const times = [
  { value: 'all', text: '不限' },
  { value: 'week', text: '七天内' },
  { value: 'month', text: '一个月内' },
] as const;

const rooms = [
  { value: 'all', text: '全部活动' },
  { value: 'open', text: '只看能报名的' },
] as const;

/** The sheet that narrows the list; nothing changes until it is applied. */
export function Filters({ isOpen, filter, onClose, onApply }: Props) {
  const [chosen, setChosen] = useState(filter);
  useEffect(() => {
    if (isOpen) setChosen(filter);
  }, [isOpen, filter]);
  return (
    <Sheet
      isOpen={isOpen}
      title='筛选活动'
      onClose={onClose}
      foot={
        <ButtonRow>
          <Button text='清空' kind='ghost' onTap={() => setChosen(noFilters)} />
          <Button text='看结果' onTap={() => onApply(chosen)} />
        </ButtonRow>
      }
    >
      <View className='filters__label'>报名</View>
      <Choices label='报名' options={rooms} chosen={chosen.open} onChoose={(open) => setChosen({ ...chosen, open })} />
      <View className='filters__label'>时间</View>
      <Choices label='时间' options={times} chosen={chosen.when} onChoose={(when) => setChosen({ ...chosen, when })} />
      <View className='filters__label'>类别</View>
      <Choices
        label='类别'
        options={kinds}
        chosen={chosen.programme}
        onChoose={(programme) => setChosen({ ...chosen, programme })}
      />
    </Sheet>
  );
}
