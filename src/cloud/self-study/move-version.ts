import { v7 as uuid } from 'uuid';
import type { selfStudy } from '@/contract/self-study';
import { type PublishingState, type PublishingStep, publishing } from '@/contract/self-study-publishing';
import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import type { Act, Context } from '../act';
import { notify } from '../office/notices';
import { promiseWithin } from '../office/promises';
import { Refusal } from '../refusal';
import { type Move, transition } from '../workflow';
import { type DraftRow, draftRow, draftStanding } from './publishing-policy';

/** How soon the second lead looks. */
const WORKING_DAYS = 3;

type Made = { readonly state: PublishingState };

async function move(
  context: Context,
  caseId: string,
  step: PublishingStep,
  rest: Omit<Move, 'id'> | ((row: DraftRow) => Promise<Omit<Move, 'id'>>),
): Promise<DraftRow> {
  const row = await draftRow(context, caseId, true);
  // Before who may: a lead whom another forestalled has become the second, and is told what happened.
  if (!(publishing.transitions[step].from as readonly string[]).includes(row.state)) throw new Refusal('stateChanged');
  const more = typeof rest === 'function' ? await rest(row) : rest;
  await transition<string, string, string, DraftRow & { id: string; state: string }>(
    context,
    publishing,
    step,
    draftStanding(context, row),
    { id: caseId, ...more },
  );
  return row;
}

/** A lead publishes what an officer drafted; it holds once another lead has confirmed. */
export const publishVersion: Act<typeof selfStudy.publishVersion> = {
  run: async (context, { caseId }): Promise<Made> => {
    await move(context, caseId, 'publish', async ({ unit_path }) => ({
      holder: { role: 'lead', promisedAt: await promiseWithin(context, unit_path, WORKING_DAYS) },
    }));
    await context.db
      .updateTable('parameter_drafts')
      .set({ published_by: context.caller.personId })
      .where('case_id', '=', caseId)
      .execute();
    return { state: 'published' };
  },
};

/** Another lead confirms: from now on it is a number of the law. Refuses `parameterThere` (by the database) where there is one of that day meanwhile. */
export const confirmVersion: Act<typeof selfStudy.confirmVersion> = {
  run: async (context, { caseId }): Promise<Made> => {
    const { db, caller, now } = context;
    const row = await move(context, caseId, 'confirm', { holder: 'none' });
    const id = uuid();
    const { name, region, place, effective_on, source, checked_on, corrects } = row;
    await db
      .insertInto('parameters')
      .values({
        ...{ id, name, region, place, effective_on, source, checked_on, corrects },
        value: JSON.stringify(row.value),
        published_at: now,
      })
      .execute();
    await db
      .updateTable('parameter_drafts')
      .set({ confirmed_by: caller.personId, parameter_id: id })
      .where('case_id', '=', caseId)
      .execute();
    await tellMaker(context, row, '已启用，手机上按它计算');
    return { state: 'confirmed' };
  },
};

/** A lead says why not. */
export const returnVersion: Act<typeof selfStudy.returnVersion> = {
  run: async (context, { caseId, reason }): Promise<Made> => {
    const row = await move(context, caseId, 'return', { holder: 'none', reason });
    await tellMaker(context, row, `被退回：${reason}`);
    return { state: 'returned' };
  },
};

/** Whoever drafted it takes it back. */
export const withdrawVersion: Act<typeof selfStudy.withdrawVersion> = {
  run: async (context, { caseId }): Promise<Made> => {
    await move(context, caseId, 'withdraw', async ({ made_by }) => {
      // A colleague may look at it, and has nothing to take back.
      if (made_by !== context.caller.personId) throw new Refusal('notFound');
      return { holder: 'none' };
    });
    return { state: 'withdrawn' };
  },
};

async function tellMaker({ db, now }: Context, { made_by, name, case_id }: DraftRow, what: string): Promise<void> {
  const body = `你起草的“${parameterKinds[name as ParameterName].label}”${what}。`;
  const route = `/pages/self-study-desk/draft/index?id=${case_id}`;
  await notify(db, [{ personId: made_by, kind: 'parameter.moved', title: '起草的标准有了结果', body, route }], now);
}
