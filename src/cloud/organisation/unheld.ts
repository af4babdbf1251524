import { sql } from 'kysely';
import type { Role } from '@/contract/roles';
import type { Context } from '../act';
import { writeHistory } from '../workflow';
import { backToRole, everGranted, grouped, type HeldCase } from './held';
import { live } from './policy';

/**
 * Moves open cases that wait on a role which nobody holds there any more up: to the officer in scope, else to the lead. Promises
 * stay as they were given. Answers how many.
 */
export async function moveUnheldUp(context: Context, roles: readonly Role[]): Promise<number> {
  const { db, now } = context;
  const held = (role: ReturnType<typeof sql>) => sql`exists (select from grants g join units u on u.id = g.unit_id
    where g.role = ${role} and ${live(now)} and starts_with(c.unit_path, u.path))`;
  const { rows } = await sql<{ id: string }>`with moving as (
      select c.id, case when ${held(sql`'officer'`)} then 'officer' else 'lead' end as up from cases c
      where c.closed_at is null and c.holder_id is null and c.holder_role <> 'worker' and c.holder_role = any(${roles}::text[])
        and not ${held(sql`c.holder_role`)} and (${held(sql`'officer'`)} or ${held(sql`'lead'`)}))
    update cases set holder_role = moving.up, version = cases.version + 1 from moving
    where moving.id = cases.id returning cases.id`.execute(db);
  await writeStory(
    context,
    rows.map(({ id }) => id),
    '原办理角色无人担任，上移办理',
  );
  return rows.length;
}

/**
 * Takes open cases from holders who no longer have the role they need there, back to the role; of these people, or of everybody. At
 * most a thousand at a time.
 */
export async function takeFromGone(context: Context, people: readonly string[] | null): Promise<void> {
  const { db, now } = context;
  const { rows } =
    await sql<HeldCase>`select c.id, c.kind, c.state, c.unit_path, c.holder_role, c.holder_id, c.person_id, c.asker_tag from cases c
    where c.closed_at is null and c.holder_id is not null and c.person_id is distinct from c.holder_id
      and (${people === null} or c.holder_id = any(${people ?? []}::uuid[]))
      and exists (select from grants g where g.person_id = c.holder_id)
      and not exists (select from grants g join units u on u.id = g.unit_id
        where g.person_id = c.holder_id and ${live(now)} and starts_with(c.unit_path, u.path)
          and (c.holder_role is null or g.role = c.holder_role))
    order by c.id limit 1000 for update of c`.execute(db);
  for (const [holder, some] of grouped(rows, ({ holder_id }) => holder_id))
    await backToRole(db, await everGranted(db, holder), some);
  await writeStory(
    context,
    rows.map(({ id }) => id),
    '原办理人不再任职，退回岗位办理',
  );
}

/** One line each in the stories of cases whose holder changed and whose state did not. */
export async function writeStory(context: Context, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{
    id: string;
    state: string;
    role: string | null;
    personId: string | null;
    unitPath: string;
  }>`select id, state, unit_path as "unitPath",
      holder_role as role, holder_id as "personId" from cases where id = any(${ids}::uuid[]) order by id`.execute(
    context.db,
  );
  for (const { id, state, role, personId, unitPath } of rows) {
    const on = { unitPath, waitsFor: role };
    await writeHistory(context, 'cases', { id, from: state, to: state, reason, handedTo: { role, personId }, on });
  }
}
