import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { say } from '@/client/phone';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useAction, useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { TextInput } from '@/components/text-input';
import { Answered } from '@/parts/answered';
import { RefusalNotice } from '@/parts/refusal-notice';
import './assign-sheet.scss';
import type { DeskItem } from './filter';

const ways = [
  { value: 'me', text: '我来办' },
  { value: 'person', text: '交给同事' },
  { value: 'role', text: '退回岗位' },
] as const;
type Way = (typeof ways)[number]['value'];

interface Props {
  readonly isOpen: boolean;
  readonly items: readonly DeskItem[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes the chosen cases, gives them to a colleague, or back to the role; says which somebody else was quicker with. */
export function AssignSheet({ isOpen, items, onClose, onDone }: Props) {
  const [chosenWay, setWay] = useState<Way>('me');
  const [personId, setPersonId] = useState('');
  const [reason, setReason] = useState('');
  const [requestId, setRequestId] = useState(newRequestId);
  const assign = useActionWrite('office.assign');
  const { reset } = assign;
  useEffect(() => {
    if (!isOpen) return;
    setWay('me');
    setPersonId('');
    setReason('');
    setRequestId(newRequestId());
    reset();
  }, [isOpen, reset]);
  // What is one's own already is only given away.
  const offered = items.every(({ isMine }) => isMine) ? ways.filter(({ value }) => value !== 'me') : ways;
  const way = offered.some(({ value }) => value === chosenWay) ? chosenWay : 'person';
  const cases = items.map(({ id, version }) => ({ id, version }));
  const send = () =>
    assign.mutate(
      {
        input: {
          cases,
          to: way === 'person' ? { kind: 'person', personId } : { kind: way },
          ...(reason.trim() ? { reason } : {}),
        },
        requestId,
      },
      {
        onSuccess: ({ done, changed }) => {
          const said = way === 'me' ? `已接手 ${done.length} 件` : `已转 ${done.length} 件`;
          say(changed.length > 0 ? `${said}，${changed.length} 件刚被别人动过` : said);
          onDone();
        },
        onError: () => setRequestId(newRequestId()),
      },
    );
  return (
    <Sheet
      isOpen={isOpen}
      title={`转交 ${items.length} 件`}
      onClose={onClose}
      foot={
        <Button
          text={way === 'me' ? '接过来' : '转交'}
          isBusy={assign.isPending}
          reason={missingOf(way, personId, reason)}
          onTap={send}
        />
      }
    >
      <Choices label='交给谁' options={offered} chosen={way} onChoose={setWay} />
      {isOpen && way === 'person' ? <Colleagues cases={cases} chosen={personId} onChoose={setPersonId} /> : null}
      {way === 'me' ? null : (
        <View className='assign-reason'>
          <Field label='理由' help='只有同事看得到，职工看不到' error={assign.error?.fields?.reason}>
            <TextInput label='理由' value={reason} maxLength={200} onChange={setReason} />
          </Field>
        </View>
      )}
      {assign.error && !assign.error.fields ? (
        <RefusalNotice refusal={assign.error}>{plainSentence(assign.error.code)}</RefusalNotice>
      ) : null}
    </Sheet>
  );
}

function missingOf(way: Way, personId: string, reason: string): string | undefined {
  if (way === 'person' && !personId) return '先选一位同事';
  return way !== 'me' && !reason.trim() ? '写明理由' : undefined;
}

interface ColleaguesProps {
  readonly cases: { id: string; version: number }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function Colleagues({ cases, chosen, onChoose }: ColleaguesProps) {
  const able = useAction('office.colleagues', { cases });
  return (
    <View className='assign-colleagues'>
      <Answered query={able} cards={1}>
        {(people) =>
          people.length === 0 ? (
            <View>没有别的同事能办这些事，可以退回岗位，或请部门负责人安排。</View>
          ) : (
            <Choices
              label='同事'
              options={people.map(({ id, name, unit, role }) => ({ value: id, text: `${name}（${unit} ${role}）` }))}
              chosen={chosen}
              onChoose={onChoose}
            />
          )
        }
      </Answered>
    </View>
  );
}
