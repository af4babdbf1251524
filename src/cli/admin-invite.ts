import { type Database, openPostgres } from '@/cloud/db/open';
import { foundDistrict } from '@/cloud/organisation/found-district';
import { inviteAdmin } from '@/cloud/organisation/invites';
import { Refusal } from '@/cloud/refusal';
import { errors } from '@/contract/errors';

/**
 * Prints the code for the first administrator of a database; refuses while there is an administrator. On an empty database
 * `district` names the union federation whose house this is; afterwards it is not needed.
 */
export async function invite({ db }: Database, now: Date, district?: string): Promise<string> {
  try {
    return await db.transaction().execute(async (tx) => {
      await foundDistrict(tx, now, district);
      return inviteAdmin(tx, now);
    });
  } catch (error) {
    if (error instanceof Refusal) throw new Error(`没有发出邀请码：${errors[error.code].sentence}。`);
    throw error;
  }
}

/** `npm run -s admin:invite -- 某某区总工会`: one line, the code; on the database of DATABASE_URL. */
async function run(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('缺少 DATABASE_URL：邀请码写进正式运行的数据库。演示里已经有管理员。');
  const database = openPostgres(url, 1);
  try {
    process.stdout.write(`${await invite(database, new Date(), process.argv[2])}\n`);
  } finally {
    await database.close();
  }
}

if (require.main === module)
  void run().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
