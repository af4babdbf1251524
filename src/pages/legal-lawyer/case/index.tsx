import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Columns } from '@/components/columns';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { Answering } from './_parts/answering';
import { Contact } from './_parts/contact';
import { Earlier } from './_parts/earlier';
import { Ends } from './_parts/ends';
import { Facts } from './_parts/facts';
import { Hints } from './_parts/hints';
import { Talk } from './_parts/talk';

/** One question for the lawyer whose it is: facts, everything said, what to mind, and the answer. Each opening is written down. */
export default function CasePage() {
  const id = useParam('id');
  const query = useAction('legal.case', { caseId: id }, { staleTime: 60_000 });
  return (
    <Page isWide>
      <Answered query={query}>
        {(it) => (
          <Columns
            isEven
            side={
              <>
                <Facts it={it} />
                <Talk it={it} />
                {it.isAnonymous ? null : <Contact caseId={id} membersCount={it.membersCount} />}
                <Earlier earlier={it.earlier} />
              </>
            }
          >
            <Hints hints={it.hints} />
            {it.transitions.includes('answer') ? <Answering it={it} onReread={() => void query.refetch()} /> : null}
            <Ends it={it} />
          </Columns>
        )}
      </Answered>
    </Page>
  );
}
