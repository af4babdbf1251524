import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { type DeskView, deskViews } from '@/contract/office-cases';
import type { DeskFilter, DeskServices } from './filter';
import './desk-filters.scss';

const views = Object.entries(deskViews).map(([value, text]) => ({ value: value as DeskView, text }));

interface Props {
  readonly filter: DeskFilter;
  readonly services: DeskServices;
  readonly onChange: (filter: DeskFilter) => void;
}

/** What narrows a desk: whose it is, and which kind of case. */
export function DeskFilters({ filter, services, onChange }: Props) {
  const kinds = [
    { value: 'all', text: '全部业务' },
    ...services.flatMap(({ service, kinds: own }) =>
      own.map(({ kind, label }) => ({ value: `${service}/${kind}`, text: label })),
    ),
  ];
  return (
    <>
      <View className='desk-filters__label'>由谁办</View>
      <Choices label='由谁办' options={views} chosen={filter.view} onChoose={(view) => onChange({ ...filter, view })} />
      {kinds.length > 1 ? (
        <>
          <View className='desk-filters__label'>业务</View>
          <Choices
            label='业务'
            options={kinds}
            chosen={filter.kind}
            onChoose={(kind) => onChange({ ...filter, kind })}
          />
        </>
      ) : null}
    </>
  );
}
