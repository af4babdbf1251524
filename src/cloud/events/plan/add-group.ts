import { errors } from '@/contract/errors';
import type { events } from '@/contract/events';
import { isVerified } from '@/contract/members';
import type { Act, Context } from '../../act';
import { Refusal } from '../../refusal';
import { agreedPerson, knownAs, type Said } from '../by-name';
import { joinerOf } from '../who';
import type { OrganisedEvent } from './event';
import { needFree, openEvent, putOnList } from './listing';

const UNKNOWN = '没有这个姓名和手机号的已实名职工，请核对，或者单独添加';

/**
 * Puts a group on the list in the order of its lines: each known and verified by this name and number. All of them or nobody: what is
 * wrong with a line stands beside it (`people.3`). Whom no seat is left for waits in line, like everybody.
 */
export const addGroup: Act<typeof events.addGroup> = {
  run: async (context, { eventId, people }) => {
    const event = await openEvent(context, eventId);
    const ids = await verifiedAll(context, event, people);
    const counts = { confirmed: 0, waitlisted: 0 };
    for (const [at, id] of ids.entries()) {
      const personId = await agreedPerson(context, people[at] as Said, { id });
      counts[(await putOnList(context, event, personId)).state] += 1;
    }
    return counts;
  },
};

/** Their ids in the order of the lines; refuses with what is wrong beside each. */
async function verifiedAll(context: Context, event: OrganisedEvent, people: readonly Said[]): Promise<string[]> {
  const fields: Record<string, string> = {};
  const places = new Map<string, number>();
  for (const [at, said] of people.entries()) {
    const known = await knownAs(context, said);
    const fault = await faultOf(context, event, known?.id ?? null, places);
    if (fault) fields[`people.${at}`] = fault;
    else if (known) places.set(known.id, at);
  }
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', fields);
  return [...places.keys()];
}

/** Why one of them cannot be on the list: unknown, named before, or as somebody added alone would be refused. */
async function faultOf(
  context: Context,
  event: OrganisedEvent,
  id: string | null,
  places: ReadonlyMap<string, number>,
): Promise<string | null> {
  if (id === null || !isVerified((await joinerOf(context.db, id)).status)) return UNKNOWN;
  const before = places.get(id);
  if (before !== undefined) return `和第 ${before + 1} 个是同一个人`;
  try {
    await needFree(context, event, id);
    return null;
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    return Object.values(refused.fields ?? {})[0] ?? errors[refused.code].sentence;
  }
}
