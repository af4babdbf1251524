import { migrate, missingMigrations } from '@/cloud/db/migrate';
import { openPostgres } from '@/cloud/db/open';

/** `npm run migrate`: brings the database of MIGRATE_DATABASE_URL (else DATABASE_URL) up to date; its role may change tables, the app's need not. */
async function run(): Promise<void> {
  const url = process.env.MIGRATE_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!url) throw new Error('缺少 MIGRATE_DATABASE_URL（或 DATABASE_URL）。');
  const database = openPostgres(url, 1);
  const missing = await missingMigrations(database);
  await migrate(database);
  await database.close();
  process.stdout.write(missing.length === 0 ? '已是最新。\n' : `已执行：${missing.join('、')}\n`);
}

void run().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
