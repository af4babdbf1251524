import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import type { ActionOf } from '@/contract';
import type { Output } from '@/contract/action';
import { roleLabels } from '@/contract/roles';
import { Answered } from '@/parts/answered';
import { ConfirmForm } from '@/parts/confirm-form';
import { Page } from '@/parts/page';
import { useForm } from '@/parts/use-form';
import '../_parts/organisation.scss';
import { NameDeputy } from './_parts/name-deputy';

type Deputy = Output<ActionOf<'organisation.deputies'>>['items'][number];

/** 代理: who stands in for whom until when, and naming a deputy. */
export default function DeputiesPage() {
  const query = useAction('organisation.deputies', {});
  return (
    <Page isWide>
      <View className='org-columns'>
        <Card title='现在的代理'>
          <Answered query={query} cards={1}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty icon='people' text='没有代理' note='不在岗时，可以请一位同事代理到某一天' />
              ) : (
                items.map((one) => <DeputyRow key={one.id} deputy={one} />)
              )
            }
          </Answered>
        </Card>
        <NameDeputy />
      </View>
    </Page>
  );
}

function DeputyRow({ deputy }: { deputy: Deputy }) {
  const [isAsked, setAsked] = useState(false);
  const form = useForm({
    action: 'organisation.endDeputy',
    form: `organisation.endDeputy:${deputy.id}`,
    initial: {},
    inputOf: () => ({ grantId: deputy.id }),
  });
  const note = `${roleLabels[deputy.role]}，${deputy.unit}，到 ${deputy.endsOn}${deputy.canEnd ? ' · 点这里结束' : ''}`;
  return (
    <>
      <Cell
        icon='people'
        title={`${deputy.deputy} 代理 ${deputy.of}`}
        note={note}
        {...(deputy.canEnd ? { onTap: () => setAsked(true) } : {})}
      />
      <ConfirmForm
        form={form}
        isOpen={isAsked}
        title='结束代理？'
        yes='结束'
        hasReason={false}
        onClose={() => setAsked(false)}
        onDone={() => setAsked(false)}
      >
        <View>{note}</View>
      </ConfirmForm>
    </>
  );
}
