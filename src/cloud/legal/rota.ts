import dayjs from 'dayjs';
import type { legal } from '@/contract/legal';
import { overseers } from '@/contract/legal-roles';
import type { Act, Context } from '../act';
import { districtPath } from '../office/belonging';
import { holdersOf } from '../office/holders';
import { reaches } from '../office/scope';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';

/** How many days the rota is shown for. */
const DAYS = 28;

async function lawyersOf(context: Context) {
  const found = await holdersOf(context, { role: 'lawyer', unitPath: await districtPath(context.db) });
  return found.map(({ id, name }) => ({ id, name: name ?? '' })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** When lawyers are away, now or later, the soonest first. */
function awayDays({ db, now }: Context) {
  return db
    .selectFrom('lawyer_absences')
    .select(['lawyer_id', 'from_on', 'until_on'])
    .where('ended_at', 'is', null)
    .where('until_on', '>=', businessDay(now))
    .orderBy('from_on')
    .orderBy('id')
    .limit(200)
    .execute();
}

/** Whether the caller oversees the district's lawyers: an office over a part of the tree does not. */
async function oversees({ db, caller }: Context): Promise<boolean> {
  return reaches(caller, overseers, await districtPath(db));
}

/** Who is on duty, day by day from today or a day, and the lawyers there are; when they are away is told to whoever oversees them. */
export const rota: Act<typeof legal.rota> = {
  run: async (context, { from }) => {
    const first = from ?? businessDay(context.now);
    const days = Array.from({ length: DAYS }, (_, at) => dayjs(first).add(at, 'day').format('YYYY-MM-DD'));
    const rows = await context.db
      .selectFrom('duty_rota as d')
      .innerJoin('people as p', 'p.id', 'd.lawyer_id')
      .select(['d.day', 'p.id', 'p.name'])
      .where('d.day', 'in', days)
      .orderBy('p.name')
      .execute();
    const on = (day: string) => rows.filter((row) => row.day === day).map(({ id, name }) => ({ id, name: name ?? '' }));
    const away = (await oversees(context)) ? await awayDays(context) : [];
    const lawyers = (await lawyersOf(context)).map((one) => ({
      ...one,
      away: away
        .filter(({ lawyer_id }) => lawyer_id === one.id)
        .map(({ from_on, until_on }) => ({ from: from_on, until: until_on })),
    }));
    return { days: days.map((day) => ({ day, lawyers: on(day) })), lawyers };
  },
};

/** Says who is on duty on these days, in place of whoever was. Refuses `forbidden` to whom the district's lawyers are not. */
export const setRota: Act<typeof legal.setRota> = {
  run: async (context, { days, lawyerIds }) => {
    const { db, now } = context;
    if (!(await oversees(context))) throw new Refusal('forbidden');
    const today = businessDay(now);
    if (days.some((day) => day < today)) throw new Refusal('invalid', { days: '过去的日子不能再排' });
    const known = new Set((await lawyersOf(context)).map(({ id }) => id));
    const ids = [...new Set(lawyerIds)];
    if (ids.some((id) => !known.has(id))) throw new Refusal('invalid', { lawyerIds: '有人已不是值班律师，请重新选' });
    const wanted = [...new Set(days)].sort();
    await db.deleteFrom('duty_rota').where('day', 'in', wanted).execute();
    if (ids.length > 0)
      await db
        .insertInto('duty_rota')
        .values(wanted.flatMap((day) => ids.map((lawyer_id) => ({ day, lawyer_id }))))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    return { done: true };
  },
};
