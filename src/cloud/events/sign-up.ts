import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Parsed } from '@/contract/action';
import type { events } from '@/contract/events';
import { answerFaults, keptAnswers, type Question } from '@/rules/questions';
import { type EventFacts, type Invited, type Joiner, signUpBar } from '@/rules/sign-up';
import type { Act, Context } from '../act';
import { notify } from '../office/notices';
import { readableTime } from '../office/time';
import { Refusal } from '../refusal';
import { writeHistory } from '../workflow';
import { type Details, keepDetails } from './details';

/**
 * One person takes one seat, or the next waiting number when the event is full or somebody already waits, with what the event asks.
 * Everything that can refuse is asked first; the seats, the one row all compete for, are locked last.
 */
export const signUp: Act<typeof events.signUp> = {
  run: async (context, input) => {
    const { db, caller, keys, now } = context;
    const { eventId } = input;
    const event = await loadEvent(context, eventId);
    const bar = signUpBar(event, event, now);
    if (bar) throw new Refusal(bar);
    if (event.active) throw new Refusal('alreadySignedUp');
    if (event.cancelled >= CANCELS_ALLOWED) throw new Refusal('signUpTooOften');
    const details = detailsOf(event, input);
    const personId = caller.personId as string;
    const id = uuid();
    const source = caller.assistedBy ? 'assisted' : 'self';
    const seat = await takeSeat(context, { id, eventId, personId, source });
    await asRead(context, eventId, event.version);
    await keepDetails(db, keys, id, details);
    await writeHistory(context, 'registrations', { id, from: null, to: seat.state });
    await notify(
      db,
      [
        {
          personId,
          kind: 'events.signedUp',
          title: '报名有结果了',
          body: tell(event, seat),
          route: `/pages/events/detail/index?id=${eventId}`,
        },
      ],
      now,
    );
    return { id, ...seat };
  },
};

/** Numbers are given once; who signs up and cancels without end would use up everybody's. A seat that was held for somebody does not count. */
const CANCELS_ALLOWED = 5;

interface Loaded extends EventFacts, Invited, Joiner {
  readonly title: string;
  readonly version: number;
  readonly questions: Question[];
  readonly asksEmergency: boolean;
  readonly asksHealth: boolean;
  readonly active: boolean;
  readonly cancelled: number;
}

async function loadEvent({ db, caller }: Context, eventId: string): Promise<Loaded> {
  const { rows } = await sql<Loaded>`select e.state, e.audience, e.title, e.sign_up_opens_at as "signUpOpensAt",
      e.sign_up_closes_at as "signUpClosesAt", e.starts_at as "startsAt", e.ends_at as "endsAt", e.version, e.age_from as "ageFrom", e.age_to as "ageTo",
      e.questions, e.asks_emergency_contact as "asksEmergency", e.asks_health as "asksHealth", f.path as "forPath",
      p.status, p.employment, u.path as "unitPath",
      exists (select from registrations r where r.event_id = e.id and r.person_id = p.id and r.state <> 'cancelled') as active,
      (select count(*)::int from registrations r where r.event_id = e.id and r.person_id = p.id and r.state = 'cancelled'
        and r.held_for is null) as cancelled
    from events e left join units f on f.id = e.audience_unit_id, people p left join units u on u.id = p.unit_id
    where e.id = ${eventId} and e.state <> 'draft' and p.id = ${caller.personId}`.execute(db);
  if (!rows[0]) throw new Refusal('notFound');
  return rows[0];
}

/** What was filled in of what the event asks; the rest of it is not kept. Refuses what is missing beside its field. */
function detailsOf(event: Loaded, input: Parsed<typeof events.signUp>): Details {
  const answers = input.answers ?? {};
  const fields: Record<string, string> = {};
  for (const [id, fault] of Object.entries(answerFaults(event.questions, answers))) fields[`answers.${id}`] = fault;
  if (event.asksEmergency && !input.emergency) fields.emergency = '请填写紧急联系人';
  if (event.asksHealth && !input.health) fields.health = '请选一项';
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', fields);
  return {
    answers: keptAnswers(event.questions, answers),
    emergency: event.asksEmergency ? (input.emergency ?? null) : null,
    health: event.asksHealth ? (input.health ?? null) : null,
  };
}

/** Refuses where the event was moved, changed or called off since it was read: whoever does so holds the seats, and was waited for. */
async function asRead({ db }: Context, eventId: string, version: number): Promise<void> {
  const now = await db.selectFrom('events').select('version').where('id', '=', eventId).executeTakeFirstOrThrow();
  if (now.version !== version) throw new Refusal('stateChanged');
}

interface Seat {
  state: 'confirmed' | 'waitlisted';
  number: number;
  waitingNumber: number | null;
}

interface Who {
  readonly id: string;
  readonly eventId: string;
  readonly personId: string;
  readonly source: 'self' | 'assisted' | 'cadre';
}

/** Locks the event's seats and writes the registration in one statement. Nobody overtakes those who wait. */
export async function takeSeat({ db, now }: Context, who: Who): Promise<Seat> {
  const { rows } = await sql<Seat>`
    with before as (select * from event_seats where event_id = ${who.eventId} for update),
    seat as (
      update event_seats s set
        taken = s.taken + (b.taken < b.capacity and b.waiting = 0)::int,
        waiting = s.waiting + (not (b.taken < b.capacity and b.waiting = 0))::int,
        waiting_numbers_given = s.waiting_numbers_given + (not (b.taken < b.capacity and b.waiting = 0))::int,
        numbers_given = s.numbers_given + 1
      from before b where s.event_id = b.event_id
      returning s.numbers_given, s.waiting_numbers_given, b.taken < b.capacity and b.waiting = 0 as is_seated
    )
    insert into registrations (id, event_id, person_id, number, waiting_number, state, state_since, created_at, source)
    select ${who.id}::uuid, ${who.eventId}::uuid, ${who.personId}::uuid, numbers_given, case when is_seated then null else waiting_numbers_given end,
      case when is_seated then 'confirmed' else 'waitlisted' end, ${now}::timestamptz, ${now}::timestamptz, ${who.source} from seat
    returning state, number, waiting_number as "waitingNumber"`.execute(db);
  if (!rows[0]) throw new Refusal('notFound');
  return rows[0];
}

function tell(event: { title: string; startsAt: Date }, seat: Seat): string {
  const what = `“${event.title}”（${readableTime(event.startsAt)}）`;
  return seat.state === 'confirmed'
    ? `${what}报名成功，你的报名号是 ${seat.number}。到场出示签到码。`
    : `${what}名额已满，你的候补号是 ${seat.waitingNumber}。有空位按顺序留给你，会通知你来确认。`;
}
