import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import type { ActionOf } from '@/contract';
import type { Output } from '@/contract/action';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { type Facts, VersionFacts } from '../../_parts/version-facts';
import './versions.scss';

type Version = Output<ActionOf<'selfStudy.versions'>>['items'][number];

/** Every version there ever was, by what it is and where; an officer begins the next one, or puts a wrong one right. */
export function Versions({ mayDraft }: { mayDraft: boolean }) {
  const [q, setQ] = useState('');
  const query = useActionPages('selfStudy.versions', q ? { q } : {});
  const search = useCallback((text: string) => setQ(text), []);
  return (
    <>
      <SearchBox hint='搜名称、地区、出处' onSearch={search} />
      <PagedList
        query={query}
        keyOf={({ id }) => id}
        empty={<Empty icon='search' text='没有找到' note='换个词试试，比如“最低工资”“上海”' />}
      >
        {(one) => <VersionRow version={one} mayDraft={mayDraft} />}
      </PagedList>
    </>
  );
}

function VersionRow({ version, mayDraft }: { version: Version; mayDraft: boolean }) {
  return (
    <Card>
      <VersionFacts facts={version as Facts} />
      <StateTag {...tagOf(version)} />
      {mayDraft && !version.isReplaced ? (
        <View className='version-row'>
          <ButtonRow>
            <Button text='写新的一版' kind='ghost' onTap={() => write(version, 'next')} />
            {version.isBase ? null : <Button text='更正' kind='ghost' onTap={() => write(version, 'correct')} />}
          </ButtonRow>
        </View>
      ) : null}
    </Card>
  );
}

function tagOf({ isReplaced, isBase }: Version): { text: string; tone: 'plain' | 'info' | 'ok' } {
  if (isReplaced) return { text: '已被更正，留作记录', tone: 'plain' };
  return isBase ? { text: '随程序提供', tone: 'info' } : { text: '已发布', tone: 'ok' };
}

function write({ name, region, place, effectiveOn }: Version, as: 'next' | 'correct'): void {
  open(
    routeTo('/pages/self-study-desk/write/index', {
      name,
      region,
      ...(place === null ? {} : { place }),
      ...(as === 'correct' ? { on: effectiveOn } : {}),
    }),
  );
}
