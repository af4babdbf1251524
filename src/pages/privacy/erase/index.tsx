import { useState } from 'react';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { open } from '@/client/routes';
import { useAction, useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Confirm } from '@/components/confirm';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { ERASING_DAYS } from '@/contract/privacy';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { Consequences } from './_parts/consequences';

/** 注销账号: what goes, what stays, what stands in the way; seven days to change one's mind. */
export default function ErasePage() {
  const query = useAction('privacy.erasing', {});
  const [requestId, setRequestId] = useState<string | null>(null);
  const ask = useActionWrite('privacy.askErasing');
  const revoke = useActionWrite('privacy.revokeErasing');
  const refused = ask.error ?? revoke.error;
  const confirm = async () => {
    if (requestId !== null) await ask.mutateAsync({ input: {}, requestId }).catch(() => undefined);
    setRequestId(null);
  };
  const footer = query.data?.dueAt ? (
    <Button
      text='不注销了'
      isBusy={revoke.isPending}
      onTap={() => revoke.mutate({ input: {}, requestId: newRequestId() })}
    />
  ) : (
    <Button
      text='申请注销'
      kind='danger'
      reason={query.data && query.data.blockers.length > 0 ? '办完上面列出的事，才能注销' : undefined}
      onTap={() => setRequestId(newRequestId())}
    />
  );
  return (
    <Page
      said={refused ? <RefusalNotice refusal={refused}>{plainSentence(refused.code)}</RefusalNotice> : null}
      footer={query.data ? footer : undefined}
    >
      <Answered query={query}>
        {({ dueAt, blockers, goes, stays }) => (
          <>
            {dueAt ? (
              <Notice tone='warn'>已申请注销，{momentText(dueAt)} 以后的夜里办理。在那之前随时可以反悔。</Notice>
            ) : null}
            {blockers.length > 0 ? (
              <Card title='还不能注销'>
                {blockers.map(({ kind, number, hint, route }) => (
                  <Cell
                    key={`${kind}${number}`}
                    icon='warn'
                    title={kind}
                    note={hint ? `${number}，${hint}` : number}
                    {...(route ? { onTap: () => open(route) } : {})}
                  />
                ))}
              </Card>
            ) : null}
            <Consequences goes={goes} stays={stays} />
          </>
        )}
      </Answered>
      <Confirm
        isOpen={requestId !== null}
        title='申请注销账号？'
        yes='确定申请'
        no='先不'
        isDanger
        isBusy={ask.isPending}
        onYes={() => void confirm()}
        onNo={() => setRequestId(null)}
      >
        {ERASING_DAYS} 天后的夜里删除姓名、手机号、消息和上面列出的资料，删除后找不回来；“会留下的”不再带你的姓名。
        {ERASING_DAYS} 天之内可以在“我的”里反悔。
      </Confirm>
    </Page>
  );
}
