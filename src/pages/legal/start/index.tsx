import { View } from '@tarojs/components';
import { useNow } from '@/client/now';
import { open, routeTo } from '@/client/routes';
import { useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { StateTag } from '@/components/state-tag';
import { leftText } from '@/components/time-left';
import { PROMISE } from '@/contract/legal-words';
import { useHotline } from '@/parts/hotline';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { headTitle, headTone, stateText } from '../_parts/head-words';
import './index.scss';

const points = [
  `值班律师免费答复，${PROMISE.workingDays} 个工作日内；申请仲裁的时效快到了的，上班时间 ${PROMISE.urgentMinutes / 60} 小时内`,
  '可以匿名：律师和工会工作人员都看不到你是谁',
  '同事遇到同一件事，可以一起问',
] as const;

/** 劳动法咨询: what it is, how long it takes, the other ways, and what I have asked. */
export default function StartPage() {
  const now = useNow(60_000);
  const hotline = useHotline();
  const mine = useActionPages('legal.mine', {});
  return (
    <Page footer={<Button text='问律师' onTap={() => open(routeTo('/pages/legal/ask/index', {}))} />}>
      <Card title='工作上的事，问律师'>
        {points.map((point) => (
          <View key={point} className='legal-start__point'>
            {point}
          </View>
        ))}
      </Card>
      <Card>
        <Cell
          icon='chart'
          title='先自己算一算'
          note='补偿、加班费、工伤待遇、各种期限，带法条和算法'
          onTap={() => open(routeTo('/pages/self-study/home/index', {}))}
        />
        <Cell icon='phone' title='急事打 12351' note='全国工会服务职工热线，一点就拨' onTap={hotline.ask} />
      </Card>
      <View className='legal-start__mine' role='heading' aria-role='heading' aria-level={2}>
        我的咨询
      </View>
      <PagedList
        query={mine}
        why='登录后可以提问，提过的问题和答复都在这里'
        keyOf={({ id }) => id}
        empty={<Empty icon='letters' text='还没有提过问题' note='点下面的“问律师”，几步就能提交' />}
      >
        {(one) => (
          <Card>
            <Cell
              title={headTitle(one)}
              note={[one.firstWords, one.number, one.promisedAt ? leftText(one.promisedAt, now) : '']
                .filter(Boolean)
                .join(' · ')}
              tag={<StateTag text={stateText(one)} tone={headTone(one)} />}
              onTap={() => open(routeTo('/pages/legal/story/index', { id: one.id }))}
            />
          </Card>
        )}
      </PagedList>
      {hotline.sheet}
    </Page>
  );
}
