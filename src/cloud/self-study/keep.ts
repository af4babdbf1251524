import { sql } from 'kysely';
import type { selfStudy } from '@/contract/self-study';
import { calculators } from '@/contract/self-study-calculators';
import { deadlinesOfCalculation, keptDeadline } from '@/contract/self-study-deadlines';
import { MOST_RECORDS } from '@/contract/self-study-records';
import type { Act } from '../act';
import { setRecordDeadlines } from '../office/deadlines';
import { businessDay } from '../office/time';
import { Refusal } from '../refusal';
import { sealFacts } from './facts';

/** Keeps one calculation of the caller's, sealed; its legal dates to come run with it where they want to be reminded. */
export const keep: Act<typeof selfStudy.keep> = {
  run: async ({ db, caller, now, keys }, { id, calculator, input, values, told, headline, reminds }) => {
    const personId = caller.personId as string;
    const facts = { title: calculators[calculator].title, headline, input, values, told };
    const row = { calculator, facts_sealed: sealFacts(keys, id, facts), kept_at: now };
    // One at a time, or two sent at once would both find room.
    const { rows } = await sql`select from people where id = ${personId} and erased_at is null for update`.execute(db);
    // Merged into another account or erased while this waited: nobody would find it.
    if (rows.length === 0) throw new Refusal('notSignedIn');
    const { others } = await db
      .selectFrom('self_study_records')
      .select((eb) => eb.fn.countAll<number>().as('others'))
      .where('person_id', '=', personId)
      .where('id', '<>', id)
      .executeTakeFirstOrThrow();
    if (Number(others) >= MOST_RECORDS) throw new Refusal('recordsFull');
    const kept = await db
      .insertInto('self_study_records')
      .values({ id, person_id: personId, ...row })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(row).where('self_study_records.person_id', '=', personId),
      )
      .returning('id')
      .executeTakeFirst();
    if (!kept) throw new Refusal('notFound');
    const today = businessDay(now);
    const deadlines = reminds
      ? deadlinesOfCalculation(calculator, input)
          .filter(({ dueOn }) => dueOn >= today)
          .map(keptDeadline)
      : [];
    await setRecordDeadlines(db, id, personId, deadlines);
    return { deadlines: deadlines.length };
  },
};
