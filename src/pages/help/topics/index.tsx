import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { useHotline } from '@/parts/hotline';
import { Page } from '@/parts/page';
import { SearchBox } from '@/parts/search-box';
import { type HelpTopic, topicsWith } from '@/rules/help-topics';
import './index.scss';

/** 帮助: questions in plain words, found by search, answered in place; also without a network. */
export default function HelpPage() {
  const asked = useParam('topic');
  const [opened, setOpened] = useState(asked);
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const topics = topicsWith(q.split(/\s+/).filter(Boolean));
  const hotline = useHotline();
  return (
    <Page
      footer={
        <>
          <Button text='我的反馈' kind='ghost' onTap={() => open(routeTo('/pages/help/mine/index', {}))} />
          <Button text='提反馈' onTap={() => open(routeTo('/pages/help/feedback/index', {}))} />
        </>
      }
    >
      <SearchBox hint='搜问题，比如“换手机”' onSearch={search} />
      {topics.length === 0 ? (
        <Empty
          icon='search'
          text='没有找到'
          note='换个词试试，或者打 12351 问人'
          action={{ text: '打 12351', onTap: hotline.ask }}
        />
      ) : (
        groupsOf(topics).map(([group, inGroup]) => (
          <Card key={group} title={group}>
            {inGroup.map((topic) => (
              <Topic
                key={topic.id}
                topic={topic}
                isOpen={opened === topic.id}
                onTap={() => setOpened(opened === topic.id ? '' : topic.id)}
              />
            ))}
          </Card>
        ))
      )}
      <Button text='打 12351 问人' kind='ghost' icon='phone' onTap={hotline.ask} />
      {hotline.sheet}
    </Page>
  );
}

function Topic({ topic, isOpen, onTap }: { topic: HelpTopic; isOpen: boolean; onTap: () => void }) {
  const { title, answer, go } = topic;
  return (
    <View className='help-topic'>
      <Cell title={title} onTap={onTap} />
      {isOpen ? (
        <View className='help-topic__answer'>
          {answer.map((sentence) => (
            <View key={sentence} className='help-topic__sentence'>
              {sentence}
            </View>
          ))}
          {go ? <Button text={go.text} kind='ghost' onTap={() => open(go.route)} /> : null}
        </View>
      ) : null}
    </View>
  );
}

/** The topics by group, each group where its first topic stands. */
function groupsOf(topics: readonly HelpTopic[]): [string, HelpTopic[]][] {
  const groups = new Map<string, HelpTopic[]>();
  for (const topic of topics) groups.set(topic.group, [...(groups.get(topic.group) ?? []), topic]);
  return [...groups];
}
