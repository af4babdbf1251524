import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Columns } from '@/components/columns';
import { Empty } from '@/components/empty';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { lawyers } from '@/contract/legal-roles';
import { Answered } from '@/parts/answered';
import { ConfirmForm } from '@/parts/confirm-form';
import { useMay } from '@/parts/may';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { SearchBox } from '@/parts/search-box';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';

/** From how many on one looks for one by its name. */
const MANY = 8;

/** 要回避的单位: the employers I act for; a question about one never comes to me, and nobody else reads the list. */
export default function EmployersPage() {
  const [q, setQ] = useState('');
  const query = useAction('legal.employers', {});
  const may = useMay();
  return (
    <Page isWide>
      <Columns isEven side={may(...lawyers) ? <Add /> : null}>
        <Answered query={query} cards={1}>
          {(all) => {
            const found = all.filter(({ name, code }) => name.includes(q) || code === q);
            if (all.length === 0) {
              return <Empty icon='people' text='还没有登记' note='你担任顾问、代理的单位，都登记在这里' />;
            }
            return (
              <>
                {all.length >= MANY ? <SearchBox hint='搜单位名称' onSearch={setQ} /> : null}
                <Card title={`登记了 ${all.length} 家`}>
                  {found.map((one) => (
                    <Employer key={one.id} {...one} />
                  ))}
                  {found.length === 0 ? <View>没有符合的</View> : null}
                </Card>
              </>
            );
          }}
        </Answered>
      </Columns>
    </Page>
  );
}

function Employer({ id, name, code, since }: { id: string; name: string; code: string | null; since: string }) {
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.dropEmployer',
    form: `legal.dropEmployer:${id}`,
    initial: {},
    inputOf: () => ({ employerId: id }),
  });
  return (
    <>
      <Cell
        title={name}
        note={[code ?? '', `${momentText(since)} 登记`, '点这里去掉'].filter(Boolean).join(' · ')}
        onTap={() => setAsking(true)}
      />
      <ConfirmForm
        form={form}
        isOpen={isAsking}
        title={`去掉“${name}”？`}
        yes='去掉'
        isDanger
        hasReason={false}
        onClose={() => setAsking(false)}
        onDone={() => setAsking(false)}
      >
        去掉以后，这家单位职工的问题可能派给你。不再为它代理了才去掉。
      </ConfirmForm>
    </>
  );
}

function Add() {
  const form = useForm({
    action: 'legal.addEmployer',
    form: 'legal.addEmployer',
    initial: { name: '', code: '' },
    inputOf: ({ name = '', code = '' }) => ({ name, ...(code.trim() ? { code } : {}) }),
  });
  const { answer } = form;
  return (
    <Card title='登记一家单位'>
      <TextField form={form} name='name' label='单位名称' hint='用全称' maxLength={100} />
      <TextField form={form} name='code' label='统一社会信用代码（可以不填）' hint='18 位' maxLength={24} />
      <View>只有你自己看得到。和提问人写的名称一样就自动回避；手上有这家的，马上转给别人。</View>
      <Button
        text='登记'
        reason={(form.values.name ?? '').trim().length >= 2 ? undefined : '写单位名称'}
        isBusy={form.isSending}
        onTap={form.submit}
      />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      {answer ? (
        <Notice tone='info'>
          {answer.moved > 0 ? `登记好了，手上的 ${answer.moved} 件已转给别的律师` : '登记好了'}
        </Notice>
      ) : null}
    </Card>
  );
}
