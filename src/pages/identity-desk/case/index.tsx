import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import { Answered } from '@/parts/answered';
import { CaseOver } from '@/parts/case-over';
import { Page } from '@/parts/page';
import { Comparison } from './_parts/comparison';
import { Confirming } from './_parts/confirming';
import { Facts } from './_parts/facts';
import { MergeDeciding } from './_parts/merge-deciding';
import { Settling } from './_parts/settling';

const partWords = {
  owner: '本人',
  claimant: '新提交的人',
  holder: '号码现在是这个人的',
  from: '要并入的账号',
  into: '保留的账号',
} as const;

/** Of an account that was merged nothing is left to name it by. */
function nameOf({ role, name, phone }: { role: keyof typeof partWords; name: string; phone: string }): string {
  if (name || phone) return `${name}　${phone}`;
  return role === 'from' ? '已并入，已停用' : '资料已删除';
}

/** One case: covered, with what may be done and its story. */
export default function CasePage() {
  const id = useParam('id');
  const detail = useAction('identity.case', { caseId: id });
  return (
    <Page isWide>
      <Answered query={detail}>
        {(it) => (
          <>
            <Facts it={it} />
            {it.merge?.compared ? (
              <Comparison parties={it.parties} compared={it.merge.compared} />
            ) : (
              <Card title='人'>
                {it.parties.map((one) => (
                  <Cell
                    key={one.role}
                    title={nameOf(one)}
                    note={`${partWords[one.role]}：${one.status}，${one.unit ?? '没有单位'}，${one.since} 登记${one.offices.length > 0 ? `。担任角色：${one.offices.join('、')}` : ''}`}
                  />
                ))}
              </Card>
            )}
            {it.transitions.includes('confirm') && it.claim ? (
              <Confirming caseId={id} document={it.claim.document} />
            ) : null}
            {it.transitions.includes('settle') && it.claim ? <Settling caseId={id} /> : null}
            {it.kind === 'merge' ? <MergeDeciding caseId={id} transitions={it.transitions} /> : null}
            {it.transitions.length === 0 ? <CaseOver at={it.story.at(-1)?.at} /> : null}
            <Card title='经过'>
              {it.story.map((step) => (
                <Cell
                  key={`${step.at}${step.to}`}
                  title={step.to}
                  note={`${step.by}，${momentText(step.at)}${step.reason ? `。${step.reason}` : ''}`}
                />
              ))}
            </Card>
          </>
        )}
      </Answered>
    </Page>
  );
}
