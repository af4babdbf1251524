import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { Sheet } from '@/components/sheet';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import './plan.scss';

export interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  /** What choosing none says; without it one has to be chosen. */
  readonly none?: string;
  readonly onClose: () => void;
  readonly onChoose: (unit: ChosenUnit | null) => void;
}

/** The sheet that chooses one of the units the cadre may hold events for. */
export function UnitSheet({ isOpen, title, none, onClose, onChoose }: Props) {
  return (
    <Sheet isOpen={isOpen} title={title} onClose={onClose}>
      {none ? (
        <View className='plan-above'>
          <Button text={none} kind='ghost' onTap={() => onChoose(null)} />
        </View>
      ) : null}
      {isOpen ? <Units onChoose={onChoose} /> : null}
    </Sheet>
  );
}

function Units({ onChoose }: Pick<Props, 'onChoose'>) {
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const units = useActionPages('events.planUnits', q === '' ? {} : { q });
  return (
    <>
      <SearchBox hint='搜单位名称' onSearch={search} />
      <PagedList query={units} keyOf={({ id }) => id} empty={<Empty icon='search' text='没有符合的单位' />}>
        {(unit) => (
          <Cell title={unit.name} note={unit.above ? `属于 ${unit.above}` : undefined} onTap={() => onChoose(unit)} />
        )}
      </PagedList>
    </>
  );
}
