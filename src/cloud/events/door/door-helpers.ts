import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { events } from '@/contract/events';
import { doorRoles } from '@/contract/roles';
import { maskName, maskPhone } from '@/rules/masking';
import type { Act, Context } from '../../act';
import type { Db } from '../../db/open';
import { notify } from '../../office/notices';
import { inScope } from '../../office/scope';
import { openField } from '../../office/seal';
import { readableTime } from '../../office/time';
import { Refusal } from '../../refusal';
import { cadresDoor, type OpenDoor } from './open';

/** Who helps at the door of an event, those of now first, and the hours it is given for. */
export const helpers: Act<typeof events.helpers> = {
  run: async (context, { eventId }) => {
    const event = await cadresDoor(context, eventId);
    const rows = await context.db
      .selectFrom('door_helpers as h')
      .innerJoin('people as p', 'p.id', 'h.person_id')
      .select(['h.id', 'h.created_at', 'h.ended_at', 'p.id as person_id', 'p.name', 'p.phone_sealed'])
      .where('h.event_id', '=', eventId)
      .orderBy((eb) => eb('h.ended_at', 'is not', null))
      .orderBy('h.created_at')
      .orderBy('h.id')
      .limit(100)
      .execute();
    const items = rows.map(({ id, created_at, ended_at, person_id, ...who }) => ({
      id,
      ...masked(context, { ...who, id: person_id }),
      since: created_at,
      endedAt: ended_at,
    }));
    return { ...hoursOf(event), items };
  },
};

/** Gives the door to one verified person of the caller's scope, from its first opening to its last closing, and tells them. */
export const addHelper: Act<typeof events.addHelper> = {
  run: async (context, { eventId, name, phoneTail }) => {
    const { db, caller, now } = context;
    const event = await cadresDoor(context, eventId);
    const { from, until } = hoursOf(event);
    if (event.state === 'cancelled') throw new Refusal('eventCancelled');
    if (until <= now) throw new Refusal('doorOver');
    const person = await verifiedPerson(context, name, phoneTail);
    const id = uuid();
    await db
      .insertInto('door_helpers')
      .values({
        id,
        event_id: eventId,
        person_id: person.id,
        given_by: caller.personId as string,
        from_at: from,
        until_at: until,
        created_at: now,
      })
      .execute();
    const body = `请你在“${event.title}”帮忙签到：${readableTime(from)} 至 ${readableTime(until)}，${event.place}。到时从首页或这里进入；看到的姓名和手机号是遮盖的，只用于当天核对。`;
    const route = `/pages/events-door/check-in/index?id=${eventId}`;
    await notify(db, [{ personId: person.id, kind: 'events.helper', title: '请你帮忙签到', body, route }], now);
    return { id, ...masked(context, person) };
  },
};

/** Ends somebody's helping at once. */
export const endHelper: Act<typeof events.endHelper> = {
  run: async (context, { helperId }) => {
    const { db, now } = context;
    const given = await db.selectFrom('door_helpers').select('event_id').where('id', '=', helperId).executeTakeFirst();
    if (!given) throw new Refusal('notFound');
    await cadresDoor(context, given.event_id);
    const ended = await db
      .updateTable('door_helpers')
      .set({ ended_at: now })
      .where('id', '=', helperId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows !== 1n) throw new Refusal('stateChanged');
    return { done: true };
  },
};

/** Has the hours of everybody who helps follow the sessions of their event, after those were changed. */
export async function moveHelpers(db: Db, eventId: string): Promise<void> {
  await sql`update door_helpers h set from_at = s.opens, until_at = s.closes
    from (select min(opens_at) as opens, max(closes_at) as closes from event_sessions where event_id = ${eventId}) s
    where h.event_id = ${eventId} and h.ended_at is null`.execute(db);
}

/** From the first door that opens to the last that closes. */
function hoursOf({ sessions }: OpenDoor): { from: Date; until: Date } {
  return {
    from: new Date(Math.min(...sessions.map(({ opensAt }) => opensAt))),
    until: new Date(Math.max(...sessions.map(({ closesAt }) => closesAt))),
  };
}

interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly phone_sealed: string | null;
}

async function verifiedPerson(context: Context, name: string, phoneTail: string): Promise<Person> {
  const { db, caller } = context;
  const rows = await db
    .selectFrom('people as p')
    .innerJoin('units as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.name', 'p.phone_sealed'])
    .where('p.name', '=', name)
    .where('p.status', 'in', ['verified', 'member'])
    .where('p.erased_at', 'is', null)
    .where('p.id', '<>', caller.personId)
    .where(inScope(caller, doorRoles, 'u.path'))
    .limit(200)
    .execute();
  const [person, other] = rows.filter((row) => phoneOf(context, row).endsWith(phoneTail));
  if (!person)
    throw new Refusal('invalid', { name: '没有找到。要请的人须已实名，并在本单位或下级单位；请核对姓名和尾号' });
  if (other) throw new Refusal('invalid', { phoneTail: '有两位同名同尾号的人，请改请别人' });
  return person;
}

function phoneOf({ keys }: Pick<Context, 'keys'>, { id, phone_sealed }: Person): string {
  return phone_sealed ? openField(keys, { table: 'people', column: 'phone_sealed', row: id }, phone_sealed) : '';
}

function masked(context: Pick<Context, 'keys'>, person: Person): { name: string; phone: string } {
  return { name: maskName(person.name ?? ''), phone: maskPhone(phoneOf(context, person)) };
}
