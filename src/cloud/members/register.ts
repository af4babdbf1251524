import { v7 as uuid } from 'uuid';
import type { members } from '@/contract/members';
import type { Act } from '../act';
import { giveConsent } from '../office/consents';
import { blindIndex } from '../office/seal';
import { Refusal } from '../refusal';
import { homeColumns } from './home-unit';
import { keptPhone } from './phone';

/** Makes a person of whoever WeChat says is calling: name and phone as they say, unverified; what they agreed to is their first receipt. Asked again it answers the same person. */
export const register: Act<typeof members.register> = {
  run: async (context, { name, phone, unitId, employment }) => {
    const { db, caller, keys, now } = context;
    if (caller.personId) return { id: caller.personId };
    if (!caller.openid) throw new Refusal('notSignedIn');
    const id = uuid();
    await db
      .insertInto('people')
      .values({
        id,
        name,
        ...keptPhone(keys, id, phone),
        ...(await homeColumns(context, { unitId, employment })),
        openid_index: blindIndex(keys, 'openid', caller.openid),
      })
      .execute();
    await giveConsent(db, id, 'policy', { how: 'own_phone' }, now);
    return { id };
  },
};
