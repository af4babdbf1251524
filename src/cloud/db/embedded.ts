import { Kysely } from 'kysely';
import { type Database, parsers, SCHEMA } from './open';
import { pgliteDialect } from './pglite-dialect';
import type { Tables } from './tables';

/** Opens the embedded PostgreSQL (PGlite) in a folder, or in memory, there from a dump where one is given. Nobody else may have the folder open (see `folder-lock.ts`). */
export async function openEmbedded(folder?: string, dump?: Blob): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  const pglite = await PGlite.create({
    ...(folder ? { dataDir: folder } : {}),
    ...(dump ? { loadDataDir: dump } : {}),
    parsers,
  });
  await pglite.exec(`create schema if not exists ${SCHEMA}; set search_path to ${SCHEMA}`);
  const db = new Kysely<Tables>({ dialect: pgliteDialect(pglite) });
  return {
    db,
    prepared: db,
    script: async (sql) => {
      await pglite.exec(sql);
    },
    close: () => db.destroy(),
  };
}
