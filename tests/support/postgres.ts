import { migrate } from '../../src/cloud/db/migrate';
import { openPostgres } from '../../src/cloud/db/open';
import { type PostgresServer, startPostgres } from './postgres-server';

declare global {
  // One server for all projects of a run, though each calls this.
  var unionHomePostgres: Promise<PostgresServer | null> | undefined;
}

export const TEMPLATE = 'union_home_template';

/**
 * Jest's global set-up: a real PostgreSQL (TEST_DATABASE_URL, else one of its own) with a migrated template database that each
 * test file clones. With TEST_DATABASE=pglite there is none: each file gets an embedded one.
 */
export default async function setUp(): Promise<void> {
  if (process.env.TEST_DATABASE === 'pglite') return;
  globalThis.unionHomePostgres ??= begin();
  await globalThis.unionHomePostgres;
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
