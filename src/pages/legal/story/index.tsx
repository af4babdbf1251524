import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Answered } from '@/parts/answered';
import { CaseHead } from '@/parts/case-head';
import { useHotline } from '@/parts/hotline';
import { Page } from '@/parts/page';
import { Timeline } from '@/parts/timeline';
import { LegalDates } from '../_parts/legal-dates';
import { Rating, TakingBack } from './_parts/ending';
import { Entry } from './_parts/entry';
import { Members } from './_parts/members';
import { Reveal } from './_parts/reveal';
import { Said } from './_parts/said';
import { SayMore } from './_parts/say-more';
import { Transferred } from './_parts/transferred';

/** 我的咨询: who has it and by when, what was said, and what I may do now. */
export default function StoryPage() {
  const id = useParam('id');
  const story = useAction('office.caseHistory', { caseId: id });
  const query = useAction('legal.consultation', { caseId: id });
  const hotline = useHotline();
  return (
    <Page>
      <Answered query={query}>
        {(it) => (
          <>
            {story.data ? <CaseHead facts={story.data} /> : null}
            {it.returnedFor ? (
              <Card title='退回补充'>
                <Cell
                  title={it.returnedFor}
                  note={it.isAskedToReveal ? '公开了身份就接着办，不用重新排队' : '补充好再交，接着办，不用重新排队'}
                />
                {it.isAskedToReveal ? null : (
                  <Button text='补充后再交' onTap={() => open(routeTo('/pages/legal/resubmit/index', { id }))} />
                )}
              </Card>
            ) : null}
            {it.isAskedToReveal ? <Reveal caseId={id} /> : null}
            {it.transferred ? <Transferred transferred={it.transferred} /> : null}
            <Said it={it} />
            <Rating it={it} />
            <SayMore it={it} />
            <LegalDates deadlines={story.data?.deadlines ?? []} />
            <Entry it={it} />
            <Members members={it.members} />
            {story.data ? (
              <Card title='经过'>
                <Timeline steps={story.data.steps} />
              </Card>
            ) : null}
            <TakingBack it={it} />
            <Card>
              <Cell
                icon='phone'
                title='对办理不满意，打 12351'
                note={`报编号 ${it.number}，可以投诉、催办`}
                onTap={hotline.ask}
              />
            </Card>
          </>
        )}
      </Answered>
      {hotline.sheet}
    </Page>
  );
}
