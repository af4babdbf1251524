import { sql } from 'kysely';
import { dayReminderAt, hoursReminderAt } from '@/rules/reminders';
import type { DueWork, ReadContext } from '../act';
import { notifyAll } from '../office/notices';
import { readableTime } from '../office/time';

/** A reminder of the day ahead is told at most so many hours before the start. */
const AHEAD_MS = 28 * 3_600_000;
const AT_ONCE = 20;

interface Soon {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly bring: string;
  readonly starts_at: Date;
  readonly cancel_by: Date;
  readonly contact_phone: string;
  readonly reminded_day_at: Date | null;
  readonly reminded_hours_at: Date | null;
}

/** Everybody with a seat is reminded a day ahead and two hours ahead, once each; of a start that moved to later anew. */
export const remind: DueWork = async (context) => {
  const { db, now } = context;
  const soon = db
    .selectFrom('events')
    .select(['id', 'title', 'place', 'bring', 'starts_at', 'cancel_by', 'contact_phone'])
    .select(['reminded_day_at', 'reminded_hours_at'])
    .where('state', '=', 'published')
    .where('starts_at', '>', now)
    .where('starts_at', '<=', new Date(now.getTime() + AHEAD_MS));
  const candidates = await soon.orderBy('starts_at').execute();
  const due = candidates.filter((event) => dueOf(event, now) !== null).slice(0, AT_ONCE);
  let told = 0;
  for (const { id } of due) {
    // As it is once it is ours: another clock may have been here.
    const event = await soon.where('id', '=', id).forUpdate().skipLocked().executeTakeFirst();
    const which = event ? dueOf(event, now) : null;
    if (!event || !which) continue;
    await tell(context, event, which);
    told += 1;
  }
  return told;
};

/** Which reminder has come due and was not told yet; the nearer one stands for both. */
function dueOf(event: Soon, now: Date): 'day' | 'hours' | null {
  const isDue = (at: Date | null, told: Date | null) => at !== null && now >= at && (told === null || told < at);
  if (isDue(hoursReminderAt(event.starts_at), event.reminded_hours_at)) return 'hours';
  return isDue(dayReminderAt(event.starts_at), event.reminded_day_at) ? 'day' : null;
}

async function tell({ db, now }: ReadContext, event: Soon, which: 'day' | 'hours'): Promise<void> {
  const marked = which === 'hours' ? { reminded_hours_at: now, reminded_day_at: now } : { reminded_day_at: now };
  await db.updateTable('events').set(marked).where('id', '=', event.id).execute();
  const title = which === 'hours' ? '报名的活动就快开始了' : '报名的活动快开始了';
  const what = `“${event.title}”${readableTime(event.starts_at)} 在${event.place}开始。`;
  const bring = event.bring.trim() ? `要带：${event.bring.trim()}` : '';
  const wayOut =
    now < event.cancel_by
      ? `去不了请在 ${readableTime(event.cancel_by)} 前取消，让给别人。`
      : `去不了请打 ${event.contact_phone} 说一声。`;
  await notifyAll(
    db,
    seatsOf(event.id, 'confirmed'),
    { kind: 'remind.event', title, body: `${what}到场出示签到码。${wayOut}${bring}` },
    now,
  );
  await notifyAll(
    db,
    seatsOf(event.id, 'held'),
    { kind: 'remind.event', title, body: `${what}给你留的位子还没有确认，要来请先点“确认参加”。` },
    now,
  );
}

function seatsOf(eventId: string, state: 'confirmed' | 'held') {
  return sql`select person_id, ${`/pages/events/detail/index?id=${eventId}`} as route from registrations
    where event_id = ${eventId} and state = ${state}`;
}
