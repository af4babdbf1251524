import { useEffect, useState } from 'react';
import { say } from '@/client/phone';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { ChooseDay } from '@/components/choose';
import { Confirm } from '@/components/confirm';
import { Field } from '@/components/field';
import { dayFromNow } from '@/components/moment-text';
import { TextArea } from '@/components/text-area';
import { TextInput } from '@/components/text-input';
import type { Contract } from '@/contract';
import type { Input, Output } from '@/contract/action';
import { guardianships } from '@/contract/members-children';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';

type Child = Output<Contract['members']['children']>['items'][number];
type Relation = Child['relation'];

const relations = (Object.keys(guardianships) as Relation[]).map((value) => ({ value, text: guardianships[value] }));

/** One child, new or changed; taken away only after being asked. */
export function ChildForm({ child, onDone }: { child: Child | null; onDone: () => void }) {
  const remove = useActionWrite('members.removeChild');
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    // Both take the same fields; a change says of which child.
    action: (child ? 'members.changeChild' : 'members.addChild') as 'members.addChild',
    form: `members.child:${child?.id ?? 'new'}`,
    initial: {
      name: child?.name ?? '',
      bornOn: child?.bornOn ?? '',
      relation: child?.relation ?? 'child',
      note: child?.note ?? '',
    },
    inputOf: (values) => ({ ...inputOf(values), ...(child ? { childId: child.id } : {}) }),
  });
  const { name = '', bornOn = '', relation = 'child', note = '' } = form.values;
  const isOver = form.answer !== undefined || remove.data !== undefined;
  useEffect(() => {
    if (!isOver) return;
    say(remove.data ? '已删除' : '已保存');
    onDone();
  }, [isOver, remove.data, onDone]);
  const refusal = form.refusal ?? remove.error;
  const missing = name.trim() && bornOn ? undefined : '填好姓名和出生日期就可以保存';
  return (
    <Page
      said={refusal ? <RefusalNotice refusal={refusal}>{refusal.message}</RefusalNotice> : null}
      footer={
        <>
          <Button text='返回' kind='ghost' onTap={onDone} />
          <Button text='保存' reason={missing} isBusy={form.isSending} onTap={form.submit} />
        </>
      }
    >
      <Card>
        <Field label='孩子的姓名' error={form.errorOf('name')}>
          <TextInput
            label='孩子的姓名'
            value={name}
            maxLength={50}
            isWrong={form.errorOf('name') !== undefined}
            onChange={(value) => form.set('name', value)}
          />
        </Field>
        <Field label='出生日期' error={form.errorOf('bornOn')}>
          <ChooseDay
            label='出生日期'
            value={bornOn}
            start={dayFromNow(-18 * 366)}
            end={dayFromNow(0)}
            isWrong={form.errorOf('bornOn') !== undefined}
            onChange={(day) => form.set('bornOn', day)}
          />
        </Field>
        <Field label='你是孩子的监护人，孩子是你的' error={form.errorOf('relation')}>
          <Choices
            label='孩子是你的'
            options={relations}
            chosen={relation as Relation}
            onChoose={(value) => form.set('relation', value)}
          />
        </Field>
        <Field label='照顾说明（可以不填）' help='过敏、用药、怕水等，带队的人要注意的' error={form.errorOf('note')}>
          <TextArea
            label='照顾说明'
            value={note}
            maxLength={200}
            isWrong={form.errorOf('note') !== undefined}
            onChange={(value) => form.set('note', value)}
          />
        </Field>
      </Card>
      {child ? <Button text='删除这个孩子的资料' kind='ghost' onTap={() => setAsking(true)} /> : null}
      <Confirm
        isOpen={isAsking}
        title='删除孩子的资料？'
        yes='删除'
        no='先不'
        isDanger
        isBusy={remove.isPending}
        onYes={() => remove.mutate({ input: { childId: child?.id ?? '' }, requestId: newRequestId() })}
        onNo={() => setAsking(false)}
      >
        删掉就没有了；已经报上的名不受影响。
      </Confirm>
    </Page>
  );
}

function inputOf({
  name = '',
  bornOn = '',
  relation = 'child',
  note = '',
}: Readonly<Record<string, string>>): Input<Contract['members']['addChild']> {
  return { name, bornOn, relation: relation as Relation, ...(note.trim() ? { note } : {}) };
}
