import { v7 as uuid } from 'uuid';
import type { Context } from '../../act';
import type { Db } from '../../db/open';
import { Refusal } from '../../refusal';
import { moveHelpers } from '../door/door-helpers';
import { type Plan, type Session, sessionsOf } from './plan';

const BEFORE_MS = 3_600_000;

/**
 * Writes an event's sessions as they are planned; one at whose door somebody stood stays, and keeps its start. `typed`: their ids in
 * the order of the form, where what is wrong stands beside its own.
 */
export async function writeSessions(
  { db }: Context,
  eventId: string,
  { sessions }: Plan,
  typed: readonly Pick<Session, 'id'>[] = sessions,
): Promise<void> {
  const there = await sessionsOf(db, eventId);
  const used = await usedSessions(db, eventId);
  const gone = there.filter(({ id }) => !sessions.some((one) => one.id === id));
  const stays = gone.find(({ id }) => used.has(id));
  if (stays) throw refused('sessions', `“${stays.title || '这一场'}”已经有人签到，不能删`);
  if (gone.length > 0)
    await db
      .deleteFrom('event_sessions')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
  for (const [at, session] of sessions.entries()) {
    const old = there.find(({ id }) => id === session.id);
    if (session.id !== undefined && !old) throw new Refusal('stateChanged');
    if (old && used.has(old.id) && old.startsAt.getTime() !== session.startsAt.getTime())
      throw refused(`sessions.${typed.findIndex(({ id }) => id === old.id)}.startsAt`, '已经有人签到，开始时间不能改');
    const row = { title: session.title, ...timesOf(session, sessions[at - 1]) };
    if (old) await db.updateTable('event_sessions').set(row).where('id', '=', old.id).execute();
    else
      await db
        .insertInto('event_sessions')
        .values({ id: uuid(), event_id: eventId, ...row })
        .execute();
  }
  await moveHelpers(db, eventId);
}

const refused = (field: string, text: string) => new Refusal('invalid', { [`part.${field}`]: text });

/** A session's door opens an hour before it, but not before the one before is over, and closes with it. */
function timesOf({ startsAt, endsAt }: Session, before: Session | undefined) {
  const opens = Math.max(startsAt.getTime() - BEFORE_MS, before?.endsAt.getTime() ?? 0);
  return { opens_at: new Date(opens), closes_at: endsAt, starts_at: startsAt, ends_at: endsAt };
}

/** How many were let in, of each session at whose door anybody stood. */
export async function usedSessions(db: Db, eventId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('event_sessions as s')
    .leftJoin('admissions as a', (join) => join.onRef('a.session_id', '=', 's.id').on('a.direction', '=', 'in'))
    .select((eb) => ['s.id', eb.fn.count<number>('a.scan_id').as('admitted')])
    .where('s.event_id', '=', eventId)
    .where((eb) => eb.exists(eb.selectFrom('scans').whereRef('scans.session_id', '=', 's.id').select('scans.id')))
    .groupBy('s.id')
    .execute();
  return new Map(rows.map(({ id, admitted }) => [id, Number(admitted)]));
}
