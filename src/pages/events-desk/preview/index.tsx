import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Notice } from '@/components/notice';
import { planFields, questionKinds } from '@/contract/events-plan-words';
import { AboutEvent } from '@/pages/events/_parts/about-event';
import type { Detail } from '@/pages/events/_parts/state';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import '../_parts/plan.scss';

const told = ['place', 'address', 'summary', 'contactName', 'contactPhone'] as const;

/** 预览: an event as somebody who has not signed up will see it, and what they will be asked; drafts too. */
export default function PreviewPage() {
  const eventId = useParam('id');
  const query = useAction('events.preview', { eventId });
  return (
    <Page>
      <Answered query={query}>
        {(event) => (
          <>
            <Notice tone='info'>这是职工看到的样子，底部的报名按钮这里不显示。</Notice>
            <Missing event={event} />
            <AboutEvent event={event} />
            <Asked event={event} />
          </>
        )}
      </Answered>
    </Page>
  );
}

/** What nobody has written yet, so that an empty place is not taken for the event's own. */
function Missing({ event }: { event: Detail }) {
  const missing = told.filter((field) => event[field].trim() === '').map((field) => planFields[field]);
  return missing.length === 0 ? null : <Notice tone='warn'>还没填：{missing.join('、')}</Notice>;
}

/** What somebody who signs up is asked. */
function Asked({ event }: { event: Detail }) {
  const { questions, asksEmergencyContact, asksHealth } = event;
  if (questions.length === 0 && !asksEmergencyContact && !asksHealth) return null;
  return (
    <Card title='报名时要填'>
      <View className='plan-note'>姓名和手机号已经登记过，不用再填。</View>
      {questions.map(({ id, label, kind, isRequired, options }) => (
        <Cell
          key={id}
          title={label}
          note={[questionKinds[kind], isRequired ? '必填' : '可以不填', options.join('、')].filter(Boolean).join(' · ')}
        />
      ))}
      {asksEmergencyContact ? <Cell title='紧急联系人' note='姓名、电话、关系' /> : null}
      {asksHealth ? <Cell title='健康声明' note='会先征得本人同意' /> : null}
    </Card>
  );
}
