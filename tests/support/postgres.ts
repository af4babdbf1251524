import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../src/cloud/db/embedded';
import { migrate } from '../../src/cloud/db/migrate';
import { openPostgres } from '../../src/cloud/db/open';
import { type PostgresServer, startPostgres } from './postgres-server';

declare global {
  // One server for all projects of a run, though each calls this.
  var unionHomePostgres: Promise<PostgresServer | null> | undefined;
  var unionHomeDump: Promise<string> | undefined;
}

export const TEMPLATE = 'union_home_template';

/**
 * Jest's global set-up: a real PostgreSQL (TEST_DATABASE_URL, else one of its own) with a migrated template database that each
 * test file clones. With TEST_DATABASE=pglite there is a dump of a migrated embedded one, which each
 * file loads: an eighth of the time that making one takes.
 */
export default async function setUp(): Promise<void> {
  if (process.env.TEST_DATABASE === 'pglite') {
    globalThis.unionHomeDump ??= dumpEmbedded();
    process.env.UNION_HOME_TEST_DUMP = await globalThis.unionHomeDump;
    return;
  }
  globalThis.unionHomePostgres ??= begin();
  await globalThis.unionHomePostgres;
}

/** Makes an embedded database, migrates it, and answers the file of its dump. */
async function dumpEmbedded(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'union-home-pglite-'));
  const database = await openEmbedded(join(home, 'db'));
  await migrate(database);
  await database.close();
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create({ dataDir: join(home, 'db') });
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  const file = join(home, 'dump.tar');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  rmSync(join(home, 'db'), { recursive: true });
  return file;
}

async function begin(): Promise<PostgresServer | null> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startPostgres();
  const url = given ?? server?.url ?? '';
  process.env.UNION_HOME_TEST_SERVER = url;
  const admin = openPostgres(url, 1);
  await admin.script(`drop database if exists ${TEMPLATE}`);
  await admin.script(`create database ${TEMPLATE}`);
  await admin.close();
  const template = openPostgres(withDatabase(url, TEMPLATE), 1);
  await migrate(template);
  await template.close();
  return server;
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
