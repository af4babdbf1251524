import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { open } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { Tap } from '@/components/tap';
import { Answered } from '@/parts/answered';
import { useHotline } from '@/parts/hotline';
import { Page } from '@/parts/page';
import { SearchBox } from '@/parts/search-box';
import { useSearches } from '@/stores/searches';
import './index.scss';

/** 搜索: services, events and help from one box; what was looked for lately stays on this phone. */
export default function SearchPage() {
  const [q, setQ] = useState('');
  const [round, setRound] = useState({ n: 0, words: '' });
  const search = useCallback((text: string) => setQ(text), []);
  return (
    <Page>
      <SearchBox key={round.n} hint='搜服务、活动、帮助' initial={round.words} onSearch={search} />
      {q === '' ? <Recent onChoose={(words) => setRound(({ n }) => ({ n: n + 1, words }))} /> : <Found key={q} q={q} />}
    </Page>
  );
}

function Recent({ onChoose }: { onChoose: (words: string) => void }) {
  const { recent, erase } = useSearches();
  if (recent.length === 0) return <Empty icon='search' text='想办什么，想找什么？' note='例如：报名、读书、培训' />;
  return (
    <Card title='最近搜过' aside='只存在这台设备上'>
      <View className='search-recent'>
        {recent.map((words) => (
          <Tap key={words} className='search-recent__one' onTap={() => onChoose(words)}>
            {words}
          </Tap>
        ))}
      </View>
      <Button text='清除记录' kind='ghost' onTap={erase} />
    </Card>
  );
}

function Found({ q }: { q: string }) {
  const found = useAction('office.search', { q });
  const keep = useSearches((state) => state.keep);
  const hotline = useHotline();
  return (
    <>
      <Answered query={found} cards={1}>
        {(groups) =>
          groups.length === 0 ? (
            <Empty
              icon='search'
              text={`没有找到“${q}”`}
              note='换个说法再试，或者直接打电话问'
              action={{ text: '打 12351', onTap: hotline.ask }}
            />
          ) : (
            groups.map(({ label, hits }) => (
              <Card key={label} title={label}>
                {hits.map(({ title, line, route }) => (
                  <Cell
                    key={route}
                    title={title}
                    note={line}
                    onTap={() => {
                      keep(q);
                      open(route);
                    }}
                  />
                ))}
              </Card>
            ))
          )
        }
      </Answered>
      {hotline.sheet}
    </>
  );
}
