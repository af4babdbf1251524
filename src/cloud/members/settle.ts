import { sql } from 'kysely';
import { disowned, type members, phoneCheck, verifiedStatuses } from '@/contract/members';
import type { Act, Context } from '../act';
import { notify } from '../office/notices';
import { awaitPhoneTurn } from '../office/phone-turn';
import { endSessions } from '../office/sessions';
import { Refusal } from '../refusal';
import { transition } from '../workflow';
import { accountChanged } from './account-changed';
import { keptPhone, openPhone } from './phone';
import { wantedIn } from './phone-case';
import { caseStanding } from './policy';

/** An officer gives a number to whoever asked for it, and takes it from whoever held it; or leaves everything as it is, with the reason. */
export const settlePhone: Act<typeof members.settlePhone> = {
  run: async (context, { caseId, decision, reason }) => {
    const { db, keys, now } = context;
    const wanted = await wantedIn(context, caseId);
    if (!wanted) throw new Refusal('notFound');
    await awaitPhoneTurn(db, wanted.index);
    const move = { id: caseId, holder: 'none' as const, ...(reason ? { reason } : {}) };
    const row = await transition(context, phoneCheck, decision, caseStanding(context, 'phoneConflict'), move);
    const personId = row.person_id as string;
    if (decision === 'give') {
      await release(context, wanted.index, personId);
      await db
        .updateTable('people')
        .set({ ...keptPhone(keys, personId, wanted.phone), phone_confirmed: true, version: sql`version + 1` })
        .where('id', '=', personId)
        .execute();
    }
    const body =
      decision === 'give'
        ? `你申请换的手机号（${row.number}）已经换好。`
        : `你申请换的手机号（${row.number}）没有换：${reason}。`;
    const route = '/pages/members/phone/index';
    await notify(db, [{ personId, kind: 'members.phone', title: '换手机号有结果了', body, route }], now);
    return { done: true };
  },
};

/** Takes a number from whoever else holds it; they are told, and may say that it is still theirs. */
async function release(context: Context, index: string, besides: string): Promise<void> {
  const held = await context.db
    .selectFrom('people')
    .select(['id', 'phone_sealed'])
    .where('phone_index', '=', index)
    .where('id', '<>', besides)
    .where((eb) => eb.or([eb('status', 'in', [...verifiedStatuses]), eb('phone_confirmed', '=', true)]))
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const { id, phone_sealed } of held) {
    await context.db
      .updateTable('people')
      .set({ phone_sealed: null, phone_index: null, phone_confirmed: false, version: sql`version + 1` })
      .where('id', '=', id)
      .execute();
    await accountChanged(context, { personId: id, kind: 'phone', oldPhoneSealed: phone_sealed });
  }
}

/** An officer has looked at a change that somebody said was not theirs; may put the number before it back. */
export const settleDisowned: Act<typeof members.settleDisowned> = {
  run: async (context, { caseId, isPutBack, reason }) => {
    const { db, now } = context;
    const move = { id: caseId, holder: 'none' as const, reason };
    const row = await transition(context, disowned, 'settle', caseStanding(context, 'disowned'), move);
    const personId = row.person_id as string;
    await endSessions(db, personId, now);
    if (isPutBack) await putBack(context, caseId, personId);
    const body = `你说“不是我”的那次变动（${row.number}）已处理：${reason}`;
    await notify(db, [{ personId, kind: 'security.settled', title: '账号核实有结果了', body }], now);
    return { done: true };
  },
};

/** Writes the number before a disowned change back, as one that has yet to be confirmed. */
async function putBack({ db, keys }: Context, caseId: string, personId: string): Promise<void> {
  const change = await db
    .selectFrom('account_changes')
    .select('old_phone_sealed')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  const phone = openPhone(keys, personId, change?.old_phone_sealed ?? null);
  if (!phone) throw new Refusal('invalid', { isPutBack: '没有可以换回的号码' });
  await db
    .updateTable('people')
    .set({ ...keptPhone(keys, personId, phone), phone_confirmed: false })
    .where('id', '=', personId)
    .execute();
}
