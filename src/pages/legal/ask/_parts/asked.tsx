import { View } from '@tarojs/components';
import { open, replace, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { daysText } from '@/components/time-left';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { PROMISE } from '@/contract/legal-words';
import { useHotline } from '@/parts/hotline';
import { Page } from '@/parts/page';
import './asked.scss';

type AskedAnswer = Extract<Output<Contract['legal']['ask']>, { kind: 'asked' }>;

const meanwhile = [
  '工资条、银行流水、考勤、聊天记录先存好，别删手机里的原件',
  '没看懂的协议、承诺书、离职证明先不要签',
  '想起新情况，可以随时在进度里补充',
] as const;

/** After asking: the number, who has it, by when they answer, and what to do meanwhile. */
export function Asked({ asked }: { asked: AskedAnswer }) {
  const { caseId, number, promisedAt, isUrgent, limitation } = asked;
  const hotline = useHotline();
  return (
    <Page footer={<Button text='看进度' onTap={() => replace(routeTo('/pages/legal/story/index', { id: caseId }))} />}>
      <Empty
        icon='check'
        text='已提交'
        note={`编号 ${number}，现在由区总经办受理、安排值班律师。${promisedAt ? `${momentText(promisedAt)} 前答复你。` : ''}`}
      />
      {isUrgent ? <Notice tone='warn'>按紧急办理：上班时间 {PROMISE.urgentMinutes / 60} 小时内答复。</Notice> : null}
      {limitation ? (
        <Notice tone={limitation.daysLeft <= 30 ? 'danger' : 'info'}>
          申请劳动仲裁一般最晚到 {limitation.dueOn}，{daysText(limitation.daysLeft)}
          。咨询不会让时效停下来，快到期先去申请。
        </Notice>
      ) : null}
      <Card title='等答复的时候'>
        {meanwhile.map((line) => (
          <View key={line} className='asked__line'>
            {line}
          </View>
        ))}
        <Cell
          icon='bell'
          title='有答复怎么知道'
          note='消息里会有；可以打开微信通知'
          onTap={() => open(routeTo('/pages/members/notices/index', {}))}
        />
        <Cell icon='phone' title='急事打 12351' note={`报编号 ${number}`} onTap={hotline.ask} />
      </Card>
      {hotline.sheet}
    </Page>
  );
}
