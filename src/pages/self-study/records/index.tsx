import { View } from '@tarojs/components';
import { useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { open, routeTo } from '@/client/routes';
import { useActionPages, useActionWrite } from '@/client/use-action';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { Empty } from '@/components/empty';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { RefusalNotice } from '@/parts/refusal-notice';
import { keptOf, useCalculations } from '@/stores/calculations';
import { useSession } from '@/stores/session';
import { RecordRow, type RowRecord } from './_parts/record-row';

const none = (
  <Empty
    icon='calculator'
    text='还没有保存过计算'
    note='算出结果以后点“保存”，就会出现在这里'
    action={{ text: '去算一算', onTap: () => open(routeTo('/pages/self-study/home/index', {})) }}
  />
);

/** 我的计算: what was kept, on this device and in the cloud; opened it can be changed, and is worked out by today's numbers. */
export default function RecordsPage() {
  const { me, query } = useMe();
  const { kept: all, drop } = useCalculations();
  const kept = keptOf(
    all,
    useSession((state) => state.personId),
  );
  const write = useActionWrite('selfStudy.dropRecord');
  const [dropping, setDropping] = useState<{ readonly record: RowRecord; readonly where: 'here' | 'cloud' } | null>(
    null,
  );

  async function dropIt(): Promise<void> {
    if (dropping?.where === 'here') drop(dropping.record.id);
    else if (dropping)
      await write
        .mutateAsync({ input: { recordId: dropping.record.id }, requestId: newRequestId() })
        .catch(() => undefined);
    setDropping(null);
  }

  return (
    <Page said={write.error ? <RefusalNotice refusal={write.error}>{write.error.message}</RefusalNotice> : null}>
      {kept.length > 0 ? (
        <Card title='只在这台设备上的'>
          {kept.map((one) => (
            <RecordRow
              key={one.id}
              record={{ ...one, keptAt: new Date(one.keptAt).toISOString(), deadlines: one.deadlines.length }}
              onDrop={(record) => setDropping({ record, where: 'here' })}
            />
          ))}
        </Card>
      ) : null}
      {me === null ? (
        <>
          {kept.length === 0 ? none : null}
          <Notice tone='info'>登录后保存到云端的，换手机也看得到</Notice>
        </>
      ) : null}
      {me || query.isError ? (
        <Cloud isEmptyHere={kept.length === 0} onDrop={(record) => setDropping({ record, where: 'cloud' })} />
      ) : null}
      {me === undefined && !query.isError ? <Skeleton /> : null}
      <Confirm
        isOpen={dropping !== null}
        title='删掉这条计算？'
        yes='删掉'
        no='先不'
        isDanger
        isBusy={write.isPending}
        onYes={() => void dropIt()}
        onNo={() => setDropping(null)}
      >
        <View>{dropping?.record.headline}</View>
        <View>删掉以后找不回来，跟着它的期限提醒也一起删掉。</View>
      </Confirm>
    </Page>
  );
}

function Cloud({ isEmptyHere, onDrop }: { isEmptyHere: boolean; onDrop: (record: RowRecord) => void }) {
  const query = useActionPages('selfStudy.records', {});
  return (
    <PagedList query={query} keyOf={({ id }) => id} empty={isEmptyHere ? none : null}>
      {(one) => (
        <Card>
          <RecordRow record={one} onDrop={onDrop} />
        </Card>
      )}
    </PagedList>
  );
}
