import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { MOST_SESSIONS } from '@/contract/events-plan-limits';
import { MomentField } from '@/parts/moment-field';
import { TextField } from '@/parts/text-field';
import { listIn, listText, type SessionValue } from '../../_parts/lists';
import { daysAround } from '../../_parts/words';
import type { StepProps } from './step-props';

/** When it takes place: one session, or several, each with a name of its own. The event lasts from the first to the last. */
export function SessionsStep({ plan, form }: StepProps) {
  const sessions = listIn<SessionValue>(form.values['part.sessions']);
  const write = (list: readonly SessionValue[]) => form.set('part.sessions', listText(list));
  const change = (at: number, said: Partial<SessionValue>) =>
    write(sessions.map((one, n) => (n === at ? { ...one, ...said } : one)));
  const admitted = (id: string | undefined) => plan.sessions.find((one) => one.id === id)?.admitted ?? 0;
  const error = form.errorOf('part.sessions');
  return (
    <>
      {error ? <Notice tone='danger'>{error}</Notice> : null}
      {sessions.map((session, at) => (
        // A session has no other name than its place in the list.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Card key={at} {...(sessions.length > 1 ? { title: `第 ${at + 1} 场` } : {})}>
          <SessionFields form={form} at={at} session={session} onChange={(said) => change(at, said)} />
          <Removal
            isOne={sessions.length === 1}
            admitted={admitted(session.id)}
            onTap={() => write(sessions.filter((_, n) => n !== at))}
          />
        </Card>
      ))}
      {sessions.length < MOST_SESSIONS ? (
        <Button
          text='加一场'
          kind='ghost'
          icon='plus'
          onTap={() => write([...sessions, { title: '', start: '', end: '' }])}
        />
      ) : null}
    </>
  );
}

interface FieldsProps extends Pick<StepProps, 'form'> {
  readonly at: number;
  readonly session: SessionValue;
  readonly onChange: (said: Partial<SessionValue>) => void;
}

/** The fields of one session, as a form of their own inside the list. */
function SessionFields({ form, at, session, onChange }: FieldsProps) {
  const path = { title: 'title', start: 'startsAt', end: 'endsAt' } as const;
  const one = {
    values: { title: session.title, start: session.start, end: session.end },
    set: (name: string, value: string) => onChange({ [name]: value }),
    errorOf: (name: string) => form.errorOf(`part.sessions.${at}.${path[name as keyof typeof path]}`),
  };
  const days = daysAround();
  return (
    <>
      <TextField form={one} name='title' label='场次名称' hint='如：上午场' help='只有一场可以不填' maxLength={40} />
      <MomentField form={one} name='start' label='开始' {...days} />
      <MomentField form={one} name='end' label='结束' {...days} />
    </>
  );
}

interface RemovalProps {
  readonly isOne: boolean;
  readonly admitted: number;
  readonly onTap: () => void;
}

function Removal({ isOne, admitted, onTap }: RemovalProps) {
  if (isOne) return null;
  return (
    <View className='plan-gap'>
      <Button
        text='删掉这一场'
        kind='ghost'
        reason={admitted > 0 ? `已有 ${admitted} 人签到，不能删` : undefined}
        onTap={onTap}
      />
    </View>
  );
}
