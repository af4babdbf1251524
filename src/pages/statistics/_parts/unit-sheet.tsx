import { useCallback, useState } from 'react';
import { useActionPages } from '@/client/use-action';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { Sheet } from '@/components/sheet';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';

export interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (unit: ChosenUnit) => void;
}

/** The sheet that chooses a unit, of those whose figures the caller may see; each with everything below it. */
export function UnitSheet({ isOpen, onClose, onChoose }: Props) {
  return (
    <Sheet isOpen={isOpen} title='统计范围' onClose={onClose}>
      {isOpen ? <Units onChoose={onChoose} /> : null}
    </Sheet>
  );
}

function Units({ onChoose }: Pick<Props, 'onChoose'>) {
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const units = useActionPages('statistics.units', q === '' ? {} : { q });
  return (
    <>
      <SearchBox hint='搜单位名称' onSearch={search} />
      <PagedList query={units} keyOf={({ id }) => id} empty={<Empty icon='search' text='没有符合的单位' />}>
        {(unit) => (
          <Cell
            title={unit.name}
            note={unit.above ? `属于 ${unit.above}，含下级` : '含所有下级'}
            onTap={() => onChoose(unit)}
          />
        )}
      </PagedList>
    </>
  );
}
