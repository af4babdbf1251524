import { useState } from 'react';
import { dial } from '@/client/phone';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { RefusalNotice } from '@/parts/refusal-notice';

/** Shows the whole number when asked, which leaves an audit row, and rings it. */
export function Ring({ caseId }: { caseId: string }) {
  const [isWanted, setWanted] = useState(false);
  const query = useAction('members.ringNumber', { caseId }, { enabled: isWanted, once: true });
  if (query.data) {
    const { phone } = query.data;
    return (
      <Card>
        <Cell icon='phone' title={phone} note='点这里拨打' onTap={() => dial(phone)} />
      </Card>
    );
  }
  return (
    <>
      <Button
        text='显示完整号码（会留下记录）'
        kind='ghost'
        icon='phone'
        isBusy={query.isFetching}
        onTap={() => setWanted(true)}
      />
      {query.error ? <RefusalNotice refusal={query.error}>{query.error.message}</RefusalNotice> : null}
    </>
  );
}
