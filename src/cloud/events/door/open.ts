import { sql } from 'kysely';
import { doorRoles } from '@/contract/roles';
import { sessionAt } from '@/rules/check-in';
import type { Invited } from '@/rules/sign-up';
import type { Context } from '../../act';
import { scopesOf } from '../../office/scope';
import { Refusal } from '../../refusal';

/** One session of an event: when its door is open, when it takes place, how many were let in. Times in ms. */
export interface DoorSession {
  readonly id: string;
  readonly title: string;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly admitted: number;
}

/** An event at its door, and as what the caller stands there. */
export interface OpenDoor {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly place: string;
  readonly state: 'published' | 'cancelled';
  readonly unitPath: string;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
  readonly invited: Invited;
  readonly sessions: readonly DoorSession[];
  readonly as: 'cadre' | 'helper';
}

interface Row extends Omit<OpenDoor, 'sessions' | 'as' | 'invited'>, Invited {
  readonly isCadre: boolean;
  readonly helpFrom: Date | null;
  readonly helpUntil: Date | null;
  readonly sessions: readonly (Omit<DoorSession, 'opensAt' | 'closesAt' | 'startsAt' | 'endsAt'> &
    Record<'opensAt' | 'closesAt' | 'startsAt' | 'endsAt', string>)[];
}

/**
 * The event whose door the caller may run: a cadre in whose scope it is, or who was asked to help, within the hours given. In one
 * statement that counts nothing. One that is not theirs does not exist; outside their hours a helper hears `helperHours`.
 */
export async function openDoor({ db, caller, now }: Context, eventId: string): Promise<OpenDoor> {
  const scopes = scopesOf(caller, doorRoles).map((path) => `${path}%`);
  const { rows } = await sql<Row>`
    select e.id, e.number, e.title, e.place, e.state, u.path as "unitPath",
      e.audience, f.path as "forPath", e.age_from as "ageFrom", e.age_to as "ageTo", s.capacity, s.taken, s.waiting,
      u.path like any (${scopes}::text[]) as "isCadre", h.from_at as "helpFrom", h.until_at as "helpUntil",
      (select json_agg(json_build_object('id', t.id, 'title', t.title, 'opensAt', t.opens_at, 'closesAt', t.closes_at,
          'startsAt', t.starts_at, 'endsAt', t.ends_at, 'admitted',
          (select coalesce(sum(c.admitted), 0) from door_counts c where c.session_id = t.id)) order by t.starts_at, t.id)
        from event_sessions t where t.event_id = e.id) as sessions
    from events e join units u on u.id = e.unit_id join event_seats s on s.event_id = e.id
      left join units f on f.id = e.audience_unit_id
      left join door_helpers h on h.event_id = e.id and h.person_id = ${caller.personId} and h.ended_at is null
    where e.id = ${eventId} and e.state <> 'draft' and (u.path like any (${scopes}::text[]) or h.id is not null)`.execute(
    db,
  );
  const row = rows[0];
  if (!row) throw new Refusal('notFound');
  const { isCadre, helpFrom, helpUntil, sessions, audience, forPath, ageFrom, ageTo, ...event } = row;
  const isHelping = helpFrom !== null && helpUntil !== null && helpFrom <= now && now < helpUntil;
  if (!isCadre && !isHelping) throw new Refusal('helperHours');
  const ms = (text: string) => new Date(text).getTime();
  return {
    ...event,
    invited: { audience, forPath, ageFrom, ageTo },
    as: isCadre ? 'cadre' : 'helper',
    sessions: sessions.map((one) => ({
      ...one,
      admitted: Number(one.admitted),
      opensAt: ms(one.opensAt),
      closesAt: ms(one.closesAt),
      startsAt: ms(one.startsAt),
      endsAt: ms(one.endsAt),
    })),
  };
}

/** The same for cadres only: who helps there has nothing more of it than the door. */
export async function cadresDoor(context: Context, eventId: string): Promise<OpenDoor> {
  const event = await openDoor(context, eventId);
  if (event.as === 'helper') throw new Refusal('notFound');
  return event;
}

/** The session that was asked for, else the one of now; one of another event does not exist. */
export function sessionOf({ sessions }: OpenDoor, sessionId: string | undefined, now: Date): DoorSession {
  const session =
    sessionId === undefined ? sessionAt(sessions, now.getTime()) : sessions.find(({ id }) => id === sessionId);
  if (!session) throw new Refusal('notFound');
  return session;
}

/** Whether an event has been called off by now; asked again by who had to wait for its seats. */
export async function isCalledOff({ db }: Context, eventId: string): Promise<boolean> {
  const { state } = await db.selectFrom('events').select('state').where('id', '=', eventId).executeTakeFirstOrThrow();
  return state === 'cancelled';
}
