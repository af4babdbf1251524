import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { demoPersonas, demoSignIn, type Persona } from '@/client/demo';
import { useParam } from '@/client/param';
import { queryClient } from '@/client/query';
import { plainSentence } from '@/client/refused';
import { back, open, replace, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Skeleton } from '@/components/skeleton';
import type { Failure } from '@/contract/errors';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useSession } from '@/stores/session';
import './index.scss';

/** 登录 in a browser: the demo's people where the server offers them; elsewhere the code for the phone. */
export default function SignInPage() {
  const to = useParam('to');
  const { data: personas } = useQuery({ queryKey: ['demo'], queryFn: demoPersonas });
  const signIn = useSession((state) => state.signIn);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function choose({ persona }: Persona): Promise<void> {
    const answer = await demoSignIn(persona);
    if (!answer.ok) return setFailure(answer);
    signIn(answer.value.token);
    void queryClient.resetQueries();
    if (to) replace(to);
    else back();
  }

  const isDemo = personas === undefined || personas.length > 0;
  useEffect(() => {
    if (!isDemo) replace(byPhone(to));
  }, [isDemo, to]);
  if (personas === undefined || !isDemo) {
    return (
      <Page>
        <Skeleton cards={1} />
      </Page>
    );
  }
  return (
    <Page>
      <View className='sign-in__note'>这是演示，里面的人都是虚构的。选一个身份，看看他能做什么。</View>
      {failure ? <RefusalNotice refusal={failure}>{plainSentence(failure.code)}</RefusalNotice> : null}
      <Card title='我是'>
        {personas.map((one) => (
          <Cell key={one.persona} icon='person' title={one.label} note={one.hint} onTap={() => void choose(one)} />
        ))}
      </Card>
      <Card title='正式使用时'>
        <Cell
          icon='qr'
          title='用手机扫码登录'
          note='用另一个浏览器当手机，试试电脑登录'
          onTap={() => open(byPhone(to))}
        />
      </Card>
    </Page>
  );
}

/** The page with the code for the phone, the only way in outside the demo. */
const byPhone = (to: string) => routeTo('/pages/sign-in/show/index', { to });
