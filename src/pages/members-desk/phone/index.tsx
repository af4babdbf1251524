import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Answered } from '@/parts/answered';
import { CaseOver } from '@/parts/case-over';
import { Page } from '@/parts/page';
import { Matter } from './_parts/matter';
import { Ring } from './_parts/ring';
import { Settle } from './_parts/settle';

/** 账号核对: a number somebody wants, or a change that was disowned; everything masked until the officer rings. */
export default function PhoneCasePage() {
  const caseId = useParam('id');
  const query = useAction('members.phoneCase', { caseId });
  return (
    <Page isWide>
      <Answered query={query} cards={2}>
        {(seen) => (
          <>
            <Matter seen={seen} />
            <Ring caseId={caseId} />
            {seen.transitions.length > 0 ? (
              <Settle caseId={caseId} kind={seen.kind} canPutBack={Boolean(seen.change?.oldPhone)} />
            ) : (
              <CaseOver at={seen.since} />
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}
