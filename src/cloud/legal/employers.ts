import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { legal } from '@/contract/legal';
import type { Act, Context } from '../act';
import { openField, sealField } from '../office/seal';
import { Refusal } from '../refusal';
import { codeIndex, employerIndex } from './facts';
import { handOnWhere } from './hand-on';
import { whileNothingIsGiven } from './pick-lawyer';

const placeOf = (id: string) => ({ table: 'lawyer_employers', column: 'facts_sealed', row: id });

/** The employers a lawyer acts for, the latest first. */
export async function employersOf({ db, keys }: Pick<Context, 'db' | 'keys'>, lawyerId: string) {
  const rows = await db
    .selectFrom('lawyer_employers')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => {
    const { name, code } = JSON.parse(openField(keys, placeOf(row.id), row.facts_sealed)) as Employer;
    return { id: row.id, name, code: code ?? null, since: row.created_at };
  });
}

/** The employers the caller acts for; read by nobody else. */
export const employers: Act<typeof legal.employers> = {
  run: (context) => employersOf(context, context.caller.personId as string),
};

interface Employer {
  readonly name: string;
  readonly code?: string | undefined;
}

/** Adds one. What the caller has to answer about it goes to somebody else at once. Refuses `employerListed`. */
export const addEmployer: Act<typeof legal.addEmployer> = {
  run: async (context, { name, code }) => {
    const { db, caller, keys, now } = context;
    await whileNothingIsGiven(db);
    const id = uuid();
    const indexes = {
      name_index: employerIndex(keys, name),
      code_index: code === undefined ? null : codeIndex(keys, code),
    };
    await db
      .insertInto('lawyer_employers')
      .values({
        id,
        lawyer_id: caller.personId as string,
        facts_sealed: sealField(keys, placeOf(id), JSON.stringify({ name, code })),
        ...indexes,
        created_at: now,
      })
      .execute();
    const { name_index, code_index } = indexes;
    const moved = await handOnWhere(context, {
      lawyerId: caller.personId as string,
      reason: '律师回避',
      only: sql<boolean>`(k.employer_index = ${name_index} or k.code_index = ${code_index})`,
    });
    return { id, moved };
  },
};

export const dropEmployer: Act<typeof legal.dropEmployer> = {
  run: async ({ db, caller }, { employerId }) => {
    const mine = db
      .deleteFrom('lawyer_employers')
      .where('id', '=', employerId)
      .where('lawyer_id', '=', caller.personId);
    if ((await mine.executeTakeFirst()).numDeletedRows !== 1n) throw new Refusal('notFound');
    return { done: true };
  },
};
