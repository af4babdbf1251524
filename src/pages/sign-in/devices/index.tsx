import { useState } from 'react';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { open, routeTo, startOver } from '@/client/routes';
import { useAction, useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Empty } from '@/components/empty';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useSession } from '@/stores/session';
import { erase, signOut } from '@/stores/sign-out';
import { type Session, SessionCard } from './_parts/session-card';

/** 我的登录: every device the person is signed in on, to be ended one by one or all at once. */
export default function DevicesPage() {
  const query = useAction('signIn.sessions', {});
  const endOne = useActionWrite('signIn.end');
  const endAll = useActionWrite('signIn.endAll');
  const [ending, setEnding] = useState<Session | 'all' | null>(null);
  const [isBusy, setBusy] = useState(false);
  const refused = endOne.error ?? endAll.error;

  async function end(which: Session | 'all'): Promise<void> {
    const requestId = newRequestId();
    if (which === 'all') {
      // Asked before: afterwards nobody is signed in here in any case.
      const isSignedInHere = useSession.getState().token !== null;
      await endAll.mutateAsync({ input: {}, requestId });
      if (!isSignedInHere) return;
      await erase();
      startOver();
    } else if (which.isThis) {
      await signOut();
      startOver();
    } else await endOne.mutateAsync({ input: { sessionId: which.id }, requestId });
  }

  async function ended(which: Session | 'all'): Promise<void> {
    setBusy(true);
    // What was refused is said on the page.
    await end(which).catch(() => undefined);
    setBusy(false);
    setEnding(null);
  }

  const count = query.data?.items.length ?? 0;
  return (
    <Page
      said={refused ? <RefusalNotice refusal={refused}>{plainSentence(refused.code)}</RefusalNotice> : null}
      footer={count > 0 ? <Button text='退出所有设备' kind='danger' onTap={() => setEnding('all')} /> : null}
    >
      <Answered query={query} cards={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              icon='person'
              text='没有在电脑上登录'
              note='手机里的小程序不算，换手机时微信会管好'
              action={{ text: '扫码登录电脑', onTap: () => open(routeTo('/pages/sign-in/scan/index', {})) }}
            />
          ) : (
            items.map((one) => <SessionCard key={one.id} session={one} onEnd={() => setEnding(one)} />)
          )
        }
      </Answered>
      <Confirm
        isOpen={ending !== null}
        title={ending === 'all' ? '退出所有设备？' : '退出这台设备？'}
        yes='退出'
        no='先不'
        isDanger
        isBusy={isBusy}
        onYes={() => ending && void ended(ending)}
        onNo={() => setEnding(null)}
      >
        {wordsOf(ending)}
      </Confirm>
    </Page>
  );
}

function wordsOf(ending: Session | 'all' | null): string {
  if (ending === 'all') return '每台设备都要重新登录，这台也一样，没提交的草稿会被清除。手机里的小程序不受影响。';
  if (ending?.isThis) return '这台设备上的草稿和签到码会被清除。';
  return '那台设备马上退出，没提交的内容可能会丢。';
}
