import type { Context, Upcoming } from '../../act';
import { readableTime } from '../../office/time';

const DAY_MS = 86_400_000;

/** What home shows whoever was asked to help: the doors given to them for the next seven days, until the last closes. */
export async function helping({ db, caller, now }: Context): Promise<Upcoming[]> {
  if (caller.personId === null) return [];
  const rows = await db
    .selectFrom('door_helpers as h')
    .innerJoin('events as e', 'e.id', 'h.event_id')
    .select(['h.id', 'h.from_at', 'h.until_at', 'e.id as event_id', 'e.title', 'e.place'])
    .where('h.person_id', '=', caller.personId)
    .where('h.ended_at', 'is', null)
    .where('h.until_at', '>', now)
    .where('h.from_at', '<', new Date(now.getTime() + 7 * DAY_MS))
    .where('e.state', '=', 'published')
    .orderBy('h.from_at')
    .orderBy('h.id')
    .limit(3)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    line: `${readableTime(row.from_at)} 至 ${readableTime(row.until_at)} · ${row.place}`,
    tag: row.from_at <= now ? '去签到' : '请你帮忙签到',
    tone: 'info',
    at: row.from_at,
    route: `/pages/events-door/check-in/index?id=${row.event_id}`,
  }));
}
