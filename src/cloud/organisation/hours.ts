import { sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import type { Act } from '../act';
import { knowsYear, usualSpans } from '../office/promises';
import { businessDay } from '../office/time';
import { unitInScope } from './policy';

const keepers = ['officer', 'lead', 'admin'] as const;

/** A unit's opening hours as they hold, whose they are, and the days that differ from the state's calendar, its own and those above. */
export const hours: Act<typeof organisation.hours> = {
  run: async (context, { unitId }) => {
    const { db, now } = context;
    const unit = await unitInScope(context, keepers, unitId);
    const own = await sql<{
      spans: { from: number; to: number }[];
      unit_id: string;
      name: string;
    }>`select h.spans, h.unit_id, u.name
      from opening_hours h join units u on u.id = h.unit_id where starts_with(${unit.path}, u.path)
      order by length(u.path) desc limit 1`.execute(db);
    const days = await sql<{
      day: string;
      isWorking: boolean;
      reason: string;
      unit: string;
      isOwn: boolean;
    }>`select * from (
        select distinct on (h.day) h.day, h.is_working as "isWorking", h.reason, u.name as unit, u.id = ${unitId} as "isOwn"
        from holidays h join units u on u.id = h.unit_id
        where starts_with(${unit.path}, u.path) and h.day >= ${businessDay(now)}::date
        order by h.day, length(u.path) desc) nearest order by day limit 200`.execute(db);
    const found = own.rows[0];
    const year = Number(businessDay(now).slice(0, 4));
    return {
      unit: unit.name,
      spans: found?.spans ?? [...usualSpans],
      of: found?.name ?? null,
      isOwn: found?.unit_id === unitId,
      days: days.rows,
      missingYears: [year, year + 1].filter((one) => !knowsYear(one)),
    };
  },
};

/** Says a unit's own hours, for it and all below that say none; null takes them back. */
export const setHours: Act<typeof organisation.setHours> = {
  run: async (context, { unitId, spans }) => {
    const { db, caller, now } = context;
    await unitInScope(context, keepers, unitId);
    if (spans === null) await db.deleteFrom('opening_hours').where('unit_id', '=', unitId).execute();
    else {
      const row = { spans: JSON.stringify(spans), changed_by: caller.personId, changed_at: now };
      await db
        .insertInto('opening_hours')
        .values({ unit_id: unitId, ...row })
        .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(row))
        .execute();
    }
    return { done: true };
  },
};

/** Says that a unit works or rests on a day, whatever the calendar says, for it and all below; `usual` takes it back. */
export const setHoliday: Act<typeof organisation.setHoliday> = {
  run: async (context, { unitId, day, as, reason }) => {
    const { db, caller } = context;
    await unitInScope(context, keepers, unitId);
    await db.deleteFrom('holidays').where('unit_id', '=', unitId).where('day', '=', day).execute();
    if (as !== 'usual')
      await db
        .insertInto('holidays')
        .values({ unit_id: unitId, day, is_working: as === 'working', reason, changed_by: caller.personId })
        .execute();
    return { done: true };
  },
};
