import { View } from '@tarojs/components';
import { useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Empty } from '@/components/empty';
import { Notice } from '@/components/notice';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { guardianships, MOST_CHILDREN } from '@/contract/members-children';
import { purposes } from '@/contract/purposes';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { ChildForm } from './_parts/child-form';
import './index.scss';

/** The consent was taken back: what lies here is used for nothing, and how to be rid of it or to use it again. */
function Withdrawn() {
  return (
    <>
      <Notice tone='warn'>
        你撤回了“{purposes.children.label}
        ”：下面的资料不再用于任何报名。点开一个孩子可以删掉；改资料、再添加，会先请你重新同意。
      </Notice>
      <Button text='看我的同意' kind='ghost' onTap={() => open(routeTo('/pages/privacy/consents/index', {}))} />
    </>
  );
}

/** A child as its guardian sees it. */
type Child = Output<Contract['members']['children']>['items'][number];

/** 孩子的资料: kept once by the guardian, seen by nobody else. */
export default function ChildrenPage() {
  const query = useAction('members.children', {});
  const [editing, edit] = useState<Child | 'new' | null>(null);
  const count = query.data?.items.length ?? 0;
  if (editing !== null) {
    return (
      <ChildForm
        key={editing === 'new' ? 'new' : editing.id}
        child={editing === 'new' ? null : editing}
        onDone={() => edit(null)}
      />
    );
  }
  return (
    <Page
      footer={
        query.data ? (
          <Button
            text='添加孩子'
            reason={count >= MOST_CHILDREN ? `最多 ${MOST_CHILDREN} 个，可以先删掉不用的` : undefined}
            onTap={() => edit('new')}
          />
        ) : undefined
      }
    >
      <View className='children__why'>给孩子报名夏令营、亲子活动时不用重填。加密保存，只有你看得到，随时能删。</View>
      <Answered query={query} cards={1}>
        {({ items, isAgreed }) =>
          items.length === 0 ? (
            <Empty icon='people' text='还没有添加孩子' note='要给孩子报名时再添加也行' />
          ) : (
            <>
              {isAgreed ? null : <Withdrawn />}
              <Card>
                {items.map((child) => (
                  <Cell
                    key={child.id}
                    icon='person'
                    title={child.name}
                    note={[`${child.bornOn} 出生`, guardianships[child.relation], child.note]
                      .filter(Boolean)
                      .join(' · ')}
                    onTap={() => edit(child)}
                  />
                ))}
              </Card>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
