import { useState } from 'react';
import { useParam } from '@/client/param';
import { newRequestId } from '@/client/request-id';
import { replace, routeTo } from '@/client/routes';
import { useAction, useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Confirm } from '@/components/confirm';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { StateTag } from '@/components/state-tag';
import { importModes, importStates } from '@/contract/identity-imports';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { importTones } from '../_parts/import-tones';
import { Counts } from './_parts/counts';

/** How soon to look again while the list is being read, in milliseconds. */
const LOOK = 1_500;

/** A list that could not be read: what it needs, and another file. */
function Again() {
  return (
    <>
      <Cell title='第一行要有“姓名”和“证件号码”两列' note='手机、性别可以有，别的列不读' />
      <Button text='重新选文件' onTap={() => replace(routeTo('/pages/identity-desk/lists/index', { as: 'new' }))} />
    </>
  );
}

/** One list: what is new, known and wrong in it, then a yes or a no. */
export default function ListPage() {
  const id = useParam('id');
  const [asks, setAsks] = useState(false);
  const [requestId, setRequestId] = useState(newRequestId);
  const [isReading, setReading] = useState(true);
  const detail = useAction('identity.importDetail', { importId: id }, { refetchInterval: isReading ? LOOK : false });
  const confirm = useActionWrite('identity.confirmImport');
  const drop = useActionWrite('identity.dropImport');
  const state = detail.data?.state;
  if (state !== undefined && isReading !== (state === 'reading')) setReading(state === 'reading');
  const decide = async (how: typeof confirm | typeof drop) => {
    // A refusal stands below.
    await how.mutateAsync({ input: { importId: id }, requestId }).catch(() => undefined);
    setRequestId(newRequestId());
    setAsks(false);
  };
  const refused = confirm.error ?? drop.error;
  return (
    <Page
      isWide
      said={refused ? <RefusalNotice refusal={refused}>{refused.message}</RefusalNotice> : null}
      footer={
        state === 'read' ? (
          <>
            <Button text='放弃' kind='ghost' isBusy={drop.isPending} onTap={() => void decide(drop)} />
            <Button text='确认导入' isBusy={confirm.isPending} onTap={() => setAsks(true)} />
          </>
        ) : undefined
      }
    >
      <Answered query={detail}>
        {(it) => (
          <>
            <Card title={it.unit} aside={<StateTag text={importStates[it.state]} tone={importTones[it.state]} />}>
              <Cell title={importModes[it.mode]} note={`${momentText(it.at)} ${it.by}`} />
              {it.fault ? <Notice tone='danger'>{it.fault}</Notice> : null}
              {it.state === 'failed' ? <Again /> : null}
              {it.state === 'reading' ? <Notice tone='info'>正在读取，可以离开这一页，回来还在</Notice> : null}
              {it.state === 'read' || it.state === 'confirmed' ? <Counts it={it} /> : null}
            </Card>
            {it.faults.length > 0 ? (
              <Card title='有误的行' aside={it.wrongCount > it.faults.length ? `前 ${it.faults.length} 行` : undefined}>
                {it.faults.map(({ row, sentence }) => (
                  <Cell key={row} title={`第 ${row} 行`} note={sentence} />
                ))}
              </Card>
            ) : null}
            <Confirm
              isOpen={asks}
              title='确认导入？'
              yes='确认导入'
              no='先不'
              isBusy={confirm.isPending}
              onYes={() => void decide(confirm)}
              onNo={() => setAsks(false)}
            >
              新上名册 {it.newCount} 人{it.mode === 'replace' ? `，去掉 ${it.removedCount} 人` : ''}
              。名单上正在等核对的人会马上通过，成为本单位会员。
            </Confirm>
          </>
        )}
      </Answered>
    </Page>
  );
}
