import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { type Action, isOfOffice } from '@/contract/action';
import type { Purpose } from '@/contract/purposes';
import { type Role, roleLabels } from '@/contract/roles';
import type { Db } from '../db/open';
import { Refusal } from '../refusal';
import { notify } from './notices';
import { type Caller, personAs } from './sessions';

/**
 * Who asks, when an assisted service (代办) is said to run: for an action that may be assisted the worker, as a worker only, with
 * `assistedBy`; requests and limits then count by both. A worker's form that may not be assisted is refused rather than written in
 * the cadre's own name; everything else, the office's own actions among it, is the cadre's. Refuses `assistOver` (expired, ended, somebody else's, role lost) and `notAssisted`.
 */
export async function actingFor(
  db: Db,
  self: Caller,
  { name, action }: { name: string; action: Action },
  assistId: unknown,
  now: Date,
): Promise<Caller> {
  if (assistId === undefined || assistId === null) return self;
  if (!action.assisted) {
    const isOwnForm =
      action.writes && action.roles.includes('worker') && !isOfOffice(action) && !name.startsWith('office.');
    if (isOwnForm) throw new Refusal('notAssisted');
    return self;
  }
  const assist = typeof assistId === 'string' && isUuid(assistId) ? await runningAssist(db, self, assistId, now) : null;
  if (!assist) throw new Refusal('assistOver');
  return {
    ...personAs(assist.person_id, [], assist.consents),
    asker: `p:${self.personId}/${assist.person_id}`,
    assistedBy: { personId: self.personId as string, role: assist.cadre_role as Role, why: assist.why },
  };
}

async function runningAssist(db: Db, { personId, roles }: Caller, id: string, now: Date) {
  if (personId === null) return null;
  const assist = await db
    .selectFrom('assists as a')
    .innerJoin('people as p', 'p.id', 'a.person_id')
    .select([
      'a.person_id',
      'a.cadre_role',
      'a.why',
      sql<Purpose[]>`array(select c.purpose from consents c where c.person_id = p.id and c.withdrawn_at is null)`.as(
        'consents',
      ),
    ])
    .where('a.id', '=', id)
    .where('a.cadre_id', '=', personId)
    .where('a.ended_at', 'is', null)
    .where('a.expires_at', '>', now)
    .where('p.erased_at', 'is', null)
    .executeTakeFirst();
  return assist && roles.has(assist.cadre_role as Role) ? assist : null;
}

/** Tells the person what was just done for them, and by whom. */
export async function tellAssisted(db: Db, caller: Caller, { assisted }: Action, now: Date): Promise<void> {
  const { assistedBy, personId } = caller;
  if (!assistedBy || personId === null) return;
  const cadre = await db
    .selectFrom('people')
    .select('name')
    .where('id', '=', assistedBy.personId)
    .executeTakeFirstOrThrow();
  const what = typeof assisted === 'string' ? assisted : '一项业务';
  const body = `${roleLabels[assistedBy.role]}${cadre.name ?? ''}为你代办了：${what}。不是你同意的，请打 12351。`;
  await notify(db, [{ personId, kind: 'security.assisted', title: '有人为你代办了业务', body }], now);
}
