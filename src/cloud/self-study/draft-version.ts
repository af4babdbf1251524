import type { Parsed } from '@/contract/action';
import type { selfStudy } from '@/contract/self-study';
import { draftRoles } from '@/contract/self-study-publishing';
import { DEMO_REGION } from '@/rules/regions';
import type { Act, Context } from '../act';
import { districtPath } from '../office/belonging';
import { openCase } from '../office/cases';
import { promiseWithin } from '../office/promises';
import { reaches } from '../office/scope';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';

/** How soon a lead looks. */
const WORKING_DAYS = 3;

/** From when on there is a labour law, so that no number of it is older. */
const FIRST_DAY = '1994-07-05';

type Made = Parsed<typeof selfStudy.draftVersion>;

/** An officer of the district drafts a number of the law, with where it stands written; it waits for a lead. */
export const draftVersion: Act<typeof selfStudy.draftVersion> = {
  run: async (context, made) => {
    const today = businessDay(context.now);
    if (made.checkedOn > today) throw new Refusal('invalid', { checkedOn: '核对的日期还没有到' });
    // A year typed wrong would stand unseen until it comes, or hold for cases of long ago.
    if (made.effectiveOn < FIRST_DAY || made.effectiveOn > `${Number(today.slice(0, 4)) + 1}-12-31`)
      throw new Refusal('invalid', { effectiveOn: '施行日期太早或太远，请核对年份' });
    if (made.region === DEMO_REGION && !(await hasDemoNumbers(context)))
      throw new Refusal('invalid', { region: '没有这个地区，请核对代码' });
    return openDraft(context, made);
  },
};

/** The draft itself, of a number whose days and place are judged. Refuses `forbidden` beyond the district's officers, and a second one of a day. */
export async function openDraft(context: Context, made: Made): Promise<{ caseId: string; number: string }> {
  const { db, caller } = context;
  const unitPath = await districtPath(db);
  // These numbers hold for everybody, so only the district's officers draft them.
  if (!reaches(caller, draftRoles, unitPath)) throw new Refusal('forbidden');
  const corrects = await correctedBy(context, made);
  const { id, number } = await openCase(context, {
    service: 'selfStudy',
    kind: 'parameter',
    prefix: 'SZ',
    state: 'drafted',
    owner: { personId: caller.personId as string },
    unitPath,
    holder: { role: 'lead' },
    promisedAt: await promiseWithin(context, unitPath, WORKING_DAYS),
  });
  await db
    .insertInto('parameter_drafts')
    .values({
      case_id: id,
      name: made.name,
      region: made.region,
      place: made.place ?? null,
      effective_on: made.effectiveOn,
      value: JSON.stringify(made.value),
      source: made.source,
      checked_on: made.checkedOn,
      corrects,
      made_by: caller.personId as string,
    })
    .execute();
  return { caseId: id, number };
}

/** 示范区 is a place only where the demo has given it numbers. */
async function hasDemoNumbers({ db }: Context): Promise<boolean> {
  const one = db.selectFrom('parameter_drafts').select('case_id').where('region', '=', DEMO_REGION).limit(1);
  return (await one.executeTakeFirst()) !== undefined;
}

/** The published number that a draft puts right; null for one of a day that has none. Refuses what would be a second one unsaid. */
async function correctedBy({ db }: Context, { name, region, effectiveOn, isCorrection }: Made): Promise<string | null> {
  const rows = await db
    .selectFrom('parameters')
    .select(['id', 'corrects'])
    .where('name', '=', name)
    .where('region', '=', region)
    .where('effective_on', '=', effectiveOn)
    .execute();
  const standing = rows.find(({ id }) => !rows.some(({ corrects }) => corrects === id));
  if (standing && !isCorrection)
    throw new Refusal('invalid', { effectiveOn: '这一天起的数已经有了；是那个数错了，请选“更正”' });
  if (!standing && isCorrection)
    throw new Refusal('invalid', { effectiveOn: '这一天起还没有发布过的数，不用更正，请新增' });
  return standing?.id ?? null;
}
