import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Database, SCHEMA } from './open';

const folder = join(__dirname, 'migrations');

/** The numbered SQL files, in order, each with its hash. */
function steps() {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return { file, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

async function applied(database: Database): Promise<Map<string, string>> {
  const { rows } = await sql<{ file: string; hash: string }>`select file, hash from ${sql.table('migrations')}`.execute(
    database.db,
  );
  return new Map(rows.map((row) => [row.file, row.hash]));
}

/** Brings a database up to date, each file in a transaction of its own, one process at a time. A changed old file is an error. */
export async function migrate(database: Database): Promise<void> {
  await database.script(`
    create schema if not exists ${SCHEMA};
    create table if not exists ${SCHEMA}.migrations (file text primary key, hash text not null, at timestamptz not null default now());
  `);
  const done = await applied(database);
  for (const { file, text, hash } of steps()) {
    const before = done.get(file);
    if (before !== undefined && before !== hash)
      throw new Error(`migration ${file} was changed after it had been applied`);
    if (before !== undefined) continue;
    await database.script(`begin; select pg_advisory_xact_lock(7420031);
      insert into ${SCHEMA}.migrations (file, hash) values ('${file}', '${hash}');
      ${text}
      commit;`);
  }
}

/** The migrations a database lacks; the app's role asks this at start, as it may not change tables. */
export async function missingMigrations(database: Database): Promise<string[]> {
  const done = await applied(database).catch(() => new Map<string, string>());
  return steps()
    .filter(({ file }) => !done.has(file))
    .map(({ file }) => file);
}
