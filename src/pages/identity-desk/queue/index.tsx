import { useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import { kinds as kindWords } from '@/contract/identity-desk';
import { listRoles } from '@/contract/identity-imports';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';

type Kind = keyof typeof kindWords;

const filters = [
  { value: 'all' as const, text: '全部' },
  ...(Object.keys(kindWords) as Kind[]).map((value) => ({ value, text: kindWords[value] })),
];

/** 实名核对: what waits for this cadre, and the ways to lists and merges. */
export default function QueuePage() {
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [q, setQ] = useState('');
  const queue = useActionPages('identity.queue', { ...(q ? { q } : {}), ...(kind === 'all' ? {} : { kind }) });
  const { me } = useMe();
  const held = me?.roles.map(({ role }) => role) ?? [];
  return (
    <Page isWide>
      {held.some((role) => listRoles.includes(role)) ? (
        <Card>
          <Cell
            icon='people'
            title='会员名册'
            note='导入单位名册，名单上的人自动通过'
            onTap={() => open(routeTo('/pages/identity-desk/lists/index', {}))}
          />
          {held.includes('officer') ? (
            <Cell
              icon='person'
              title='合并账号'
              note='同一个人的两个账号，两位干部办'
              onTap={() => open(routeTo('/pages/identity-desk/merge/index', {}))}
            />
          ) : null}
        </Card>
      ) : null}
      <SearchBox hint='编号、全名或单位' onSearch={setQ} />
      <Choices label='类型' options={filters} chosen={kind} onChoose={setKind} />
      <PagedList
        query={queue}
        why='工会干部登录后可以核对实名'
        keyOf={({ id }) => id}
        empty={
          q ? (
            <Empty icon='search' text={`没有找到“${q}”`} note='姓名要写全名' />
          ) : (
            <Empty icon='check' text='没有等你核对的' note='本单位和下级单位提交的会出现在这里' />
          )
        }
      >
        {(row) => (
          <Card>
            <Cell
              title={`${kindWords[row.kind]} · ${row.name}`}
              note={[row.document, row.unit, row.number].filter(Boolean).join(' · ')}
              tag={
                row.promisedAt ? (
                  <StateTag
                    text={row.isLate ? `已过 ${momentText(row.promisedAt)}` : `${momentText(row.promisedAt)} 前`}
                    tone={row.isLate ? 'danger' : 'warn'}
                  />
                ) : undefined
              }
              onTap={() => open(routeTo('/pages/identity-desk/case/index', { id: row.id }))}
            />
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
