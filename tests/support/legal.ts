import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import type { ActionOf } from '@/contract';
import type { Input } from '@/contract/action';
import { keptFile } from './kept-files';
import { anonymousQuestion, question } from './legal-examples';
import type { World } from './world';

type Question = Input<ActionOf<'legal.ask'>>;

/** A question handed in: its case. Another matter each time. */
export async function asked(world: World, who: PersonaName = 'worker', more: Partial<Question> = {}): Promise<string> {
  // A file of tests asks more often than a person may in a minute.
  await world.database.db.deleteFrom('limits').where('key', 'like', '%legal.ask%').execute();
  const answer = await world.get(who, 'legal.ask', { ...question, isAnother: true, ...more });
  if (answer.kind !== 'asked') throw new Error('asked before');
  return answer.caseId;
}

/** The same anonymously. */
export function askedAnonymously(world: World, who: PersonaName = 'worker', more: Partial<Question> = {}) {
  return asked(world, who, { ...anonymousQuestion, ...more });
}

/** Given to a lawyer by an officer. */
export async function assigned(world: World, caseId: string, lawyer: 'lawyer' | 'lawyer2' = 'lawyer'): Promise<void> {
  await world.get('officer', 'legal.assign', { caseId, lawyerId: personaId(lawyer) });
}

/** Answered by its lawyer, as it is now; the answer's id. */
export async function answered(
  world: World,
  caseId: string,
  lawyer: 'lawyer' | 'lawyer2' = 'lawyer',
  text = '可以申请劳动仲裁，时效是一年。',
): Promise<string> {
  const { version } = await world.get(lawyer, 'legal.case', { caseId });
  await world.get(lawyer, 'legal.answer', { caseId, version, text, files: [], links: [] });
  const { messages } = await world.get(lawyer, 'legal.case', { caseId });
  return messages.at(-1)?.id ?? '';
}

/** A question that was given to the lawyer. */
export async function assignedCase(world: World, who: PersonaName = 'worker'): Promise<string> {
  const caseId = await asked(world, who);
  await assigned(world, caseId);
  return caseId;
}

/** From the question to its answer. */
export async function answeredCase(world: World, who: PersonaName = 'worker'): Promise<string> {
  const caseId = await assignedCase(world, who);
  await answered(world, caseId);
  return caseId;
}

/** A file of somebody's that was uploaded and cleaned, for a consultation. */
export function paperOf(world: World, who: PersonaName = 'worker'): Promise<string> {
  return keptFile(world, who, 'consultation');
}

/** An officer of another part of the tree: somebody whose role may ask, and who has nothing to do with the district. */
export async function strangeOfficer(world: World): Promise<PersonaName> {
  await grantElsewhere(world, 'courier', 'officer');
  return 'courier';
}

/** A role over a grassroots union only. */
export async function grantElsewhere(
  world: World,
  who: PersonaName,
  role: 'officer' | 'lead' | 'lawyer',
): Promise<void> {
  await world.database.db
    .insertInto('grants')
    .values({
      id: demoId(`grant:elsewhere:${who}:${role}`),
      person_id: personaId(who),
      role,
      unit_id: demoId('unit:couriers'),
      ends_on: '2099-12-31',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The row of the spine and the consultation's own. */
export function rowOf({ database }: World, caseId: string) {
  return database.db
    .selectFrom('cases as c')
    .innerJoin('consultations as k', 'k.case_id', 'c.id')
    .selectAll('c')
    .selectAll('k')
    .where('c.id', '=', caseId)
    .executeTakeFirstOrThrow();
}
