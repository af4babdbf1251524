import type { office } from '@/contract/office';
import { cadreRoles, type Role, roleLabels } from '@/contract/roles';
import { isReasonHidden } from '@/contract/workflow';
import { maskName } from '@/rules/masking';
import type { Act, Context } from '../act';
import { reaches } from '../office/scope';
import { Refusal } from '../refusal';
import { type CaseRow, type Doors, kindOf, stateWord, tellCases } from './case-brief';
import { isOwnCase, mayFollow } from './policy';
import { deadlinesOf } from './running-deadlines';

/** One case's head and story: for the person whose it is, for whoever holds or could hold it, and for whoever worked on it and holds a role over it still. */
export function caseHistoryOf(doors: Doors): Act<typeof office.caseHistory> {
  return {
    run: async (context, { caseId }) => {
      const row = await context.db.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst();
      if (!row) throw new Refusal('notFound');
      const isOwner = isOwnCase(context, context.caller.personId as string, row);
      const steps = await stepsOf(context, caseId);
      const kind = kindOf(doors, row);
      const hasActed =
        reaches(context.caller, cadreRoles, row.unit_path) &&
        steps.some(({ actor_id }) => actor_id === context.caller.personId) &&
        (!kind?.inside || (await kind.inside.follows(context, caseId)));
      if (!isOwner && !hasActed && !mayFollow(context, row, kind)) throw new Refusal('notFound');
      const [brief] = await tellCases(context, doors, [row], isOwner ? 'owner' : 'holder');
      if (!brief) throw new Refusal('notFound');
      const deadlines = (await deadlinesOf(context, [caseId])).get(caseId) ?? [];
      return { ...brief, isOwner, deadlines, steps: steps.map((step) => tellStep(doors, row, step, isOwner)) };
    },
  };
}

async function stepsOf({ db }: Context, caseId: string) {
  return db
    .selectFrom('case_history as h')
    .leftJoin('people as actor', 'actor.id', 'h.actor_id')
    .leftJoin('people as cadre', 'cadre.id', 'h.assisted_by')
    .leftJoin('people as holder', 'holder.id', 'h.holder_id')
    .selectAll('h')
    .select(['actor.name as actor_name', 'cadre.name as cadre_name', 'holder.name as holder_name'])
    .where('h.subject_id', '=', caseId)
    .where('h.subject_table', '=', 'cases')
    .orderBy('h.id')
    .execute();
}

type Step = Awaited<ReturnType<typeof stepsOf>>[number];

function tellStep(doors: Doors, row: CaseRow, step: Step, isOwner: boolean) {
  const isHandover = step.holder_id !== null || step.holder_role !== null;
  const to = isHandover
    ? `转给${step.holder_name ?? roleLabels[step.holder_role as Role] ?? ''}`
    : stateWord(doors, row, step.to_state);
  const isMove = !isHandover && step.from_state !== null && step.from_state !== step.to_state;
  return {
    at: step.at,
    who: actorOf(row, step, isOwner),
    from: isMove ? stateWord(doors, row, step.from_state as string) : null,
    to,
    // Why work changed hands is between colleagues, and so is what may speak of somebody else.
    reason: isOwner && (isHandover || isBetweenColleagues(doors, row, step)) ? null : step.reason,
  };
}

function isBetweenColleagues(doors: Doors, row: CaseRow, step: Step): boolean {
  const kind = kindOf(doors, row);
  if (!kind) return false;
  return kind.hidesReasons === true || isReasonHidden(kind.flow, step.from_state, step.to_state);
}

function actorOf(row: CaseRow, step: Step, isOwner: boolean): string {
  if (step.assisted_by !== null) return `${step.actor_label} ${step.cadre_name ?? ''}`.trim();
  if (step.actor_id === null) return step.actor_label;
  if (step.actor_id !== row.person_id) return `${step.actor_label} ${step.actor_name ?? ''}`.trim();
  return isOwner ? '本人' : `本人 ${maskName(step.actor_name ?? '')}`;
}
