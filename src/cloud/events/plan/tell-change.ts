import { registration } from '@/contract/events-words';
import { holdUntil } from '@/rules/holds';
import type { JobStep, ReadContext } from '../../act';
import { notify } from '../../office/notices';
import { theHouse } from '../../office/sessions';
import { readableTime } from '../../office/time';
import { transition } from '../../workflow';
import { systemStanding } from '../policy';
import { lockSeats } from '../seats';
import { type Listed, listedAfter, progressOf } from './listed';

/** How many are dealt with in one step. */
const AT_ONCE = 100;

interface Input {
  readonly changeId: string;
}

/**
 * One step of telling a change: everybody who was on the list when it was made reads it, by their numbers; after a move whoever was
 * confirmed has their seat held until they say yes again, and a seat held for the next in line waits no longer than one held from now.
 * An event that was cancelled since is told as such, not as changed.
 */
export const tellChange: JobStep = async (context, { input, position }) => {
  const { changeId } = input as Input;
  // Before any registration, as everywhere.
  await lockSeats(context.db, (await changeOf(context, changeId)).event_id);
  // As it is now: whoever calls the event off held its seats, and was waited for.
  const change = await changeOf(context, changeId);
  if (change.state !== 'published') return { position: null, progress: 100 };
  const after = Number(position ?? 0);
  const people = await listedAfter(context, { eventId: change.event_id, after, before: change.at, most: AT_ONCE });
  const until = untilOf(change, context.now);
  const askedUntil = (one: Listed) =>
    until !== null && wasConfirmed(one, change.at) ? until : shorterHold(one, change.starts_at, context.now);
  for (const one of people) if (until) await askAgain(context, one, until, change.at);
  for (const one of people) await shorten(context, one, shorterHold(one, change.starts_at, context.now));
  await notify(
    context.db,
    people.map((one) => noticeOf(change, one, askedUntil(one))),
    context.now,
  );
  const last = people.at(-1);
  if (!last || people.length < AT_ONCE) return { position: null, progress: 100 };
  return { position: last.number, progress: await progressOf(context, change.event_id, last.number) };
};

type ChangeRow = Awaited<ReturnType<typeof changeOf>>;

function changeOf({ db }: ReadContext, id: string) {
  return db
    .selectFrom('event_changes as c')
    .innerJoin('events as e', 'e.id', 'c.event_id')
    .select(['c.event_id', 'c.at', 'c.what', 'c.reconfirm_by', 'e.title', 'e.starts_at', 'e.state'])
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Until when they are asked: as was said with the change; where telling it came too late for that, from now. */
function untilOf({ reconfirm_by, starts_at }: ChangeRow, now: Date): Date | null {
  if (reconfirm_by === null || reconfirm_by > now) return reconfirm_by;
  return holdUntil(now, starts_at);
}

/** Who said yes, or was asked already, before the change; whoever says yes after it knows of it. */
function wasConfirmed({ state, held_for, state_since }: Listed, at: Date): boolean {
  return (state === 'confirmed' && state_since <= at) || (state === 'held' && held_for === 'moved');
}

/** Until when a seat that is held for the next in line may wait where the event has come nearer; null where its own time is shorter. */
function shorterHold({ state, held_for, hold_until }: Listed, startsAt: Date, now: Date): Date | null {
  if (state !== 'held' || held_for !== 'promoted' || !hold_until) return null;
  const last = holdUntil(now, startsAt) ?? startsAt;
  return last < hold_until ? last : null;
}

async function shorten({ db }: ReadContext, { id }: Listed, until: Date | null): Promise<void> {
  if (until) await db.updateTable('registrations').set({ hold_until: until }).where('id', '=', id).execute();
}

async function askAgain(context: ReadContext, one: Listed, until: Date, at: Date): Promise<void> {
  if (!wasConfirmed(one, at)) return;
  // Before the state, whose check wants them.
  await context.db
    .updateTable('registrations')
    .set({ held_for: 'moved', hold_until: until })
    .where('id', '=', one.id)
    .execute();
  if (one.state === 'held') return;
  const house = { ...context, caller: theHouse };
  await transition(house, registration, 'move', systemStanding, { id: one.id, reason: '活动时间或地点有变' });
}

function noticeOf(change: ChangeRow, one: Listed, until: Date | null) {
  const what = (change.what as readonly { label: string; before: string; after: string }[])
    .map(({ label, before, after }) => `${label}由“${before}”改为“${after}”`)
    .join('；');
  const asks = until ? `请在 ${readableTime(until)} 前点“确认参加”；来不了不用管，名额到时让给别人，不算你缺席。` : '';
  return {
    personId: one.person_id,
    kind: until ? 'events.moved' : 'events.changed',
    title: until ? '有一件事等你确认' : '报名的活动有变动',
    body: `“${change.title}”${what}。${asks}`,
    route: `/pages/events/detail/index?id=${change.event_id}`,
  };
}
