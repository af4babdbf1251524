import { sql } from 'kysely';
import { migrate } from '@/cloud/db/migrate';
import { openPostgres } from '@/cloud/db/open';
import { parseKeys } from '@/cloud/office/keys';
import { blindIndex } from '@/cloud/office/seal';

/** A district of 20 streets with 25 unions each, made by SQL: ids follow from names, so that both sizes have the same people first. */
const id = (name: string) => `md5('${name}')::uuid`;
const STREETS = 20;
const UNIONS = 500;

/** Whoever asks, by what they are; each is found by an openid of that name. */
export const cadres = ['officer', 'lead', 'grassroots'] as const;
/** How many workers ask for their own. */
export const WORKERS = 200;

const units = `
  insert into units (id, parent_id, name, level, path) values (${id('d')}, null, '示范区总工会', 'district', '/' || ${id('d')} || '/');
  insert into units select md5('s' || i)::uuid, ${id('d')}, '街道' || i, 'street', '/' || ${id('d')} || '/' || md5('s' || i)::uuid || '/'
    from generate_series(1, ${STREETS}) i;
  insert into units select md5('u' || i)::uuid, p.id, '工会' || i, 'grassroots', p.path || md5('u' || i)::uuid || '/'
    from generate_series(1, ${UNIONS}) i join units p on p.id = md5('s' || (i % ${STREETS} + 1))::uuid;`;

const people = (count: number) => `
  insert into people (id, name, status, unit_id)
    select md5('p' || i)::uuid, '职工' || i, 'member', md5('u' || (i % ${UNIONS} + 1))::uuid from generate_series(1, ${count}) i;`;

/** Half are open; of those six in ten wait for the union, three for the district, one for a lawyer; a fifth is in somebody's hands. */
const cases = (count: number, persons: number) => `
  insert into cases (id, number, service, kind, state, state_since, person_id, unit_path, holder_role, holder_id, promised_at, closed_at, created_at)
    select md5('c' || i)::uuid, 'CS2026-' || i, 'bench', 'kind' || (i % 7), 'asked', now() - (i % 90) * interval '1 day',
      md5('p' || (i % ${persons} + 1))::uuid, u.path,
      case when i % 2 = 0 then null when abs(hashtext('r' || i)) % 10 < 6 then 'grassroots' when abs(hashtext('r' || i)) % 10 < 9 then 'officer' else 'lawyer' end,
      case when i % 2 = 1 and abs(hashtext('h' || i)) % 5 = 0 then md5('officer')::uuid end,
      date_trunc('second', now() + ((hashtext(i::text) % 40000) - 3000) * interval '1 minute'),
      case when i % 2 = 0 then now() end, now() - (i % 90) * interval '1 day' - (i % 1000) * interval '1 second'
    from generate_series(1, ${count}) i join units u on u.id = md5('u' || ((i % ${persons} + 1) % ${UNIONS} + 1))::uuid;`;

/** Makes the district with so many cases, two a person, in an empty database. */
export async function makeDistrict(url: string, keys: string, count: number): Promise<void> {
  const database = openPostgres(url, 1);
  const { db } = database;
  await migrate(database);
  await database.script("set statement_timeout = 0; set maintenance_work_mem = '256MB'");
  await database.script(`set search_path to union_home; ${units} ${people(count / 2)}`);
  const parsed = parseKeys(keys);
  for (const role of cadres) {
    const personId = sql`md5(${role})::uuid`;
    const index = blindIndex(parsed, 'openid', role);
    await sql`insert into people (id, name, status, openid_index) values (${personId}, ${role}, 'member', ${index})`.execute(
      db,
    );
    await sql`insert into grants (id, person_id, role, unit_id, ends_on)
      values (${personId}, ${personId}, ${role}, md5(${role === 'grassroots' ? 'u1' : 'd'})::uuid, '2099-12-31')`.execute(
      db,
    );
  }
  for (let i = 1; i <= WORKERS; i += 1)
    await sql`update people set openid_index = ${blindIndex(parsed, 'openid', `w${i}`)} where id = md5(${`p${i}`})::uuid`.execute(
      db,
    );
  // Indexes are made once the rows are there: a third of the time.
  const { rows } = await sql<{ name: string; text: string }>`select indexname as name, indexdef as text from pg_indexes
    where tablename = 'cases' and indexname not in (select conname from pg_constraint)`.execute(db);
  for (const { name } of rows) await database.script(`drop index union_home.${name}`);
  await database.script(`set search_path to union_home; ${cases(count, count / 2)}`);
  for (const { text } of rows) await database.script(text);
  await database.script('vacuum analyze');
  await database.close();
}
