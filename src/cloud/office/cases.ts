import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Context } from '../act';
import { writeHistory } from '../workflow';
import { businessDay } from './time';

/** What a case begins with: whose it is (a person, or a tag where the asker is anonymous), where it belongs, who holds it and by when. */
export interface NewCase {
  readonly service: string;
  readonly kind: string;
  /** Letters before the number, one set a service: `ZX` makes `ZX2026-0131`. */
  readonly prefix: string;
  readonly state: string;
  readonly owner: { readonly personId: string } | { readonly askerTag: string };
  readonly unitPath: string;
  readonly holder: { readonly role: string } | { readonly personId: string };
  readonly promisedAt: Date | null;
}

/** Opens a case with the year's next number of its service, and writes the first line of its story. */
export async function openCase(context: Context, made: NewCase): Promise<{ id: string; number: string }> {
  const { db, now } = context;
  const id = uuid();
  const year = Number(businessDay(now).slice(0, 4));
  const { rows } = await sql<{
    last: number;
  }>`insert into case_numbers (service, year, last) values (${made.service}, ${year}, 1)
    on conflict (service, year) do update set last = case_numbers.last + 1 returning last`.execute(db);
  const number = `${made.prefix}${year}-${String(rows[0]?.last).padStart(4, '0')}`;
  await db
    .insertInto('cases')
    .values({
      id,
      number,
      service: made.service,
      kind: made.kind,
      state: made.state,
      state_since: now,
      person_id: 'personId' in made.owner ? made.owner.personId : null,
      asker_tag: 'askerTag' in made.owner ? made.owner.askerTag : null,
      unit_path: made.unitPath,
      holder_role: 'role' in made.holder ? made.holder.role : null,
      holder_id: 'personId' in made.holder ? made.holder.personId : null,
      promised_at: made.promisedAt,
      created_at: now,
    })
    .execute();
  const isOwn = 'askerTag' in made.owner || made.owner.personId === context.caller.personId;
  await writeHistory(context, 'cases', { id, from: null, to: made.state, on: { isOwn, unitPath: made.unitPath } });
  return { id, number };
}
