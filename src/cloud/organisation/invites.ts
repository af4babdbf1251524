import { randomBytes } from 'node:crypto';
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import type { Act } from '../act';
import type { Db } from '../db/open';
import { hashToken } from '../office/sessions';
import { Refusal } from '../refusal';
import { giveGrant } from './give-grant';
import { live } from './policy';

dayjs.extend(utc);

/** Letters and digits that are not taken for one another: 32 of them, five bits each. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LETTERS = 28;
const DAY_MS = 86_400_000;

/** Everything about the first administrator waits here for its turn. */
const lock = (db: Db) => sql`select pg_advisory_xact_lock(7420033)`.execute(db);

/**
 * Makes the code for the first administrator: 140 random bits in groups of four, good for 24 hours and once; only its hash is
 * kept, and codes made before are void. Refuses `adminExists` while anybody is administrator.
 */
export async function inviteAdmin(db: Db, now: Date): Promise<string> {
  await lock(db);
  await refuseWhileAdmin(db, now);
  const letters = [...randomBytes(LETTERS)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  await sql`update admin_invites set expires_at = ${now} where used_at is null and expires_at > ${now}`.execute(db);
  await db
    .insertInto('admin_invites')
    .values({ code_hash: hashToken(letters), created_at: now, expires_at: new Date(now.getTime() + DAY_MS) })
    .execute();
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** Makes whoever has the code administrator of the district for a year. Two with one code: the second finds it used. */
export const redeemInvite: Act<typeof organisation.redeemInvite> = {
  run: async (context, { code }) => {
    const { db, caller, now } = context;
    await lock(db);
    const used = await db
      .updateTable('admin_invites')
      .set({ used_at: now, used_by: caller.personId })
      .where('code_hash', '=', hashToken(code))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) throw new Refusal('notFound', { code: '邀请码不对、已用过或已过期' });
    await refuseWhileAdmin(db, now);
    const top = await db
      .selectFrom('units')
      .select('id')
      .where('parent_id', 'is', null)
      .where('ended_at', 'is', null)
      .orderBy('created_at')
      .executeTakeFirst();
    if (!top) throw new Refusal('notFound', { code: '还没有区总工会，请先导入组织' });
    await giveGrant(context, {
      personId: caller.personId as string,
      role: 'admin',
      unitId: top.id,
      endsOn: dayjs(now).utcOffset(8).add(1, 'year').format('YYYY-MM-DD'),
    });
    return { done: true };
  },
};

async function refuseWhileAdmin(db: Db, now: Date): Promise<void> {
  const held = await sql`select from grants g where g.role = 'admin' and ${live(now)} limit 1`.execute(db);
  if (held.rows.length > 0) throw new Refusal('adminExists');
}
