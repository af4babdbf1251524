import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { kinds } from '@/contract/identity-desk';
import { wechats } from '@/contract/identity-merging';
import { Reveal } from './reveal';

type Detail = Output<Contract['identity']['case']>;

function dueOf({ promisedAt }: Detail): string {
  return promisedAt ? `${momentText(promisedAt)} 前要有结果` : '没有期限';
}

/** What the case is about, covered, and until when. */
export function Facts({ it }: { it: Detail }) {
  const { claim, merge } = it;
  const isOpen = it.transitions.length > 0;
  return (
    <Card
      title={`${kinds[it.kind]} ${it.number}`}
      aside={<StateTag text={it.state} tone={isOpen ? 'warn' : 'plain'} />}
    >
      {claim ? <Cell title={`${claim.name}　${claim.masked}`} note={claim.documentLabel} /> : null}
      {claim?.before ? <Cell title={`原来的姓名 ${claim.before}`} note={claim.reason ?? ''} /> : null}
      {merge ? <Cell title={merge.reason} note={`${merge.by} 提议；合并后用${wechats[merge.wechat]}登录`} /> : null}
      <Cell title={it.unit} note={isOpen ? dueOf(it) : undefined} />
      {claim && isOpen ? <Reveal caseId={it.id} /> : null}
    </Card>
  );
}
