import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { StateTag } from '@/components/state-tag';
import { publishing } from '@/contract/self-study-publishing';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { Doubts } from '../_parts/doubts';
import { draftTones } from '../_parts/draft-tones';
import { type Facts, VersionFacts } from '../_parts/version-facts';
import { Before } from './_parts/before';
import { MoveSheet, type Step } from './_parts/move-sheet';

const steps: readonly Step[] = ['withdraw', 'return', 'publish', 'confirm'];

/** One number of the law on its way: what it says, what holds until then, who did what, and what the reader may do. */
export default function DraftPage() {
  const caseId = useParam('id');
  const query = useAction('selfStudy.draft', { caseId });
  const [step, setStep] = useState<Step | null>(null);
  const offered = steps.filter((one) => query.data?.transitions.includes(one));
  const mayGoOn = offered.includes('publish') || offered.includes('confirm');
  return (
    <Page
      isWide
      footer={
        offered.length > 0
          ? offered.map((one) => (
              <Button
                key={one}
                text={publishing.transitions[one].label}
                kind={one === 'publish' || one === 'confirm' ? 'main' : 'ghost'}
                onTap={() => setStep(one)}
              />
            ))
          : null
      }
    >
      <Answered query={query} cards={2}>
        {(draft) => (
          <>
            <Card title={draft.number} aside={momentText(draft.since)}>
              <StateTag text={publishing.states[draft.state]} tone={draftTones[draft.state]} />
              <VersionFacts facts={draft as Facts} />
              {draft.isCorrection ? (
                <Notice tone='warn'>更正：启用后替代同一天起的那个数，原来的留作记录</Notice>
              ) : null}
            </Card>
            <Before draft={draft} />
            <Card title='谁办的'>
              <View>起草：{draft.madeBy}</View>
              <View>发布：{draft.publishedBy ?? '还没有'}</View>
              <View>确认：{draft.confirmedBy ?? '还没有'}</View>
              {draft.reason ? <View>退回的理由：{draft.reason}</View> : null}
            </Card>
            {!mayGoOn && (draft.state === 'drafted' || draft.state === 'published') ? (
              <Notice tone='info'>起草、发布、确认要三个不同的人，现在等别的负责人办</Notice>
            ) : null}
            {step ? (
              <MoveSheet
                key={step}
                caseId={caseId}
                step={step}
                onClose={() => setStep(null)}
                onRefused={() => void query.refetch()}
              >
                {step === 'publish' || step === 'confirm' ? (
                  <Doubts name={draft.name} before={draft.before?.value ?? null} value={draft.value} />
                ) : null}
              </MoveSheet>
            ) : null}
          </>
        )}
      </Answered>
    </Page>
  );
}
