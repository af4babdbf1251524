import { type Kind, kinds } from '@/contract/identity-desk';
import { type DocumentKind, documents } from '@/rules/identity';
import { maskName } from '@/rules/masking';
import type { CaseLine, Context } from '../act';
import { OWN_ROUTE } from './claims';

/** The words a person reads of their own case: the same whether or not somebody else has the number. */
export const ownerLabels: Readonly<Record<Kind, string>> = {
  ...kinds,
  nameChange: kinds.verification,
  contested: kinds.verification,
};

/** What lists say of cases of this service: the name covered, the document's kind, never a number. */
export async function lines({ db }: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseLine>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cases as c')
    .leftJoin('identities as i', 'i.case_id', 'c.id')
    .leftJoin('people as p', 'p.id', 'c.person_id')
    .select(['c.id', 'c.kind', 'i.name as claimed', 'i.document', 'p.name'])
    .where('c.id', 'in', caseIds)
    .where('c.service', '=', 'identity')
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: `${ownerLabels[row.kind as Kind]} · ${maskName(row.claimed ?? row.name ?? '')}`,
        line: row.document ? `核对${documents[row.document as DocumentKind]}原件` : '由第二位干部再核对一遍',
        ownerRoute: OWN_ROUTE,
        holderRoute: `/pages/identity-desk/case/index?id=${row.id}`,
      },
    ]),
  );
}
