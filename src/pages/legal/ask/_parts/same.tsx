import { useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { replace, routeTo } from '@/client/routes';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { categories, consult, openStates, SAME_DAYS } from '@/contract/legal-words';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import type { FormLike } from '@/parts/text-field';
import { idsOf } from '../../_parts/facts-input';

type SameAnswer = Extract<Output<Contract['legal']['ask']>, { kind: 'same' }>;

interface Props {
  readonly same: SameAnswer;
  readonly form: FormLike & { readonly discard: () => void };
  /** It is another matter: it is asked as one. */
  readonly onAnother: () => void;
}

/** The same was asked a short while ago: what was written goes there, or it is another matter. */
export function Same({ same, form, onAnother }: Props) {
  const { caseId, number, category, state, askedAt } = same;
  const isWaiting = (openStates as readonly string[]).includes(state);
  // What waits is added to, what was answered is asked on; both take the same fields.
  const append = useActionWrite((isWaiting ? 'legal.supplement' : 'legal.followUp') as 'legal.supplement');
  const [requestId] = useState(newRequestId);
  const there = routeTo('/pages/legal/story/index', { id: caseId });
  const { question = '', files = '' } = form.values;
  const send = () =>
    append.mutate(
      { input: { caseId, text: question, files: idsOf(files) }, requestId },
      {
        onSuccess: () => {
          form.discard();
          replace(there);
        },
      },
    );
  const another = () => {
    form.set('isAnother', 'yes');
    onAnother();
  };
  const isReturned = state === 'returned';
  return (
    <Page
      said={append.error ? <RefusalNotice refusal={append.error}>{append.error.message}</RefusalNotice> : null}
      footer={
        <>
          <Button text='是另一件事' kind='ghost' onTap={another} />
          {isReturned ? (
            <Button text='去补充后再交' onTap={() => replace(routeTo('/pages/legal/resubmit/index', { id: caseId }))} />
          ) : (
            <Button text='补充到那一件' isBusy={append.isPending} onTap={send} />
          )}
        </>
      }
    >
      <Card title='你刚问过同一件事吗？'>
        <Cell
          title={`${categories[category]} · ${number}`}
          note={`${momentText(askedAt)} 提的，现在：${consult.states[state]}`}
        />
        <Cell
          title={`${SAME_DAYS} 天内问过同一家单位的同类问题`}
          note={
            isReturned
              ? '那一件正等你补充，补充好就能接着办，不用重新排队'
              : '同一件事补充到那一件里，律师一起看，不用重新排队；写的内容和材料会带过去'
          }
        />
      </Card>
    </Page>
  );
}
