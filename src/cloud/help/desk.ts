import { type SqlBool, sql } from 'kysely';
import { feedbackFlow, type help, helpDesk } from '@/contract/help';
import { maskName } from '@/rules/masking';
import type { Act, Context } from '../act';
import { notify } from '../office/notices';
import { beyond, PAGE, pageOf } from '../office/paging';
import { inScope } from '../office/scope';
import { openField } from '../office/seal';
import { Refusal } from '../refusal';
import { transition } from '../workflow';
import { messagesOf, say } from './messages';
import { feedbackRow } from './policy';
import { headOf, storyOf } from './story';

/** Feedback of the caller's scope; what waits comes by its promise, what is over by when it ended. `q` is a number or a part of one. */
export const deskList: Act<typeof help.deskList> = {
  run: async ({ db, caller, keys }, { state = 'waiting', category, q, cursor }) => {
    // A promise there is while it waits; else the moment it got to its state.
    const when = sql<Date>`coalesce(c.promised_at, c.state_since)`;
    const order = state === 'waiting' ? 'asc' : 'desc';
    let query = db
      .selectFrom('cases as c')
      .innerJoin('feedback as f', 'f.case_id', 'c.id')
      .leftJoin('people as p', 'p.id', 'c.person_id')
      .selectAll('c')
      .select(['f.category', 'p.name', when.as('when')])
      .where('c.state', '=', state)
      .where('c.person_id', '<>', caller.personId)
      .where(inScope(caller, helpDesk, 'c.unit_path'))
      .where(beyond(cursor, order, when, sql`c.id`))
      .orderBy(when, order)
      .orderBy('c.id', order)
      .limit(PAGE + 1);
    if (category) query = query.where('f.category', '=', category);
    if (q) query = query.where(sql<SqlBool>`position(${q.toUpperCase()} in c.number) > 0`);
    const rows = await query.execute();
    const said = await messagesOf(
      db,
      keys,
      rows.map(({ id }) => id),
    );
    return pageOf(
      rows,
      (row) => ({ at: row.when, id: row.id }),
      (row) => ({ ...headOf(row), text: said.get(row.id)?.[0]?.text ?? '', person: maskName(row.name ?? '') }),
    );
  },
};

/** One feedback for the desk: its story, who wrote it (masked), the program's version and the size of letters. */
export const deskCase: Act<typeof help.deskCase> = {
  run: async (context, { caseId }) => {
    const { row, standing } = await feedbackRow(context, caseId, 'desk');
    const person = await context.db
      .selectFrom('people as p')
      .leftJoin('units as u', 'u.id', 'p.unit_id')
      .select(['p.name', 'u.name as unit'])
      .where('p.id', '=', row.person_id)
      .executeTakeFirst();
    return {
      ...(await storyOf(context, row, standing)),
      person: maskName(person?.name ?? ''),
      place: person?.unit ?? '没有填单位',
      appVersion: row.app_version,
      scale: row.scale,
    };
  },
};

/** Answers; its person is told, and it waits for them. */
export const answer: Act<typeof help.answer> = {
  run: async (context, { caseId, text }) => {
    const { row, standing } = await feedbackRow(context, caseId, 'desk');
    const personId = row.person_id as string;
    await transition(context, feedbackFlow, 'answer', standing, { id: caseId, holder: { personId, promisedAt: null } });
    await say(context, caseId, 'officer', text);
    await tell(context, row, `你的反馈（${row.number}）有回复了，点开看看。`);
    return { done: true };
  },
};

/** Ends it with the reason, which its person reads. */
export const close: Act<typeof help.close> = {
  run: async (context, { caseId, reason }) => {
    const { row, standing } = await feedbackRow(context, caseId, 'desk');
    await transition(context, feedbackFlow, 'close', standing, { id: caseId, reason, holder: 'none' });
    await tell(context, row, `你的反馈（${row.number}）已结束：${reason}`);
    return { done: true };
  },
};

/** The whole number of somebody who asked to be rung. */
export const ring: Act<typeof help.ring> = {
  run: async (context, { caseId }) => {
    const { row } = await feedbackRow(context, caseId, 'desk');
    const person = await context.db
      .selectFrom('people')
      .select(['id', 'phone_sealed'])
      .where('id', '=', row.person_id)
      .executeTakeFirst();
    if (!row.wants_call || !person?.phone_sealed) throw new Refusal('notFound');
    const place = { table: 'people', column: 'phone_sealed', row: person.id };
    return { phone: openField(context.keys, place, person.phone_sealed) };
  },
};

async function tell({ db, now }: Context, row: { id: string; person_id: string | null }, body: string): Promise<void> {
  const route = `/pages/help/story/index?id=${row.id}`;
  await notify(
    db,
    [{ personId: row.person_id as string, kind: 'help.feedback', title: '反馈有回音了', body, route }],
    now,
  );
}
