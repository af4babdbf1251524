import { View } from '@tarojs/components';
import { useState } from 'react';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import { Tap } from '@/components/tap';
import { classWords, type SensitiveClass } from '@/contract/action';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import './index.scss';

type Shown = SensitiveClass | 'all';
const classes: { value: Shown; text: string }[] = [
  { value: 'all', text: '全部' },
  ...(Object.keys(classWords) as SensitiveClass[]).map((value) => ({ value, text: classWords[value] })),
];

interface Only {
  readonly actor?: string;
  readonly about?: string;
  readonly word: string;
}

/** 谁看过什么: who asked for what and when, never the data itself; by class, by person, by what it was about. On a PC a table. */
export default function AuditPage() {
  const [view, setView] = useState<Shown>('all');
  const [only, setOnly] = useState<Only | null>(null);
  const query = useActionPages('organisation.audit', {
    ...(view === 'all' ? {} : { reads: view }),
    ...(only?.actor ? { actor: only.actor } : {}),
    ...(only?.about ? { about: only.about } : {}),
  });
  return (
    <Page isWide>
      <Choices label='类别' options={classes} chosen={view} onChoose={setView} />
      {only ? <Button text={`${only.word} · 看全部`} kind='ghost' onTap={() => setOnly(null)} /> : null}
      <View className='audit-row audit-heads'>
        {['时间', '谁', '做了什么', '看到', '只看'].map((head) => (
          <View key={head}>{head}</View>
        ))}
      </View>
      <PagedList query={query} keyOf={({ id }) => id} isTable empty={<Empty icon='search' text='没有符合的记录' />}>
        {({ who, actor, roles, what, items, reads, about, at }) => (
          <Card>
            <View className='audit-row'>
              <View className='audit-row__at'>{momentText(at)}</View>
              <View>
                {who}（{roles}）
              </View>
              <View className='audit-row__what'>{items === null ? what : `${what}（${items} 行）`}</View>
              <View>{reads ? <StateTag tone='info' text={`看到：${reads}`} /> : null}</View>
              <View className='audit-row__ways'>
                {actor ? (
                  <Tap className='audit-row__way' onTap={() => setOnly({ actor, word: `只看 ${who}` })}>
                    只看此人
                  </Tap>
                ) : null}
                {about ? (
                  <Tap className='audit-row__way' onTap={() => setOnly({ about, word: '只看同一条资料' })}>
                    只看这条资料
                  </Tap>
                ) : null}
              </View>
            </View>
          </Card>
        )}
      </PagedList>
    </Page>
  );
}
