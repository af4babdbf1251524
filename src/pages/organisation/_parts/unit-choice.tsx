import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { type Level, levels } from '@/contract/organisation';
import { Answered } from '@/parts/answered';
import { SearchBox } from '@/parts/search-box';

export interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly title: string;
  readonly chosen: ChosenUnit | null;
  /** Only other units of this one's level. */
  readonly like?: { readonly id: string; readonly level: Level } | undefined;
  readonly onChoose: (unit: ChosenUnit) => void;
}

/** A unit, by a part of its name or down the tree from the top. */
export function UnitChoice({ title, chosen, like, onChoose }: Props) {
  const [q, setQ] = useState('');
  const [isOpen, setOpen] = useState(chosen === null);
  const found = useAction(
    'organisation.tree',
    { ...(like ? { level: like.level } : {}), ...(q ? { q } : {}) },
    { enabled: isOpen },
  );
  if (!isOpen && chosen)
    return (
      <Card title={title}>
        <Cell icon='people' title={chosen.name} note='点这里换一个' onTap={() => setOpen(true)} />
      </Card>
    );
  return (
    <Card title={title}>
      <SearchBox hint='搜单位名称' onSearch={setQ} />
      <Answered query={found} cards={1}>
        {({ items }) =>
          items
            .filter(({ id }) => id !== like?.id)
            .map(({ id, name, level, parent }) => (
              <Cell
                key={id}
                title={name}
                note={parent ? `${levels[level]} · ${parent}` : levels[level]}
                onTap={() => {
                  onChoose({ id, name });
                  setOpen(false);
                }}
              />
            ))
        }
      </Answered>
    </Card>
  );
}
