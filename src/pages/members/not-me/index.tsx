import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParam } from '@/client/param';
import { newRequestId } from '@/client/request-id';
import { back, goHome } from '@/client/routes';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { Empty } from '@/components/empty';
import { useHotline } from '@/parts/hotline';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import './index.scss';

/** 账号有变动: was it me, or “不是我”, which ends every session and has a cadre look. */
export default function NotMePage() {
  const changeId = useParam('id');
  const disown = useActionWrite('members.disown');
  const [isAsking, setAsking] = useState(false);
  const hotline = useHotline();
  if (disown.data) {
    return (
      <Page>
        <Empty
          icon='check'
          text='已经锁住'
          note={`所有电脑和浏览器都已退出。区总经办一个工作日内核实，编号 ${disown.data.number}。急事打 12351，报这个编号。`}
          action={{ text: '回首页', onTap: goHome }}
        />
      </Page>
    );
  }
  const say = () => {
    disown.mutate({ input: { changeId }, requestId: newRequestId() });
    setAsking(false);
  };
  return (
    <Page footer={<Button text='是我本人办的' kind='ghost' onTap={back} />}>
      <Card title='你的账号刚有变动'>
        <View>换了登记的手机号，或换到了另一个微信。</View>
        <View className='not-me__note'>是你本人办的，不用管。不是你，请马上点下面的“不是我”。</View>
        <Button text='不是我' kind='danger' isBusy={disown.isPending} onTap={() => setAsking(true)} />
        {disown.error ? <RefusalNotice refusal={disown.error}>{disown.error.message}</RefusalNotice> : null}
      </Card>
      <Button text='打 12351 问一问' kind='ghost' icon='phone' onTap={hotline.ask} />
      {hotline.sheet}
      <Confirm
        isOpen={isAsking}
        title='不是你办的？'
        yes='不是我'
        no='再想想'
        isDanger
        onYes={say}
        onNo={() => setAsking(false)}
      >
        所有电脑和浏览器会马上退出登录，工会干部会联系你核实。
      </Confirm>
    </Page>
  );
}
