import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Notice } from '@/components/notice';
import { type GrantedRole, roleLabels } from '@/contract/roles';
import { useMay } from '@/parts/may';
import { useMe } from '@/parts/me';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { DayField } from '../../_parts/day-field';
import { type ChosenPerson, PersonChoice } from '../../_parts/person-choice';

const absences = [
  { value: 'me', text: '我自己' },
  { value: 'other', text: '我管的一位干部' },
] as const;

const words = (all: readonly GrantedRole[]) => all.map((role) => roleLabels[role]).join('、');

/** Names a deputy: one's own, or by a lead for a cadre of theirs. */
export function NameDeputy() {
  const { me } = useMe();
  const isLead = useMay()('lead');
  const [away, setAway] = useState<'me' | 'other'>('me');
  const [absent, setAbsent] = useState<ChosenPerson | null>(null);
  const [deputy, setDeputy] = useState<ChosenPerson | null>(null);
  const isOther = isLead && away === 'other';
  const of = isOther ? absent?.id : me?.id;
  const form = useForm({
    action: 'organisation.nameDeputy',
    form: 'organisation.nameDeputy',
    initial: { endsOn: '' },
    inputOf: ({ endsOn = '' }) => ({ personId: of ?? '', deputy: deputy?.id ?? '', endsOn }),
  });
  const missing = of && deputy && form.values.endsOn ? undefined : '选好人和日期就可以指定';
  return (
    <View className='org-facts'>
      {isLead ? (
        <Card title='谁不在岗'>
          <Choices label='谁不在岗' options={absences} chosen={away} onChoose={setAway} />
          {isOther ? <View className='org-note'>财务、律师、督导等独立岗位，由本人或系统管理员指定。</View> : null}
        </Card>
      ) : null}
      {isOther ? (
        <Chosen title='不在岗的干部' person={absent} error={form.errorOf('personId')} onChoose={setAbsent} />
      ) : null}
      <Chosen
        title={isOther ? '请谁代理' : '请谁代理我'}
        person={deputy}
        error={form.errorOf('deputy')}
        onChoose={setDeputy}
      />
      <Card>
        {form.errorOf('deputy') ? <Notice tone='danger'>{form.errorOf('deputy')}</Notice> : null}
        <DayField form={form} name='endsOn' label='代理到哪天' help='含当天，最长 1 年；到期自动结束' years={1} />
        <Button text='指定代理' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      </Card>
      {form.answer ? (
        <Notice tone='info'>
          {form.answer.given.length > 0 ? `已指定代理：${words(form.answer.given)}。` : ''}
          {form.answer.needTwo.length > 0 ? `${words(form.answer.needTwo)}要两位管理员同意，请找系统管理员办理。` : ''}
          {form.answer.byHolder.length > 0 ? `${words(form.answer.byHolder)}由本人或系统管理员指定。` : ''}
        </Notice>
      ) : null}
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </View>
  );
}

interface ChosenProps {
  readonly title: string;
  readonly person: ChosenPerson | null;
  readonly error: string | undefined;
  readonly onChoose: (person: ChosenPerson | null) => void;
}

/** Who was found, or the search. */
function Chosen({ title, person, error, onChoose }: ChosenProps) {
  if (!person) return <PersonChoice title={title} error={error} onChoose={onChoose} />;
  return (
    <Card title={title}>
      <Cell icon='person' title={person.name} note='点这里换一个' onTap={() => onChoose(null)} />
    </Card>
  );
}
