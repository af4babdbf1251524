import type { events } from '@/contract/events';
import { gaps } from '@/contract/events-plan-words';
import { eventFlow, type registration } from '@/contract/events-words';
import { fixedFields, gapsOf, isLarge } from '@/rules/event-plan';
import type { Act, Context } from '../../act';
import { Refusal } from '../../refusal';
import { offered } from '../../workflow';
import { isLeadOf, organisedEvent } from './event';
import { planBriefOf, planRows } from './list';
import { planOf, sessionsOf } from './plan';
import { planStanding } from './policy';
import { usedSessions } from './sessions';

/** Everything of one event as its planners see it: the form, what is missing, how the list stands, what was changed. */
export const plan: Act<typeof events.plan> = {
  run: async (context, { eventId }) => {
    const { db, now } = context;
    const event = await organisedEvent(context, eventId);
    const row = await planRows(context)
      .select('event_seats.numbers_given')
      .where('events.id', '=', eventId)
      .executeTakeFirst();
    if (!row) throw new Refusal('notFound');
    const used = await usedSessions(db, eventId);
    const { sessions, audienceUnitId, startsAt, endsAt, ...planned } = planOf(
      event,
      row,
      await sessionsOf(db, eventId),
    );
    const facts = { ...planned, startsAt };
    const signUp = { signUpOpensAt: planned.signUpOpensAt, hasPeople: row.numbers_given > 0 };
    return {
      ...planBriefOf(context, row),
      ...planned,
      version: event.version,
      unitId: event.unit_id,
      sessions: sessions.map((one) => ({ ...one, id: one.id ?? '', admitted: used.get(one.id ?? '') ?? 0 })),
      audienceUnit: await unitNamed(context, audienceUnitId),
      questions: planned.questions.map((one) => ({ ...one, options: [...one.options] })),
      cancelReason: event.cancel_reason,
      counts: await countsOf(context, eventId),
      gaps: event.state === 'draft' ? gapsOf(facts, now).map((key) => ({ key, ...gaps[key] })) : [],
      fixed: event.state === 'draft' ? [] : [...fixedFields(signUp, now)],
      canEdit: event.state === 'draft' || (event.state === 'published' && endsAt > now),
      mayPublish: !isLarge(facts) || isLeadOf(context, event),
      transitions: offered(eventFlow, planStanding(context, event, row), event),
      changes: await changesOf(context, eventId),
    };
  },
};

async function unitNamed({ db }: Context, id: string | null) {
  if (id === null) return null;
  return db.selectFrom('units').select(['id', 'name']).where('id', '=', id).executeTakeFirstOrThrow();
}

type State = keyof typeof registration.states;

async function countsOf({ db }: Context, eventId: string) {
  const rows = await db
    .selectFrom('registrations')
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
    .where('event_id', '=', eventId)
    .groupBy('state')
    .execute();
  const of = (state: State) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  return {
    confirmed: of('confirmed'),
    held: of('held'),
    waitlisted: of('waitlisted'),
    checkedIn: of('checked_in'),
    excused: of('excused'),
  };
}

const MOST_CHANGES = 20;

async function changesOf({ db }: Context, eventId: string) {
  const rows = await db
    .selectFrom('event_changes as c')
    .innerJoin('people as p', 'p.id', 'c.changed_by')
    .select(['c.id', 'c.at', 'p.name as by', 'c.what', 'c.reconfirm_by'])
    .where('c.event_id', '=', eventId)
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(MOST_CHANGES)
    .execute();
  return rows.map(({ id, at, by, what, reconfirm_by }) => ({
    id,
    at,
    by: by ?? '',
    what: what as { label: string; before: string; after: string }[],
    reconfirmBy: reconfirm_by,
  }));
}
