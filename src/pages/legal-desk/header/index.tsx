import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Columns } from '@/components/columns';
import { triageRoles } from '@/contract/legal-roles';
import { isOver } from '@/pages/legal/_parts/head-words';
import { Answered } from '@/parts/answered';
import { CaseOver } from '@/parts/case-over';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { Timeline } from '@/parts/timeline';
import { Accept } from './_parts/accept';
import { Assign } from './_parts/assign';
import { Head } from './_parts/head';
import { SendBack } from './_parts/send-back';
import { Transfer } from './_parts/transfer';

/** One question's head: enough to see where it belongs, who may have it, and where it goes; not a word of it. */
export default function HeaderPage() {
  const id = useParam('id');
  const query = useAction('legal.header', { caseId: id });
  const story = useAction('office.caseHistory', { caseId: id }, { enabled: query.data !== undefined });
  const steps = story.data?.steps ?? [];
  const mayTriage = useMe().me?.roles.some(({ role }) => triageRoles.includes(role)) ?? false;
  return (
    <Page isWide>
      <Answered query={query}>
        {(it) => (
          <Columns
            isEven
            side={
              <>
                <Head it={it} />
                {steps.length > 0 ? (
                  <Card title='经过'>
                    <Timeline steps={steps} />
                  </Card>
                ) : null}
              </>
            }
          >
            <Assign it={it} />
            {mayTriage && it.transitions.includes('accept') ? <Accept caseId={id} /> : null}
            {it.transitions.includes('sendBack') ? <SendBack it={it} /> : null}
            <Transfer it={it} />
            {isOver(it) ? <CaseOver at={it.since} /> : null}
          </Columns>
        )}
      </Answered>
    </Page>
  );
}
