import type { Selectable } from 'kysely';
import type { ErrorCode } from '@/contract/errors';
import { type ConsultState, SILENT_DAYS } from '@/contract/legal-words';
import type { Context } from '../act';
import type { Cases, Consultations } from '../db/tables';
import { reaches } from '../office/scope';
import { askerTags } from '../office/seal';
import { Refusal } from '../refusal';
import type { Standing } from '../workflow';

/** A consultation: its row of the spine and its own. */
export type ConsultRow = Selectable<Cases> & Selectable<Consultations> & { readonly state: ConsultState };

/** A row of the spine as a transition reads it. */
export type SpineRow = Selectable<Cases>;

/** How somebody stands to a consultation. */
export type Actor = 'owner' | 'desk' | 'lead' | 'assignee' | 'system';

type Asking = Pick<Context, 'caller' | 'keys'>;

const DAY_MS = 86_400_000;

/** Whether it is the caller's own question, by name or by tag. */
export function isOwn({ caller, keys }: Asking, row: Pick<SpineRow, 'person_id' | 'asker_tag'>): boolean {
  if (caller.personId === null) return false;
  if (row.person_id !== null) return row.person_id === caller.personId;
  return row.asker_tag !== null && askerTags(keys, caller.personId).includes(row.asker_tag);
}

/**
 * How the caller stands to it. Nobody is the desk of their own question by name. An anonymous asker may be its desk or its lawyer
 * too, since whose list it is missing from would say who asked: as the desk they can only look, as its lawyer only hand it back.
 */
export function standingOf(
  context: Pick<Context, 'caller' | 'keys' | 'now'>,
  { lawyer_id }: Pick<ConsultRow, 'lawyer_id'>,
): Standing<SpineRow, Actor> {
  const { caller, now } = context;
  const isLawyer = (row: SpineRow) =>
    lawyer_id !== null &&
    lawyer_id === caller.personId &&
    !isGone(row.state) &&
    reaches(caller, ['lawyer'], row.unit_path);
  return {
    actorsOf: (row) => {
      if (row.service !== 'legal') return [];
      const actors: Actor[] = isOwn(context, row) ? ['owner'] : [];
      if (row.person_id !== null && row.person_id === caller.personId) return actors;
      if (reaches(caller, ['officer'], row.unit_path)) actors.push('desk');
      if (reaches(caller, ['lead'], row.unit_path)) actors.push('lead');
      if (isLawyer(row)) actors.push('assignee');
      return actors;
    },
    refuses: (condition, row) => refusalOf(condition, row, isOwn(context, row), now),
  };
}

const gone: readonly string[] = ['withdrawn', 'transferred'] satisfies ConsultState[];

/** Whether it was taken back by its asker, or passed on: no lawyer has it any more, nor what was said and handed in. */
export const isGone = (state: string): boolean => gone.includes(state);

/** The house itself. */
export const system: Standing<SpineRow, Actor> = {
  actorsOf: ({ service }) => (service === 'legal' ? ['system'] : []),
  refuses: () => null,
};

function refusalOf(condition: string, row: SpineRow, isMine: boolean, now: Date): ErrorCode | null {
  const age = now.getTime() - row.state_since.getTime();
  if (condition === 'free') return isMine ? 'ownCase' : null;
  if (condition === 'named') return row.person_id === null ? 'revealFirst' : null;
  if (condition === 'silent') return age < SILENT_DAYS.lawyer * DAY_MS ? 'notSilentYet' : null;
  if (condition === 'recent') return row.state === 'closed' && age > SILENT_DAYS.askOn * DAY_MS ? 'askAnew' : null;
  return 'stateChanged';
}

/**
 * The consultation for whoever stands to it in one of these ways, and how they stand; anybody else's does not exist. `isLocked`
 * holds it until the transaction is over: what is decided by it is decided by what it is, and nobody decides of their own at the
 * desk (`ownCase`). `isByName`: the asker is about to say who they are.
 */
export async function consultationAs(
  context: Context,
  caseId: string,
  as: readonly Actor[],
  { isLocked = false, isByName = false }: { readonly isLocked?: boolean; readonly isByName?: boolean } = {},
): Promise<{ row: ConsultRow; standing: Standing<SpineRow, Actor> }> {
  const row = await readRow(context, caseId, isLocked);
  if (!row) throw new Refusal('notFound');
  const whole = standingOf(context, row);
  // One side at a time: a lawyer's page offers nothing of the asker's, even where they are both.
  const standing = { ...whole, actorsOf: (one: SpineRow) => whole.actorsOf(one).filter((actor) => as.includes(actor)) };
  const actors = standing.actorsOf(row);
  if (actors.length === 0) throw new Refusal('notFound');
  const isDesk = actors.includes('desk') || actors.includes('lead');
  if (isLocked && isDesk && isOwn(context, row)) throw new Refusal('ownCase');
  // Whoever acts on an anonymous question as its asker must come by the tag, or their name would be kept.
  const isByTag = isByName || context.caller.anonymousAs !== undefined;
  if (as.includes('owner') && row.person_id === null && !isByTag) throw new Error('asked by name');
  return { row, standing };
}

/** Whether its lawyer is the caller: one who handed it back, perhaps because of the employer, learns no more of it. */
export async function follows(context: Context, caseId: string): Promise<boolean> {
  const row = await readRow(context, caseId, false);
  return row !== undefined && standingOf(context, row).actorsOf(row).includes('assignee');
}

/** The consultation with its row of the spine, locked or not. */
export async function readRow(
  { db }: Pick<Context, 'db'>,
  caseId: string,
  isLocked: boolean,
): Promise<ConsultRow | undefined> {
  // By itself and first: a join that waited would read the consultation's own row as it was before.
  if (isLocked) await db.selectFrom('cases').select('id').where('id', '=', caseId).forUpdate().execute();
  const row = db
    .selectFrom('cases as c')
    .innerJoin('consultations as k', 'k.case_id', 'c.id')
    .selectAll('c')
    .selectAll('k')
    .where('c.id', '=', caseId);
  return (await row.executeTakeFirst()) as ConsultRow | undefined;
}
