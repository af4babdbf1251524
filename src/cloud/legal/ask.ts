import { sql } from 'kysely';
import type { Parsed } from '@/contract/action';
import type { legal } from '@/contract/legal';
import { type Channel, type ConsultState, type Minor, SAME_DAYS } from '@/contract/legal-words';
import type { Act, Context } from '../act';
import { keepAsker } from '../office/askers';
import { districtPath } from '../office/belonging';
import { openCase } from '../office/cases';
import { askerTags } from '../office/seal';
import { signsInStill } from '../office/sessions';
import { Refusal } from '../refusal';
import { alertDesk } from './alerts';
import { employerIndex, factColumns } from './facts';
import { isUrgentNow, minorOf, ownerOfNew, refuseImpossible } from './judge';
import { limitationOf, writeDates } from './limitation';
import { keepMembers } from './members';
import { say } from './messages';
import { promiseOf } from './promise';
import { refuseUnregistered } from './ring';

type Asked = Parsed<typeof legal.ask>;

/**
 * Takes a question: a case of the district's desk, whoever its asker belongs to, so that no unit learns that one of its workers
 * asked. The same matter within thirty days is answered with the earlier case.
 */
export const ask: Act<typeof legal.ask> = {
  run: async (context, input) => {
    const { db, caller, keys, now } = context;
    if (input.anonymous && caller.assistedBy)
      throw new Refusal('invalid', { anonymous: '代办时有人在场，不能匿名；要匿名请本人在自己的手机上提' });
    refuseImpossible(input, now);
    if (!input.anonymous) await refuseUnregistered(context, caller.personId, input.contactPhone);
    // Their questions one after the other, so that the same twice at once is not two.
    const { rows } =
      await sql`select from people where id = ${caller.personId} and erased_at is null for update`.execute(db);
    // Merged or erased while this waited: nobody would find the answer, or somebody else, who signs in to the account now.
    if (rows.length === 0 || !(await signsInStill(db, keys, caller))) throw new Refusal('notSignedIn');
    const same = input.isAnother ? undefined : await sameMatter(context, input);
    if (same) return { kind: 'same', ...same };
    const minor = minorOf(input);
    const isUrgent = isUrgentNow(input, minor, now);
    const unitPath = await districtPath(db);
    const promisedAt = await promiseOf(context, unitPath, isUrgent);
    const { id, number } = await openCase(context, {
      service: 'legal',
      kind: input.members ? 'collective' : 'consultation',
      prefix: 'ZX',
      state: 'submitted',
      owner: ownerOfNew(context),
      unitPath,
      holder: { role: 'officer' },
      promisedAt,
    });
    await keep(context, id, input, { isUrgent, minor });
    await alertDesk(context, { id, number, unitPath, isUrgent, minor });
    return { kind: 'asked', caseId: id, number, promisedAt, isUrgent, limitation: limitationOf(input, now) };
  },
};

async function keep(
  context: Context,
  caseId: string,
  input: Asked,
  { isUrgent, minor }: { isUrgent: boolean; minor: Minor | null },
): Promise<void> {
  const { db, caller, keys } = context;
  if (caller.anonymousAs) await keepAsker(db, keys, caseId, caller.personId as string);
  await db
    .insertInto('consultations')
    .values({
      case_id: caseId,
      channel: channelOf(context),
      is_urgent: isUrgent,
      ...factColumns(keys, caseId, input, minor),
    })
    .execute();
  if (input.members) await keepMembers(context, caseId, input.members);
  await say(context, caseId, { kind: 'question', text: input.question, files: input.files, links: input.links });
  const dates = { ...input, workers: input.members?.length };
  await writeDates(context, caseId, caller.anonymousAs ? null : caller.personId, dates);
}

function channelOf({ caller }: Context): Channel {
  if (!caller.assistedBy) return 'online';
  return caller.assistedBy.why === 'call' ? 'hotline' : 'visit';
}

/** The latest question of the same asker, by name or by tag, about the same employer and category within thirty days. */
async function sameMatter(context: Context, input: Asked) {
  const { db, caller, keys, now } = context;
  const employer = input.employerName ? employerIndex(keys, input.employerName) : null;
  let query = db
    .selectFrom('cases as c')
    .innerJoin('consultations as k', 'k.case_id', 'c.id')
    .select(['c.id as caseId', 'c.number', 'k.category', 'c.state', 'c.created_at as askedAt'])
    .where('k.category', '=', input.category)
    .where('k.employer_index', 'is not distinct from', employer)
    .where('c.created_at', '>', new Date(now.getTime() - SAME_DAYS * 86_400_000))
    .where('c.state', 'not in', ['withdrawn', 'transferred'])
    .orderBy('c.created_at', 'desc')
    .limit(1);
  query = caller.anonymousAs
    ? query.where('c.asker_tag', 'in', askerTags(keys, caller.personId as string))
    : query.where('c.person_id', '=', caller.personId);
  const found = await query.executeTakeFirst();
  return found && { ...found, state: found.state as ConsultState };
}
