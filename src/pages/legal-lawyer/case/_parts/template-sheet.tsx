import { useCallback, useState } from 'react';
import { useActionPages } from '@/client/use-action';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { Sheet } from '@/components/sheet';
import type { Category } from '@/contract/legal-words';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';

interface Props {
  readonly isOpen: boolean;
  readonly category: Category;
  readonly onClose: () => void;
  readonly onPick: (text: string) => void;
}

/** Templates that fit the category, one's own and the shared ones; a tap puts one behind what is written. */
export function TemplateSheet({ isOpen, category, onClose, onPick }: Props) {
  return (
    <Sheet isOpen={isOpen} title='用模板' onClose={onClose}>
      {isOpen ? <Templates category={category} onPick={onPick} /> : null}
    </Sheet>
  );
}

function Templates({ category, onPick }: Pick<Props, 'category' | 'onPick'>) {
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const query = useActionPages('legal.templates', { category, ...(q ? { q } : {}) });
  return (
    <>
      <SearchBox hint='搜标题、内容' onSearch={search} />
      <PagedList
        query={query}
        keyOf={({ id }) => id}
        empty={<Empty icon='letters' text={q ? '没有符合的模板' : '还没有这类模板'} note='写好的答复可以存为模板' />}
      >
        {({ title, text, isShared }) => (
          <Cell title={title} note={`${isShared ? '共用 · ' : ''}${text.slice(0, 60)}`} onTap={() => onPick(text)} />
        )}
      </PagedList>
    </>
  );
}
