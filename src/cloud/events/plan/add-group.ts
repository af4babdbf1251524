import type { events } from '@/contract/events';
import { MOST_LINES_A_DAY } from '@/contract/events-plan-limits';
import type { GroupFault } from '@/contract/events-plan-words';
import { isVerified } from '@/contract/members';
import type { Act, Context } from '../../act';
import { Refusal } from '../../refusal';
import { agreedPerson, knownAs, type Said } from '../by-name';
import { joinerOf } from '../who';
import type { OrganisedEvent } from './event';
import { needFree, openEvent, putOnList } from './listing';

const DAY_MS = 86_400_000;

/**
 * Puts a group on the list in the order of its lines: each known and verified by this name and number. All of them or nobody: what is
 * wrong is answered line by line, and the asking stands in the audit. Whom no seat is left for waits in line, like everybody. Refuses
 * more lines than a cadre may hand in within a day.
 */
export const addGroup: Act<typeof events.addGroup> = {
  run: async (context, { eventId, people }) => {
    const event = await openEvent(context, eventId);
    await needFewToday(context, people.length);
    const counts = { confirmed: 0, waitlisted: 0 };
    const { ids, faults } = await looked(context, event, people);
    if (faults.length > 0) return { ...counts, faults };
    for (const [at, id] of ids.entries()) {
      const personId = await agreedPerson(context, people[at] as Said, { id });
      counts[(await putOnList(context, event, personId)).state] += 1;
    }
    return { ...counts, faults };
  },
};

/** Counts the lines of the last 24 hours by the audit, those of lists that were wrong too: else names and numbers could be tried out. */
async function needFewToday({ db, caller, now }: Context, lines: number): Promise<void> {
  const { asked } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('items'), eb.lit(0)).as('asked'))
    .where('actor_id', '=', caller.personId)
    .where('at', '>', new Date(now.getTime() - DAY_MS))
    .where('action', '=', 'events.addGroup')
    .executeTakeFirstOrThrow();
  if (Number(asked) + lines <= MOST_LINES_A_DAY) return;
  throw new Refusal('invalid', { people: `一天最多用名单添加 ${MOST_LINES_A_DAY} 行，请明天再来，或者单独添加` });
}

/** Who they are in the order of the lines, or what is wrong with which line. */
async function looked(context: Context, event: OrganisedEvent, people: readonly Said[]) {
  const faults: { at: number; why: GroupFault }[] = [];
  const ids: string[] = [];
  const before = new Set<string>();
  for (const [at, said] of people.entries()) {
    const line = `${said.name}\n${said.phone}`;
    const found = before.has(line) ? 'repeated' : await verifiedAs(context, event, said);
    before.add(line);
    if (typeof found === 'string') faults.push({ at, why: found });
    else ids.push(found.id);
  }
  return { ids, faults };
}

/** Who this is; else that they are on the list, which every cadre of it sees, or one word for everything else. */
async function verifiedAs(context: Context, event: OrganisedEvent, said: Said): Promise<{ id: string } | GroupFault> {
  const known = await knownAs(context, said);
  if (!known || !isVerified((await joinerOf(context.db, known.id)).status)) return 'unknown';
  try {
    await needFree(context, event, known.id);
    return known;
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    return refused.code === 'alreadySignedUp' ? 'listed' : 'unknown';
  }
}
