import { useEffect } from 'react';
import { say } from '@/client/phone';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { Tick } from '@/components/tick';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';

interface Lawyer {
  readonly id: string;
  readonly name: string;
  readonly away: readonly { readonly from: string; readonly until: string }[];
}

interface Props {
  readonly days: readonly string[];
  readonly lawyers: readonly Lawyer[];
  readonly onPickWorkdays: () => void;
  readonly onDone: () => void;
}

const MOST = 5;

/** Says who is on duty on the ticked days; nobody: whoever has least gets the questions. */
export function SetDuty({ days, lawyers, onPickWorkdays, onDone }: Props) {
  const form = useForm({
    action: 'legal.setRota',
    form: 'legal.setRota',
    initial: { who: '' },
    inputOf: ({ who = '' }) => ({ days: [...days], lawyerIds: who.split(' ').filter(Boolean) }),
  });
  const chosen = (form.values.who ?? '').split(' ').filter(Boolean);
  const { answer } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every answer
  useEffect(() => {
    if (!answer) return;
    say('排好了');
    onDone();
  }, [answer]);
  const toggle = (id: string, isOn: boolean) =>
    form.set('who', (isOn ? [...chosen, id] : chosen.filter((one) => one !== id)).join(' '));
  if (lawyers.length === 0) return <Empty icon='people' text='还没有值班律师' note='请系统管理员给律师授权' />;
  const clashes = lawyers.filter(({ id }) => chosen.includes(id)).flatMap((one) => clashOf(one, days));
  const tooMany = chosen.length > MOST ? `一天最多 ${MOST} 位律师` : undefined;
  return (
    <Card title='排班'>
      <Field
        label={`选中的日子：${days.length === 0 ? '还没有' : `${days.length} 天`}`}
        help='在日期上点选；节假日自己去掉'
        error={form.errorOf('days')}
      >
        <Button text='选这四周的周一到周五' kind='ghost' onTap={onPickWorkdays} />
      </Field>
      <Field label='这些天谁值班' help='不选人就是不安排，问题派给手上最少的律师' error={form.errorOf('lawyerIds')}>
        {lawyers.map(({ id, name, away }) => (
          <Tick
            key={id}
            text={`${name}${awayText(away)}`}
            isOn={chosen.includes(id)}
            onChange={(isOn) => toggle(id, isOn)}
          />
        ))}
      </Field>
      {clashes.length > 0 ? <Notice tone='warn'>{clashes.join('；')}，那些天不会派给他们。</Notice> : null}
      <Button
        text={days.length > 0 ? `排这 ${days.length} 天` : '排班'}
        reason={days.length === 0 ? '先点选日子' : tooMany}
        isBusy={form.isSending}
        onTap={form.submit}
      />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}

/** When a lawyer is away, behind their name. */
function awayText(away: Lawyer['away']): string {
  const spans = away.map(({ from, until }) => (from === until ? from : `${from} 至 ${until}`));
  return spans.length > 0 ? `（${spans.join('、')} 不在）` : '';
}

/** The ticked days on which a chosen lawyer is away, in words. */
function clashOf({ name, away }: Lawyer, days: readonly string[]): string[] {
  const gone = days.filter((day) => away.some(({ from, until }) => from <= day && day <= until));
  return gone.length > 0 ? [`${name} ${gone.join('、')} 不在`] : [];
}
