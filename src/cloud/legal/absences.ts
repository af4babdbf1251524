import dayjs from 'dayjs';
import { v7 as uuid } from 'uuid';
import type { legal } from '@/contract/legal';
import type { Act, DueWork } from '../act';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { handOnWhere } from './hand-on';
import { whileLawyersWait, whileNothingIsGiven } from './pick-lawyer';

/** When the caller is away, now or later. */
export const absences: Act<typeof legal.absences> = {
  run: async ({ db, caller, now }) =>
    db
      .selectFrom('lawyer_absences')
      .select(['id', 'from_on as from', 'until_on as until'])
      .where('lawyer_id', '=', caller.personId)
      .where('ended_at', 'is', null)
      .where('until_on', '>=', businessDay(now))
      .orderBy('from_on')
      .orderBy('id')
      .limit(50)
      .execute(),
};

const WHILE_AWAY = '律师这几天不在';

/** Says from when until when the caller is away. Where it has begun, what waits for them goes to others at once; else on that day. */
export const setAway: Act<typeof legal.setAway> = {
  run: async (context, { from, until }) => {
    const { db, caller, now } = context;
    const today = businessDay(now);
    if (from < today) throw new Refusal('invalid', { from: '开始日期已经过去，请从今天选起' });
    if (until < from) throw new Refusal('invalid', { until: '结束日期在开始日期之前，请核对' });
    if (dayjs(until).diff(from, 'year') >= 1) throw new Refusal('invalid', { until: '一次最长 1 年，请核对日期' });
    await whileNothingIsGiven(db);
    const lawyerId = caller.personId as string;
    const id = uuid();
    const hasBegun = from === today;
    await db
      .insertInto('lawyer_absences')
      .values({
        id,
        lawyer_id: lawyerId,
        from_on: from,
        until_on: until,
        handed_on_at: hasBegun ? now : null,
        created_at: now,
      })
      .execute();
    const moved = hasBegun ? await handOnWhere(context, { lawyerId, reason: WHILE_AWAY }) : 0;
    return { id, moved };
  },
};

/** Back from now on. What went to others stays with them. */
export const endAway: Act<typeof legal.endAway> = {
  run: async ({ db, caller, now }, { absenceId }) => {
    const mine = db.updateTable('lawyer_absences').set({ ended_at: now }).where('id', '=', absenceId);
    const ended = await mine.where('lawyer_id', '=', caller.personId).where('ended_at', 'is', null).executeTakeFirst();
    if (ended.numUpdatedRows !== 1n) throw new Refusal('notFound');
    return { done: true };
  },
};

/** Hands on what waits for lawyers whose absence begins today. */
export const beginAbsences: DueWork = async (context) => {
  const { db, now } = context;
  await whileLawyersWait(db);
  const begun = await db
    .selectFrom('lawyer_absences')
    .select(['id', 'lawyer_id'])
    .where('ended_at', 'is', null)
    .where('handed_on_at', 'is', null)
    .where('from_on', '<=', businessDay(now))
    .orderBy('id')
    .limit(20)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { id, lawyer_id: lawyerId } of begun) {
    await db.updateTable('lawyer_absences').set({ handed_on_at: now }).where('id', '=', id).execute();
    await handOnWhere(context, { lawyerId, reason: WHILE_AWAY });
  }
  return begun.length;
};
