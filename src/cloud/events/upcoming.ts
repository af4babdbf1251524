import { phaseTones, stateTones } from '@/contract/events-tones';
import { phases, registration } from '@/contract/events-words';
import { phaseOf } from '@/rules/sign-up';
import type { Context, Upcoming } from '../act';
import { readableTime } from '../office/time';
import { eventRows, factsOf, stillTo } from './rows';

const SHOWN = 3;

/** What home shows of events: the caller's own next ones first, then those open for sign-up; three in all, by date. */
export async function upcoming(context: Context): Promise<Upcoming[]> {
  const own = context.caller.personId ? await ownNext(context) : [];
  const known = new Set(own.map(({ id }) => id));
  // So many more than are shown as may be the caller's own.
  const open = own.length < SHOWN ? await openNext(context, SHOWN + own.length) : [];
  return [...own, ...open.filter(({ id }) => !known.has(id))]
    .slice(0, SHOWN)
    .sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime())
    .map((row) => {
      const phase = phaseOf(factsOf(row), context.now);
      const state = row.state === 'cancelled' ? null : row.own;
      return {
        id: row.id,
        title: row.title,
        line: `${readableTime(row.starts_at)} · ${row.place}`,
        tag: state ? registration.states[state] : phases[phase],
        tone: state ? stateTones[state] : phaseTones[phase],
        at: row.starts_at,
        route: `/pages/events/detail/index?id=${row.id}`,
      };
    });
}

function ownNext({ db, caller, now }: Context) {
  return eventRows(db)
    .innerJoin('registrations as r', 'r.event_id', 'events.id')
    .select('r.state as own')
    .where('r.person_id', '=', caller.personId)
    .where('r.state', '<>', 'cancelled')
    .where(stillTo('events', now))
    .orderBy('events.starts_at')
    .orderBy('events.id')
    .limit(SHOWN)
    .execute();
}

async function openNext({ db, now }: Context, most: number) {
  const rows = await eventRows(db)
    .where('events.state', '=', 'published')
    .where('events.starts_at', '>', now)
    .where('events.sign_up_opens_at', '<=', now)
    .where('events.sign_up_closes_at', '>', now)
    .orderBy('events.starts_at')
    .orderBy('events.id')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, own: null }));
}
