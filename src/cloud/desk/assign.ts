import type { Parsed } from '@/contract/action';
import type { office } from '@/contract/office';
import type { Act, Context } from '../act';
import { notify } from '../office/notices';
import { readableTime } from '../office/time';
import { Refusal } from '../refusal';
import { writeHistory } from '../workflow';
import { type CaseRow, type Doors, kindOf } from './case-brief';
import { chosenCases, holdersFor } from './chosen-cases';
import { isMovable, isOwnCase } from './policy';

type Input = Parsed<typeof office.assign>;

/**
 * Takes cases, gives them to a colleague who holds the needed role over each, or back to the role; state and promise stay. Of two
 * who take the same one, the second finds it changed. Refuses `notFound`, `notHolder`, `ownCase`, and `handedInside` for what changes hands inside its service; the role needed stays with the case.
 */
export function assignOf(doors: Doors): Act<typeof office.assign> {
  return {
    run: async (context, input) => {
      if (input.to.kind !== 'me' && !input.reason) throw new Refusal('invalid', { reason: '请填写理由' });
      const versions = new Map(input.cases.map(({ id, version }) => [id, version]));
      const rows = await chosenCases(context, [...versions.keys()], true);
      if (rows.some((row) => kindOf(doors, row)?.inside)) throw new Refusal('handedInside');
      const holderId = holderOf(context, input.to);
      const fresh = rows.filter((row) => row.version === versions.get(row.id) && row.closed_at === null);
      const moving = fresh.filter((row) => row.holder_id !== holderId);
      if (holderId !== null) await mayHold(context, holderId, moving);
      if (moving.some((row) => !isMovable(row, kindOf(doors, row)))) throw new Refusal('notHolder');
      for (const row of moving) await hand(context, row, holderId, input.reason);
      if (holderId !== null && holderId !== context.caller.personId) await tell(context, holderId, moving);
      return {
        done: fresh.map(({ id }) => id),
        changed: rows.filter((row) => !fresh.includes(row)).map(({ id }) => id),
      };
    },
  };
}

function holderOf({ caller }: Context, to: Input['to']): string | null {
  if (to.kind === 'role') return null;
  return to.kind === 'me' ? caller.personId : to.personId;
}

async function mayHold(context: Context, holderId: string, rows: readonly CaseRow[]): Promise<void> {
  // Of somebody else only by name: a refusal because of a tag would say who asked anonymously.
  const isTheirs = (row: CaseRow) =>
    holderId === context.caller.personId ? isOwnCase(context, holderId, row) : row.person_id === holderId;
  if (rows.some(isTheirs)) throw new Refusal('ownCase');
  const places = new Map(rows.map((row) => [`${row.holder_role} ${row.unit_path}`, row]));
  for (const row of places.values())
    if ((await holdersFor(context, row, holderId)).length === 0) throw new Refusal('notHolder');
}

async function hand(
  context: Context,
  row: CaseRow,
  holderId: string | null,
  reason: string | undefined,
): Promise<void> {
  await context.db
    .updateTable('cases')
    .set({ holder_id: holderId, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  await writeHistory(context, 'cases', {
    id: row.id,
    from: row.state,
    to: row.state,
    ...(reason ? { reason } : {}),
    handedTo: { role: row.holder_role, personId: holderId },
    on: { unitPath: row.unit_path, waitsFor: row.holder_role },
  });
}

async function tell({ db, now }: Context, personId: string, rows: readonly CaseRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const promised = first.promised_at ? `，承诺 ${readableTime(first.promised_at)} 前` : '';
  const body = rows.length === 1 ? `${first.number} 交给你办${promised}。` : `有 ${rows.length} 件事交给你办。`;
  await notify(db, [{ personId, kind: 'office.assigned', title: '有新的待办', body, route: '/pages/desk/index' }], now);
}
