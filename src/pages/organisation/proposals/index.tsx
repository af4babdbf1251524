import { View } from '@tarojs/components';
import { useState } from 'react';
import { useActionPages } from '@/client/use-action';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { momentText } from '@/components/moment-text';
import type { ActionOf } from '@/contract';
import type { Output } from '@/contract/action';
import { roleLabels } from '@/contract/roles';
import { ConfirmForm } from '@/parts/confirm-form';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { useForm } from '@/parts/use-form';
import '../_parts/organisation.scss';

type Proposal = Output<ActionOf<'organisation.proposals'>>['items'][number];

/** 待确认的授权: roles of weight wait here for the second person, and the ending of an administrator's. */
export default function ProposalsPage() {
  const query = useActionPages('organisation.proposals', {});
  return (
    <Page isWide>
      <PagedList
        query={query}
        keyOf={({ id }) => id}
        empty={
          <Empty
            icon='check'
            text='没有等待确认的授权'
            note='部门负责人、财务、心理督导、系统管理员要两人确认；结束系统管理员也要'
          />
        }
      >
        {(one) => <ProposalRow proposal={one} />}
      </PagedList>
    </Page>
  );
}

function ProposalRow({ proposal }: { proposal: Proposal }) {
  const [asked, setAsked] = useState<'yes' | 'no' | null>(null);
  const form = useForm({
    action: 'organisation.decide',
    form: `organisation.decide:${proposal.id}`,
    initial: { reason: '' },
    inputOf: ({ reason = '' }) => ({ proposalId: proposal.id, isConfirmed: asked === 'yes', reason }),
  });
  const { isEnding } = proposal;
  const word = isEnding ? '结束角色' : '授权';
  const until = isEnding ? `原因：${proposal.why ?? ''}` : `到 ${proposal.endsOn}`;
  const what = `${proposal.name}：${roleLabels[proposal.role]}，${proposal.unit}，${until}`;
  return (
    <Card>
      <View className='org-row__title'>
        {proposal.name} · {isEnding ? '结束' : ''}
        {roleLabels[proposal.role]}
      </View>
      <View>
        {proposal.unit}，{until}
        {proposal.deputyFor ? `，代理 ${proposal.deputyFor}` : ''}
      </View>
      <View className='org-note'>
        {proposal.proposedBy} 提出，{momentText(proposal.at)}
      </View>
      {proposal.canDecide ? (
        <View className='org-row__actions'>
          <ButtonRow>
            <Button text='退回' kind='ghost' onTap={() => setAsked('no')} />
            <Button text='同意' onTap={() => setAsked('yes')} />
          </ButtonRow>
        </View>
      ) : (
        <View className='org-note'>要由另一位管理员来定。</View>
      )}
      <ConfirmForm
        form={form}
        isOpen={asked !== null}
        title={`${asked === 'yes' ? '同意' : '退回'}这项${word}？`}
        isDanger={isEnding && asked === 'yes'}
        yes={asked === 'yes' ? '同意' : '退回'}
        hasReason={asked === 'no'}
        onClose={() => setAsked(null)}
        onDone={() => setAsked(null)}
      >
        <View>{what}。</View>
      </ConfirmForm>
    </Card>
  );
}
