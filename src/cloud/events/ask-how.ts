import { sql } from 'kysely';
import type { DueWork } from '../act';
import { notifyAll } from '../office/notices';

const AT_ONCE = 20;

/** Of what ended longer ago nobody is asked any more: it was over before the house could ask. */
const FRESH_MS = 2 * 86_400_000;

/** Once an event is over, everybody who came is asked once how it was; they may answer or not. */
export const askHow: DueWork = async ({ db, now }) => {
  const over = await db
    .selectFrom('events')
    .select(['id', 'title', 'ends_at'])
    .where('state', '=', 'published')
    .where('asked_at', 'is', null)
    .where('ends_at', '<=', now)
    .orderBy('ends_at')
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { id, title, ends_at } of over) {
    await db.updateTable('events').set({ asked_at: now }).where('id', '=', id).execute();
    if (now.getTime() - ends_at.getTime() > FRESH_MS) continue;
    await notifyAll(
      db,
      sql`select r.person_id, ${`/pages/events/feedback/index?id=${id}`} as route from registrations r
        where r.event_id = ${id} and r.state = 'checked_in' and not exists (select from event_feedback f where f.registration_id = r.id)`,
      { kind: 'ask.event', title: '想听听你的意见', body: `“${title}”办得怎么样？点开说一句，不说也没关系。` },
      now,
    );
  }
  return over.length;
};
