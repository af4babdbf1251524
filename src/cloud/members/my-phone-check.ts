import { type members, phoneCheck } from '@/contract/members';
import { maskPhone } from '@/rules/masking';
import type { Act } from '../act';
import { openField } from '../office/seal';
import { offered, transition } from '../workflow';
import { caseStanding } from './policy';

/** The caller's last number that a cadre had to look at: open, or settled within two weeks. */
export const myPhoneCheck: Act<typeof members.myPhoneCheck> = {
  run: async (context) => {
    const { db, caller, keys, now } = context;
    const row = await db
      .selectFrom('cases as c')
      .innerJoin('phone_requests as r', 'r.case_id', 'c.id')
      .selectAll('c')
      .select([
        'r.phone_sealed',
        (eb) =>
          eb
            .selectFrom('case_history as h')
            .select('h.reason')
            .where('h.subject_table', '=', 'cases')
            .whereRef('h.subject_id', '=', 'c.id')
            .orderBy('h.id', 'desc')
            .limit(1)
            .as('reason'),
      ])
      .where('c.person_id', '=', caller.personId)
      .where('c.state_since', '>', new Date(now.getTime() - 14 * 86_400_000))
      .orderBy('c.created_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row) return null;
    const place = { table: 'phone_requests', column: 'phone_sealed', row: row.id };
    return {
      caseId: row.id,
      number: row.number,
      phone: maskPhone(openField(keys, place, row.phone_sealed)),
      state: phoneCheck.states[row.state as keyof typeof phoneCheck.states],
      since: row.state_since,
      promisedAt: row.promised_at,
      reason: row.reason,
      transitions: offered(phoneCheck, caseStanding(context, 'phoneConflict'), row),
    };
  },
};

/** Takes one's own request for another number back. */
export const withdrawPhone: Act<typeof members.withdrawPhone> = {
  run: async (context, { caseId }) => {
    await transition(context, phoneCheck, 'withdraw', caseStanding(context, 'phoneConflict'), {
      id: caseId,
      holder: 'none',
    });
    return { done: true };
  },
};
