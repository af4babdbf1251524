import { phaseTones, stateTones } from '@/contract/events-tones';
import { phases, registration } from '@/contract/events-words';
import { phaseOf } from '@/rules/sign-up';
import type { Context, Upcoming } from '../act';
import { readableTime } from '../office/time';
import { eventRows, factsOf } from './rows';

/** What home shows of events: the caller's own next ones first, then those open for sign-up; three in all, by date. */
export async function upcoming({ db, caller, now }: Context): Promise<Upcoming[]> {
  const rows = await eventRows(db)
    .leftJoin('registrations as r', (join) =>
      join
        .onRef('r.event_id', '=', 'events.id')
        .on('r.person_id', '=', caller.personId)
        .on('r.state', '<>', 'cancelled'),
    )
    .select('r.state as own')
    .where('events.ends_at', '>', now)
    .where((eb) =>
      eb.or([
        eb('r.id', 'is not', null),
        eb.and([
          eb('events.state', '=', 'published'),
          eb('events.sign_up_opens_at', '<=', now),
          eb('events.sign_up_closes_at', '>', now),
        ]),
      ]),
    )
    .orderBy((eb) => eb('r.id', 'is', null))
    .orderBy('events.starts_at')
    .limit(3)
    .execute();
  return rows
    .sort((a, b) => a.starts_at.getTime() - b.starts_at.getTime())
    .map((row) => {
      const phase = phaseOf(factsOf(row), now);
      const own = row.state === 'cancelled' ? null : row.own;
      return {
        id: row.id,
        title: row.title,
        line: `${readableTime(row.starts_at)} · ${row.place}`,
        tag: own ? registration.states[own] : phases[phase],
        tone: own ? stateTones[own] : phaseTones[phase],
        at: row.starts_at,
        route: `/pages/events/detail/index?id=${row.id}`,
      };
    });
}
