import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Story } from '@/pages/help/_parts/story';
import { Answered } from '@/parts/answered';
import { CaseOver } from '@/parts/case-over';
import { Page } from '@/parts/page';
import { Answer } from './_parts/answer';
import { CallBack } from './_parts/call-back';

/** 回复反馈: who wrote (masked), what was said, the answer or the end. */
export default function FeedbackCasePage() {
  const caseId = useParam('id');
  const query = useAction('help.deskCase', { caseId });
  return (
    <Page isWide>
      <Answered query={query} cards={2}>
        {(seen) => (
          <>
            <Card title={seen.person} aside={seen.place}>
              <View>
                程序版本 {seen.appVersion}，字号 {seen.scale} 倍
              </View>
              {seen.wantsCall ? <CallBack caseId={caseId} /> : null}
            </Card>
            <Story story={seen} as='officer' />
            {seen.transitions.length > 0 ? <Answer caseId={caseId} transitions={seen.transitions} /> : null}
            {seen.state === 'closed' ? <CaseOver at={seen.since} /> : null}
          </>
        )}
      </Answered>
    </Page>
  );
}
