import { useEffect } from 'react';
import { useNow } from '@/client/now';
import { useParam } from '@/client/param';
import { replace, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { Steps } from '@/components/steps';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { MOST_FILES } from '@/contract/legal-words';
import { Answered } from '@/parts/answered';
import { AreaField } from '@/parts/area-field';
import { OwnPhoneField } from '@/parts/own-phone-field';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { Uploads } from '@/parts/uploader';
import { useForm } from '@/parts/use-form';
import { FactStep } from '../_parts/fact-step';
import { factsOf, idsOf } from '../_parts/facts-input';
import { valuesOf } from '../_parts/facts-values';
import { Marks } from '../_parts/marks';
import { stepsAgain } from '../_parts/steps';
import { sentenceOf, useSteps } from '../_parts/use-steps';
import { isAnonymous } from '../_parts/values';

type Told = Output<Contract['legal']['consultation']>;

const toStory = (id: string) => replace(routeTo('/pages/legal/story/index', { id }));

/** 补充后再交: what was sent back, with everything that was handed in to be put right. */
export default function ResubmitPage() {
  const id = useParam('id');
  const query = useAction('legal.consultation', { caseId: id });
  const it = query.data;
  if (it?.transitions.includes('resubmit')) return <Again it={it} />;
  return (
    <Page>
      <Answered query={query} cards={2}>
        {() => (
          <Empty
            icon='check'
            text='现在不用补充'
            note='这个问题已经往下办了'
            action={{ text: '看进度', onTap: () => toStory(id) }}
          />
        )}
      </Answered>
    </Page>
  );
}

function Again({ it }: { it: Told }) {
  const form = useForm({
    action: 'legal.resubmit',
    form: `legal.resubmit:${it.id}`,
    initial: valuesOf(it),
    outlivesReload: true,
    inputOf: ({ note = '', files = '', ...values }) => ({
      caseId: it.id,
      ...factsOf(values),
      ...(note.trim() ? { note } : {}),
      files: idsOf(files),
    }),
  });
  const steps = stepsAgain(form.values);
  const { step, at, isLast, goTo, uploads, missing } = useSteps(form, steps);
  const now = useNow(60_000);
  const isDone = form.answer !== undefined;
  useEffect(() => {
    if (isDone) toStory(it.id);
  }, [isDone, it.id]);
  if (!step) return null;
  const isUnknown = isAnonymous(form.values);
  return (
    <Page
      said={
        form.refusal && isLast ? <RefusalNotice refusal={form.refusal}>{sentenceOf(form.refusal)}</RefusalNotice> : null
      }
      footer={
        <>
          {at > 0 ? <Button text='上一步' kind='ghost' onTap={() => goTo(at - 1)} /> : null}
          <Button
            text={isLast ? '再次提交' : '下一步'}
            reason={missing}
            isBusy={form.isSending || isDone}
            onTap={() => (isLast ? form.submit() : goTo(at + 1))}
          />
        </>
      }
    >
      {it.returnedFor ? <Notice tone='warn'>要补充：{it.returnedFor}</Notice> : null}
      <Steps titles={steps.map(({ title }) => title)} at={at} />
      <Card>
        <FactStep step={step.key} form={form} now={now} isFixed />
        {isLast ? (
          <>
            <AreaField form={form} name='note' label='补充说明（可以不填）' maxLength={2000} />
            <AreaField form={form} name='desired' label='希望的结果' maxLength={500} />
            {isUnknown ? null : <OwnPhoneField form={form} name='contactPhone' label='联系电话' />}
            <Field
              label={`新材料（可以不加，最多 ${MOST_FILES} 份）`}
              help='以前交的材料还在'
              error={form.errorOf('files')}
            >
              <Uploads purpose='consultation' most={MOST_FILES} of={uploads} />
            </Field>
          </>
        ) : null}
      </Card>
      {isLast && isUnknown ? <Marks form={form} fields={{ note: '补充说明', desired: '希望的结果' }} /> : null}
    </Page>
  );
}
