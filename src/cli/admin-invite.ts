import { type Database, openPostgres } from '@/cloud/db/open';
import { inviteAdmin } from '@/cloud/organisation/invites';
import { Refusal } from '@/cloud/refusal';
import { errors } from '@/contract/errors';

/** Prints the code for the first administrator of a database; refuses while there is an administrator. */
export async function invite({ db }: Database, now: Date): Promise<string> {
  try {
    return await db.transaction().execute((tx) => inviteAdmin(tx, now));
  } catch (error) {
    if (error instanceof Refusal) throw new Error(`没有发出邀请码：${errors[error.code].sentence}。`);
    throw error;
  }
}

/** `npm run -s admin:invite`: one line, the code; on the database of DATABASE_URL. */
async function run(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('缺少 DATABASE_URL：邀请码写进正式运行的数据库。演示里已经有管理员。');
  const database = openPostgres(url, 1);
  try {
    process.stdout.write(`${await invite(database, new Date())}\n`);
  } finally {
    await database.close();
  }
}

if (require.main === module)
  void run().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
