import { View } from '@tarojs/components';
import { useCallback } from 'react';
import { useParam } from '@/client/param';
import { queryClient } from '@/client/query';
import { plainSentence } from '@/client/refused';
import { replace } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Skeleton } from '@/components/skeleton';
import { SESSION_MINUTES } from '@/contract/sign-in';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useSession } from '@/stores/session';
import { CodeCard } from './_parts/code-card';
import { useTicket } from './_parts/use-ticket';
import './index.scss';

/** 登录 on a PC: a code for the phone, and on to where the person wanted. */
export default function ShowPage() {
  const to = useParam('to');
  const enter = useCallback(
    (token: string) => {
      useSession.getState().signIn(token, true);
      void queryClient.resetQueries();
      replace(to || '/pages/home/index');
    },
    [to],
  );
  const { ticket, state, failure, isLost, renew } = useTicket(enter);
  return (
    <Page>
      {failure ? <RefusalNotice refusal={failure}>{plainSentence(failure.code)}</RefusalNotice> : null}
      {ticket ? <CodeCard ticket={ticket.ticket} code={ticket.code} state={state} onRenew={renew} /> : null}
      {ticket === null && !failure ? <Skeleton cards={1} /> : null}
      {ticket === null && failure ? <Button text='再试一次' kind='ghost' onTap={renew} /> : null}
      {ticket && isLost ? <View className='show__note'>没有连上网络，连上后自动继续</View> : null}
      <Card title='怎么登录'>
        <View className='show__step'>1. 手机打开微信，进入小程序「掌上职工之家」</View>
        <View className='show__step'>2. 点「我的」里的「扫码登录电脑」，扫上面的码</View>
        <View className='show__step'>3. 核对是不是这台电脑，再点「确认登录」</View>
      </Card>
      <View className='show__note'>
        公用电脑上，用完请在「我的」里退出登录。{SESSION_MINUTES.idle} 分钟不用，也会自动退出。
      </View>
    </Page>
  );
}
