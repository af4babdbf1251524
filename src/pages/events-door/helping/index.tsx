import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParam } from '@/client/param';
import { plainSentence } from '@/client/refused';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { spanText } from '@/components/moment-text';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { EndHelping, type Helper } from './_parts/end-helping';
import './index.scss';

/** 签到帮手: who else may let people in at this event, for its hours. */
export default function HelpingPage() {
  const eventId = useParam('id');
  const helpers = useAction('events.helpers', { eventId });
  const [asked, setAsked] = useState<Helper | null>(null);
  return (
    <Page>
      <Answered query={helpers} cards={2}>
        {({ from, until, items }) => (
          <>
            <Card>
              <View className='helping__note'>
                帮手只能在 {spanText(from, until)} 给这一场签到，看到的姓名和手机号是遮盖的，不能看名单、不能导出。
              </View>
            </Card>
            {items.length > 0 ? (
              <Card title='帮手'>
                {items.map((helper) => (
                  <Cell
                    key={helper.id}
                    icon='person'
                    title={`${helper.name}　尾号 ${helper.phone.slice(-4)}`}
                    note={helper.endedAt ? '已结束' : '点一下可以结束'}
                    {...(helper.endedAt ? {} : { onTap: () => setAsked(helper) })}
                  />
                ))}
              </Card>
            ) : null}
            <AskSomebody eventId={eventId} />
          </>
        )}
      </Answered>
      {asked ? <EndHelping key={asked.id} helper={asked} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

function AskSomebody({ eventId }: { eventId: string }) {
  const form = useForm({
    action: 'events.addHelper',
    form: `events.addHelper/${eventId}`,
    initial: { name: '', phoneTail: '' },
    inputOf: ({ name = '', phoneTail = '' }) => ({ eventId, name, phoneTail }),
  });
  const isReady = form.values.name?.trim() && form.values.phoneTail?.length === 4;
  return (
    <Card title='请一个人帮忙'>
      <TextField form={form} name='name' label='姓名' help='要请的人须已实名，在本单位或下级单位' maxLength={50} />
      <TextField form={form} name='phoneTail' label='手机后四位' kind='digits' maxLength={4} />
      {form.refusal && form.refusal.code !== 'invalid' ? (
        <RefusalNotice refusal={form.refusal}>{plainSentence(form.refusal.code)}</RefusalNotice>
      ) : null}
      <Button
        text='请这个人帮忙'
        isBusy={form.isSending}
        reason={isReady ? undefined : '输入姓名和手机后四位'}
        onTap={form.submit}
      />
    </Card>
  );
}
