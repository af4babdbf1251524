import { useState } from 'react';
import { dial } from '@/client/phone';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { RefusalNotice } from '@/parts/refusal-notice';

/** The number of whoever asked to be rung; showing it leaves an audit row. */
export function CallBack({ caseId }: { caseId: string }) {
  const [isWanted, setWanted] = useState(false);
  const query = useAction('help.ring', { caseId }, { enabled: isWanted, once: true });
  if (query.data) {
    const { phone } = query.data;
    return <Cell icon='phone' title={phone} note='点这里拨打' onTap={() => dial(phone)} />;
  }
  return (
    <>
      <Button
        text='要求回电：显示号码（会留下记录）'
        kind='ghost'
        icon='phone'
        isBusy={query.isFetching}
        onTap={() => setWanted(true)}
      />
      {query.error ? <RefusalNotice refusal={query.error}>{query.error.message}</RefusalNotice> : null}
    </>
  );
}
