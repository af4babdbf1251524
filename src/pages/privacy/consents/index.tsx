import { useState } from 'react';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useAction, useActionWrite } from '@/client/use-action';
import { Confirm } from '@/components/confirm';
import { Empty } from '@/components/empty';
import { type Purpose, purposes } from '@/contract/purposes';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { Receipt } from './_parts/receipt';

/** 我的同意: every receipt, and the way to withdraw what still holds. */
export default function ConsentsPage() {
  const query = useAction('privacy.consents', {});
  const [asked, setAsked] = useState<{ purpose: Purpose; requestId: string } | null>(null);
  const write = useActionWrite('privacy.withdrawConsent');
  const withdraw = async () => {
    if (!asked) return;
    const { purpose, requestId } = asked;
    await write.mutateAsync({ input: { purpose }, requestId }).catch(() => undefined);
    setAsked(null);
  };
  return (
    <Page>
      {write.error ? <RefusalNotice refusal={write.error}>{plainSentence(write.error.code)}</RefusalNotice> : null}
      <Answered query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon='check' text='还没有同意过什么' note='第一次用到时会先问你' />
          ) : (
            items.map((receipt) => (
              <Receipt
                key={receipt.id}
                receipt={receipt}
                onWithdraw={() => setAsked({ purpose: receipt.purpose, requestId: newRequestId() })}
              />
            ))
          )
        }
      </Answered>
      <Confirm
        isOpen={asked !== null}
        title={asked ? `撤回“${purposes[asked.purpose].label}”？` : ''}
        yes='撤回同意'
        no='先不'
        isDanger
        isBusy={write.isPending}
        onYes={() => void withdraw()}
        onNo={() => setAsked(null)}
      >
        {asked ? `撤回以后：${purposes[asked.purpose].stops}` : ''}
      </Confirm>
    </Page>
  );
}
