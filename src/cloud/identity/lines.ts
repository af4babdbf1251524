import { type Kind, kinds } from '@/contract/identity-desk';
import { type DocumentKind, documents } from '@/rules/identity';
import { maskName } from '@/rules/masking';
import type { CaseLine, Context } from '../act';
import { OWN_ROUTE } from './claims';
import { type HolderRole, holderRole } from './holder';

/** The words a person reads of their own case: the same whether or not somebody else has the number. */
export const ownerLabels: Readonly<Record<Kind, string>> = {
  ...kinds,
  nameChange: kinds.verification,
  contested: kinds.verification,
};

const holderOf = (role: HolderRole | undefined) => (role ? { ownerHolder: role } : {});

/** What lists say of cases of this service: the name covered, the document's kind, never a number. */
export async function lines({ db, now }: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseLine>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cases as c')
    .leftJoin('identities as i', 'i.case_id', 'c.id')
    .leftJoin('people as p', 'p.id', 'c.person_id')
    .select(['c.id', 'c.kind', 'i.name as claimed', 'i.document', 'p.name', 'c.unit_path', 'c.person_id'])
    .where('c.id', 'in', caseIds)
    .where('c.service', '=', 'identity')
    .execute();
  const usual = new Map<string, HolderRole>();
  for (const { id, kind, unit_path: unitPath, person_id: personId } of rows)
    if (kind === 'contested') usual.set(id, await holderRole(db, { unitPath, personId }, now));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        title: `${ownerLabels[row.kind as Kind]} · ${maskName(row.claimed ?? row.name ?? '')}`,
        ...(row.document
          ? { ownerTitle: `${ownerLabels[row.kind as Kind]} · ${documents[row.document as DocumentKind]}` }
          : {}),
        line: row.document ? `核对${documents[row.document as DocumentKind]}原件` : '由第二位干部再核对一遍',
        ownerRoute: OWN_ROUTE,
        holderRoute: `/pages/identity-desk/case/index?id=${row.id}`,
        ...holderOf(usual.get(row.id)),
      },
    ]),
  );
}
