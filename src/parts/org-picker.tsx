import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useAction, useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { Sheet } from '@/components/sheet';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import './org-picker.scss';
import { PagedList } from './paged-list';
import { SearchBox } from './search-box';

/** A unit as the tree shows it. */
export type Unit = Output<Contract['organisation']['tree']>['items'][number];

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  /** `union`: any unit below a street; `street`: streets and parks alone. */
  readonly want: 'union' | 'street';
  readonly onPick: (unit: Unit) => void;
  readonly onClose: () => void;
}

/** Chooses a unit of the tree: by its name, or by walking down from the streets. */
export function OrgPicker({ isOpen, title, want, onPick, onClose }: Props) {
  return (
    <Sheet isOpen={isOpen} title={title} onClose={onClose}>
      {isOpen ? <Tree want={want} onPick={onPick} /> : null}
    </Sheet>
  );
}

function Tree({ want, onPick }: Pick<Props, 'want' | 'onPick'>) {
  const [q, setQ] = useState('');
  const [path, setPath] = useState<readonly Unit[]>([]);
  const search = useCallback((text: string) => setQ(text), []);
  // The district itself is nobody's unit: the list begins below it.
  const top = useAction('organisation.tree', {}, { staleTime: 600_000 });
  const below = path.at(-1)?.id ?? top.data?.items[0]?.id;
  const units = useActionPages('organisation.tree', {
    ...(q ? { q } : {}),
    ...(below && !q ? { parent: below } : {}),
  });
  const isFitting = ({ level }: Unit) => (want === 'street' ? level === 'street' : level !== 'district');
  const tap = (unit: Unit) => {
    if (want === 'union' && unit.level === 'street' && unit.hasUnits && !q) setPath([...path, unit]);
    else onPick(unit);
  };
  const here = path.at(-1);
  return (
    <View className='org-picker'>
      {want === 'union' ? <SearchBox hint='搜单位或工会名称' onSearch={search} /> : null}
      {here && !q ? (
        <Button text={`回到上一级（${here.name}）`} kind='ghost' onTap={() => setPath(path.slice(0, -1))} />
      ) : null}
      <View className='org-picker__list'>
        <PagedList
          query={units}
          keyOf={({ id }) => id}
          empty={<Empty icon='search' text='没有找到' note='换个词试试，或者选“没有单位”' />}
        >
          {(unit) =>
            isFitting(unit) ? (
              <Cell
                icon={unit.level === 'street' ? 'place' : 'people'}
                title={unit.name}
                note={unit.formerly ? `原 ${unit.formerly}` : (unit.parent ?? undefined)}
                onTap={() => tap(unit)}
              />
            ) : null
          }
        </PagedList>
      </View>
    </View>
  );
}
