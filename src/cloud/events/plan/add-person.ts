import { v7 as uuid } from 'uuid';
import type { Parsed } from '@/contract/action';
import type { events } from '@/contract/events';
import { signUpBar } from '@/rules/sign-up';
import type { Act, Context } from '../../act';
import { giveConsent, tookBack } from '../../office/consents';
import { notify } from '../../office/notices';
import { blindIndex, sealField } from '../../office/seal';
import { readableTime } from '../../office/time';
import { Refusal } from '../../refusal';
import { writeHistory } from '../../workflow';
import { takeSeat } from '../sign-up';
import { invitedTo, joinerOf, unknownJoiner } from '../who';
import { lockedEvent, type OrganisedEvent } from './event';

type Input = Parsed<typeof events.addPerson>;

/**
 * Puts somebody on the list whom a cadre speaks for: who is known by this name and number, or somebody new and unverified. They take a
 * seat or the next waiting number like everybody, also outside the days of sign-up, and are told who did it.
 */
export const addPerson: Act<typeof events.addPerson> = {
  run: async (context, input) => {
    const { event } = await lockedEvent(context, input.eventId);
    if (event.state === 'cancelled') throw new Refusal('eventCancelled');
    if (event.state === 'draft') throw new Refusal('stateChanged');
    if (event.ends_at <= context.now) throw new Refusal('eventOver');
    const known = await knownAs(context, input);
    await judge(context, event, known?.id ?? null);
    const personId = known?.id ?? (await makeKnown(context, input));
    await giveConsent(context.db, personId, 'policy', byCadre(context), context.now);
    const id = uuid();
    const seat = await takeSeat(context, { id, eventId: event.id, personId, source: 'cadre' });
    await writeHistory(context, 'registrations', { id, from: null, to: seat.state, reason: '干部添加' });
    await tell(context, event, personId, seat);
    return seat;
  },
};

const byCadre = ({ caller }: Context) => ({ how: 'assisted' as const, by: caller.personId as string });

/** Who has this name and number, the verified before the others. */
async function knownAs({ db, keys }: Context, { name, phone }: Input) {
  return db
    .selectFrom('people')
    .select('id')
    .where('phone_index', '=', blindIndex(keys, 'phone', phone))
    .where('name', '=', name)
    .where('erased_at', 'is', null)
    .orderBy((eb) => eb('status', '=', 'unverified'))
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Whom the event is not for, who took their consent back, or who is on the list. */
async function judge({ db, now }: Context, event: OrganisedEvent, id: string | null): Promise<void> {
  const always = { signUpOpensAt: new Date(0), signUpClosesAt: event.ends_at, startsAt: event.ends_at };
  const facts = { ...always, state: event.state, endsAt: event.ends_at, ...(await invitedTo(db, event.id)) };
  const bar = signUpBar(facts, id === null ? unknownJoiner : await joinerOf(db, id), now);
  if (bar) throw new Refusal(bar);
  if (id === null) return;
  if (await tookBack(db, id, 'policy'))
    throw new Refusal('invalid', { agreed: '本人撤回过同意，请其先在自己的手机上重新同意' });
  const listed = await db
    .selectFrom('registrations')
    .select('id')
    .where('event_id', '=', event.id)
    .where('person_id', '=', id)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  if (listed) throw new Refusal('alreadySignedUp', { name: '这个人已经在名单里了' });
}

/** Somebody nobody knows yet: unverified and without an account, as 代办 makes them. */
async function makeKnown({ db, keys }: Context, { name, phone }: Input): Promise<string> {
  const id = uuid();
  const phone_sealed = sealField(keys, { table: 'people', column: 'phone_sealed', row: id }, phone);
  const phone_index = blindIndex(keys, 'phone', phone);
  await db.insertInto('people').values({ id, name, phone_sealed, phone_index }).execute();
  return id;
}

async function tell(
  { db, now }: Context,
  event: OrganisedEvent,
  personId: string,
  seat: Awaited<ReturnType<typeof takeSeat>>,
): Promise<void> {
  const got =
    seat.state === 'confirmed' ? `报名号 ${seat.number}` : `名额已满，候补号 ${seat.waitingNumber}，有空位会通知你`;
  const body = `${event.organiser}为你报名了“${event.title}”（${readableTime(event.starts_at)}），${got}。不是你同意的，请打 12351。`;
  const route = `/pages/events/detail/index?id=${event.id}`;
  await notify(db, [{ personId, kind: 'events.added', title: '有人为你报了名', body, route }], now);
}
