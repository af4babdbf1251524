import { View } from '@tarojs/components';
import { useState } from 'react';
import { useParam } from '@/client/param';
import { replace, routeTo } from '@/client/routes';
import { useAction, useActionPages } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ConfirmForm } from '@/parts/confirm-form';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { CheckRow } from './_parts/check-row';
import '../_parts/organisation.scss';

/** 拆分: a new unit beside this one, with the people, units below and open cases that are ticked. */
export default function SplitPage() {
  const id = useParam('id');
  const unit = useAction('organisation.unit', { unitId: id });
  const people = useActionPages('organisation.unitPeople', { unitId: id });
  const groups = useActionPages('organisation.tree', { parent: id });
  const cases = useActionPages('organisation.unitCases', { unitId: id });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const idsOf = (query: { data?: { pages: { items: { id: string }[] }[] } | undefined }) =>
    query.data?.pages.flatMap(({ items }) => items.map((one) => one.id)).filter((one) => chosen.has(one)) ?? [];
  const form = useForm({
    action: 'organisation.splitUnit',
    form: `organisation.splitUnit:${id}`,
    initial: { name: '', reason: '' },
    inputOf: ({ name = '', reason = '' }) => ({
      unitId: id,
      name,
      reason,
      people: idsOf(people),
      groups: idsOf(groups),
      cases: idsOf(cases),
    }),
  });
  const toggle = (one: string) =>
    setChosen((old) => new Set(old.has(one) ? [...old].filter((other) => other !== one) : [...old, one]));
  const row = (one: string, title: string) => (
    <CheckRow title={title} isChosen={chosen.has(one)} onTap={() => toggle(one)} />
  );
  const missing = form.values.name?.trim() ? undefined : '填好新单位的名称就可以继续';
  return (
    <Page isWide footer={<Button text='拆分' reason={missing} onTap={() => setAsked(true)} />}>
      <Card title={`从「${unit.data?.name ?? ''}」分出`}>
        <TextField form={form} name='name' label='新单位名称' />
      </Card>
      <View className='org-columns'>
        <Card title='人员'>
          <PagedList query={people} keyOf={(one) => one.id} empty={<View className='org-note'>没有人员</View>}>
            {(one) => row(one.id, one.name)}
          </PagedList>
        </Card>
        <Card title='下级单位'>
          <PagedList query={groups} keyOf={(one) => one.id} empty={<View className='org-note'>没有下级单位</View>}>
            {(one) => row(one.id, one.name)}
          </PagedList>
        </Card>
        <Card title='办理中的事项'>
          <PagedList query={cases} keyOf={(one) => one.id} empty={<View className='org-note'>没有办理中的事项</View>}>
            {(one) => row(one.id, one.number)}
          </PagedList>
        </Card>
      </View>
      <ConfirmForm
        form={form}
        isOpen={isAsked}
        title='确认拆分？'
        yes='确认拆分'
        onClose={() => setAsked(false)}
        onDone={() => replace(routeTo('/pages/organisation/unit/index', { id: form.answer?.id ?? id }))}
      >
        <View>
          带走人员 {idsOf(people).length}、下级 {idsOf(groups).length}、事项 {idsOf(cases).length}。
        </View>
      </ConfirmForm>
    </Page>
  );
}
