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

/**
 * Brings a database up to date, each file whole or not at all (several statements sent at once are one transaction), one process
 * at a time: a second one waits, and finds it done. A changed old file is an error.
 */
export async function migrate(database: Database): Promise<void> {
  await database.script(`select pg_advisory_xact_lock(7420031);
    create schema if not exists ${SCHEMA};
    create table if not exists ${SCHEMA}.migrations (file text primary key, hash text not null, at timestamptz not null default now());
  `);
  const done = await applied(database);
  for (const { file, text, hash } of steps()) {
    const before = done.get(file);
    if (before !== undefined && before !== hash)
      throw new Error(`migration ${file} was changed after it had been applied`);
    if (before !== undefined) continue;
    try {
      await database.script(`select pg_advisory_xact_lock(7420031);
        insert into ${SCHEMA}.migrations (file, hash) values ('${file}', '${hash}');
        ${text}`);
    } catch (error) {
      if ((error as { constraint?: string }).constraint !== 'migrations_pkey') throw error;
    }
  }
}

/** The migrations a database lacks; the app's role asks this at start, as it may not change tables. */
export async function missingMigrations(database: Database): Promise<string[]> {
  const done = await applied(database).catch(() => new Map<string, string>());
  return steps()
    .filter(({ file }) => !done.has(file))
    .map(({ file }) => file);
}
