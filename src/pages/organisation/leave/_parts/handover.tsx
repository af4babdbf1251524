import { View } from '@tarojs/components';
import { useState } from 'react';
import { back } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { Field } from '@/components/field';
import { Answered } from '@/parts/answered';
import { ConfirmForm } from '@/parts/confirm-form';
import { Page } from '@/parts/page';
import type { FormLike } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { DayField } from '../../_parts/day-field';
import { type ChosenPerson, PersonChoice } from '../../_parts/person-choice';
import { LeftBehind } from './left-behind';
import { Planned } from './planned';

const when = [
  { value: 'now', text: '马上' },
  { value: 'later', text: '到某一天' },
] as const;

/** What one cadre leaves behind, where each kind of work goes, when, and then the one step that does it all. */
export function Handover({ personId }: { personId: string }) {
  const query = useAction('organisation.leavePreview', { personId });
  const [people, setPeople] = useState<readonly ChosenPerson[]>([]);
  const [isAsked, setAsked] = useState(false);
  const held = query.data?.held ?? [];
  const form = useForm({
    action: 'organisation.leave',
    form: `organisation.leave:${personId}`,
    initial: { when: 'now', lastDay: '', reason: '' },
    inputOf: (values) => ({
      personId,
      ...(values.when === 'later' ? { lastDay: values.lastDay ?? '' } : {}),
      reason: values.reason ?? '',
      rest: 'role',
      kinds: held.map(({ kind }) => ({ kind, to: known(people, values[`to.${kind}`]) })),
    }),
  });
  if (form.answer) return <Done moved={form.answer.moved} />;
  const destinations = [
    { value: 'role', text: '退回岗位' },
    ...people.map(({ id, name }) => ({ value: id, text: name })),
  ];
  const isLater = form.values.when === 'later';
  const missing = isLater && !form.values.lastDay ? '填好最后一天就可以继续' : undefined;
  return (
    <Answered query={query}>
      {(left) =>
        left.departureId ? (
          <Planned departureId={left.departureId} name={left.name} lastDay={left.lastDay ?? ''} />
        ) : (
          <Page isWide footer={<Button text='办理离任' kind='danger' reason={missing} onTap={() => setAsked(true)} />}>
            <View className='org-columns'>
              <LeftBehind left={left} />
              {held.length > 0 ? (
                <Card title='手上的事项交给谁'>
                  {held.map(({ kind, label, count }) => (
                    <Field key={kind} label={`${label}（${count} 件）`}>
                      <Choices
                        label={label}
                        options={destinations}
                        chosen={known(people, form.values[`to.${kind}`])}
                        onChoose={(value) => form.set(`to.${kind}`, value)}
                      />
                    </Field>
                  ))}
                  <View className='org-note'>接手的人要有同样的角色，管得到事项所在的单位；管不到的自动退回岗位。</View>
                </Card>
              ) : null}
              {held.length > 0 ? (
                <PersonChoice
                  title='添加接手的人'
                  error={form.errorOf('rest')}
                  onChoose={(person) => setPeople((all) => [...all.filter(({ id }) => id !== person.id), person])}
                />
              ) : null}
              <When form={form} isLater={isLater} />
            </View>
            <ConfirmForm
              form={form}
              isOpen={isAsked}
              title={`办理${left.name}离任？`}
              yes='确认离任'
              isDanger
              onClose={() => setAsked(false)}
              onDone={() => setAsked(false)}
            >
              <View>
                {isLater ? `到 ${form.values.lastDay} 为止：` : '马上：'}结束 {left.roles.length} 个角色，移交{' '}
                {held.reduce((sum, { count }) => sum + count, 0)} 件事项。{isLater ? '之前可以撤回。' : '不能撤回。'}
              </View>
            </ConfirmForm>
          </Page>
        )
      }
    </Answered>
  );
}

function When({ form, isLater }: { form: FormLike; isLater: boolean }) {
  return (
    <Card title='什么时候'>
      <Choices
        label='什么时候'
        options={when}
        chosen={isLater ? 'later' : 'now'}
        onChoose={(value) => form.set('when', value)}
      />
      {isLater ? <DayField form={form} name='lastDay' label='最后一天' help='含当天' years={1} /> : null}
    </Card>
  );
}

function Done({ moved }: { moved: number | null }) {
  return (
    <Page>
      <Empty
        icon='check'
        text={moved === null ? '离任已安排' : `已离任，移交 ${moved} 件事项`}
        note={
          moved === null
            ? '到期当天角色结束，夜里移交；之前可以撤回。'
            : '角色和登录都已结束，接手的人和当事职工会收到通知。'
        }
        action={{ text: '返回', onTap: back }}
      />
    </Page>
  );
}

/** Someone who was found on this page, else back to the role: a draft may name somebody who is no longer listed. */
function known(people: readonly ChosenPerson[], chosen: string | undefined): string {
  return people.some(({ id }) => id === chosen) ? (chosen as string) : 'role';
}
