import type { Selectable } from 'kysely';
import { type Role, roleLabels } from '@/contract/roles';
import type { CaseKind, CaseLine, Context, Door } from '../act';
import type { Cases } from '../db/tables';
import { ASKER_LABEL } from '../office/askers';

export type CaseRow = Selectable<Cases>;

/** The services by the name that `cases.service` carries. */
export type Doors = Readonly<Record<string, Door>>;

/** Where a case opens whose service says no page of its own. */
const storyRoute = (id: string) => `/pages/cases/story/index?id=${id}`;

/** The kind a case is of; a service that is gone leaves its name. */
export function kindOf(doors: Doors, { service, kind }: Pick<CaseRow, 'service' | 'kind'>): CaseKind | undefined {
  return doors[service]?.kinds?.[kind];
}

/** The word of a state of that case. */
export function stateWord(doors: Doors, row: Pick<CaseRow, 'service' | 'kind'>, state: string): string {
  return kindOf(doors, row)?.flow.states[state] ?? state;
}

/** Cases as lists tell them, in words; `as` says whether to the person whose they are or to whoever works on them. */
export async function tellCases(context: Context, doors: Doors, rows: readonly CaseRow[], as: 'owner' | 'holder') {
  const lines = await linesOf(context, doors, rows);
  const asTold = rows.map((row) => {
    const role = as === 'owner' ? lines.get(row.id)?.ownerHolder : undefined;
    return role && row.holder_role ? { ...row, holder_role: role } : row;
  });
  const holderOf = await holders(context, asTold, as);
  return asTold.map((row) => {
    const line = lines.get(row.id);
    const known = kindOf(doors, row);
    const kind = (as === 'owner' ? known?.ownerLabel : undefined) ?? known?.label ?? row.kind;
    return {
      id: row.id,
      number: row.number,
      version: row.version,
      service: doors[row.service]?.label ?? row.service,
      kind,
      state: stateWord(doors, row, row.state),
      isOpen: row.closed_at === null,
      title: (as === 'owner' ? line?.ownerTitle : line?.title) ?? kind,
      line: row.closed_at === null ? ((as === 'owner' ? line?.ownerLine : line?.line) ?? '') : '',
      holder: holderOf(row),
      since: row.state_since,
      promisedAt: row.promised_at,
      route: (as === 'owner' ? line?.ownerRoute : line?.holderRoute) ?? storyRoute(row.id),
    };
  });
}

async function linesOf(context: Context, doors: Doors, rows: readonly CaseRow[]) {
  const lines = new Map<string, CaseLine>();
  for (const service of new Set(rows.map((row) => row.service))) {
    const ids = rows.filter((row) => row.service === service).map(({ id }) => id);
    for (const [id, line] of (await doors[service]?.lines?.(context, ids)) ?? []) lines.set(id, line);
  }
  return lines;
}

/** The level of the tree a role works at; others at the district's. */
const depths: Partial<Record<Role, number>> = { grassroots: 3, street: 2 };

/** Who holds a case, in words: a person's name, or the unit of the case's path that has it, to colleagues with the role. */
async function holders({ db, caller }: Context, rows: readonly CaseRow[], as: 'owner' | 'holder') {
  const people = new Map<string, string>();
  const units = new Map<string, string>();
  const ids = rows.flatMap(({ holder_id }) => holder_id ?? []);
  const unitIds = rows.map(unitIdOf).filter((id) => id !== undefined);
  if (ids.length > 0)
    for (const { id, name } of await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute())
      people.set(id, name ?? '');
  if (unitIds.length > 0)
    for (const { id, name } of await db.selectFrom('units').select(['id', 'name']).where('id', 'in', unitIds).execute())
      units.set(id, name);
  return (row: CaseRow) => {
    if (row.closed_at !== null) return '';
    if (row.holder_id !== null && row.holder_id === caller.personId) return '你';
    if (row.holder_role === 'worker') return as === 'owner' ? '你' : ownerWord(row);
    // A list names cadres; whose case it is it masks.
    if (row.holder_id !== null) return row.holder_id === row.person_id ? '职工本人' : (people.get(row.holder_id) ?? '');
    const unit = units.get(unitIdOf(row) ?? '');
    if (as === 'owner' && unit) return unit;
    return [unit, roleLabels[row.holder_role as Role]].filter(Boolean).join(' ');
  };
}

/** Whom a case waits for that waits for its own person. */
const ownerWord = ({ person_id }: CaseRow) => (person_id === null ? ASKER_LABEL : '职工本人');

function unitIdOf({ unit_path, holder_role, holder_id }: CaseRow): string | undefined {
  if (holder_role === null || holder_role === 'worker' || holder_id !== null) return undefined;
  const ids = unit_path.split('/').filter(Boolean);
  return ids[Math.min(depths[holder_role as Role] ?? 1, ids.length) - 1];
}
