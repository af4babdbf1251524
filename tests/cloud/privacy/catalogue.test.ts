import { sql } from 'kysely';
import type { Door } from '@/cloud/act';
import { SCHEMA } from '@/cloud/db/open';
import { everyEntry } from '@/cloud/privacy/spine';
import { doors } from '@/cloud/services';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const entries = everyEntry(Object.values(doors) as unknown as Door[]);

/**
 * Tables that point at people and need no entry of their own, each with its treatment. Columns `…_by` are not looked at: whoever
 * only acted (granted, changed, imported …) stays there as a tombstone, an id that names nobody.
 */
const treated: Readonly<Record<string, string>> = {
  people: 'emptied by the tombstone; what it shows is an entry of members',
  outbox: 'goes with the inbox',
  events: 'the cadre who organises one: an id that names nobody once erased',
  door_helpers: 'who ran a door for a day: an id that names nobody once erased',
  scans: 'the worker’s go with admissions; the cadre who scanned is a tombstone',
  exports: 'the register of exports names the cadre who made one: a tombstone',
  move_codes: 'goes with the person’s row, in the entry of members',
  pushes: 'goes with the inbox, whose rows it hangs on',
  consultation_drafts: 'goes with the lawyer’s templates, and with the consultation',
  duty_rota: 'goes with the lawyer’s absences',
  consultation_transfers: 'who sent it on is a tombstone; goes with the consultation',
  feedback: 'what was said goes with its messages; the category stays with the tombstone',
};

it('every table with a person in it has an entry, or stands here with its treatment', async () => {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${SCHEMA} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and (a.attname ~ '(person|people|owner|guardian|actor|cadre|holder|author|worker|user)_id$' or a.attname in ('asker', 'asked_by')
        or (a.attname !~ '_by$' and exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
          and a.attnum = any(k.conkey) and k.confrelid = ${`${SCHEMA}.people`}::regclass)))
    order by 1`.execute(world.database.db);
  const covered = new Set([...entries.map(({ table }) => table), ...Object.keys(treated)]);
  expect(rows.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
});

it('every entry names a table and columns there are', async () => {
  const { rows } = await sql<{ place: string }>`select table_name || '.' || column_name as place
    from information_schema.columns where table_schema = ${SCHEMA}`.execute(world.database.db);
  const places = new Set(rows.map(({ place }) => place));
  const named = entries.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  expect(named.filter((place) => !places.has(place))).toEqual([]);
});

it('what is kept for a number of days is taken away after them: by its entry, or by the night that forgets', () => {
  const forgotten = ['sessions', 'requests', 'jobs'];
  const limited = entries.filter(({ keepDays }) => keepDays > 0 && Number.isFinite(keepDays));
  expect(
    limited.filter(({ table, expire }) => !expire && !forgotten.includes(table)).map(({ table }) => table),
  ).toEqual([]);
});

it('says in Chinese what it is and what for', () => {
  for (const { what, why } of entries) for (const text of [what, why]) expect(text).toMatch(/^[\u4e00-\u9fff]/);
});
