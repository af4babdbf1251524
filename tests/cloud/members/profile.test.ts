import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { type DemoUnit, demoId } from '@/cloud/db/seed/units';
import { POLICY_VERSION } from '@/contract/purposes';
import { freshPhone, newcomer, newWeChat } from '../../support/members';
import { type World, worldOfFile } from '../../support/world';

const someone = () => ({ name: '李强', phone: freshPhone(), agreedTo: POLICY_VERSION }) as const;

/** Verified, and on the list that the officer made of a union. */
async function onTheListOf({ database: { db }, now }: World, unit: DemoUnit, personId: string): Promise<void> {
  const [import_id, unit_id, entry_index] = [randomUUID(), demoId(`unit:${unit}`), `entry:${personId}`];
  const made = { mode: 'add', state: 'confirmed', faults: '[]', created_at: now } as const;
  await db
    .insertInto('member_imports')
    .values({ id: import_id, unit_id, made_by: personaId('officer'), ...made })
    .execute();
  await db.insertInto('member_entries').values({ unit_id, entry_index, name_masked: '林*北', import_id }).execute();
  const claim = { document: 'idCard', name: '林小北', state: 'verified', created_at: now, settled_at: now } as const;
  const sealed = { number_sealed: 'x', number_index: entry_index, entry_index };
  await db
    .insertInto('identities')
    .values({ id: randomUUID(), person_id: personId, ...claim, ...sealed })
    .execute();
}

const world = worldOfFile();

describe('registering', () => {
  it('takes a street or park of those who have no union, and how they work, as it takes a union', async () => {
    const who = newWeChat();
    const said = {
      ...someone(),
      unitId: demoId('unit:riverside'),
      employment: 'platform' as const,
    };
    await world.get(who, 'members.register', said);
    expect(await world.get(who, 'members.me', {})).toMatchObject({
      unit: null,
      street: '临江街道总工会',
      unitId: demoId('unit:riverside'),
      employment: 'platform',
    });
  });

  it('refuses the district and a unit there is not, beside the field', async () => {
    for (const unitId of [demoId('unit:district'), randomUUID()]) {
      const said = { ...someone(), unitId };
      expect(await world.ask(newWeChat(), 'members.register', said)).toEqual({
        ok: false,
        code: 'invalid',
        fields: { unitId: '没有这个单位，请重新选' },
      });
    }
  });
});

describe('one’s profile', () => {
  it('changes only what was said', async () => {
    const { who, id } = await newcomer(world);
    await world.get(who, 'members.saveProfile', { name: '阿依古丽•䶮', unitId: demoId('unit:sorting') });
    await world.get(who, 'members.saveProfile', { employment: 'platform' });
    expect(await world.get(who, 'members.me', {})).toMatchObject({
      id,
      name: '阿依古丽·䶮',
      unit: '城东快递分拣工会小组',
      street: '临江街道总工会',
      employment: 'platform',
    });
    await world.get(who, 'members.saveProfile', { unitId: null, employment: null });
    expect(await world.get(who, 'members.me', {})).toMatchObject({ unit: null, street: null, employment: null });
  });

  it('makes a member who moves verified only, unless the new union’s list has them', async () => {
    const { who, id } = await newcomer(world, 'member');
    const { db } = world.database;
    await db
      .updateTable('people')
      .set({ unit_id: demoId('unit:netvalley') })
      .where('id', '=', id)
      .execute();
    const status = async () => (await world.get(who, 'members.me', {}))?.status;
    await world.get(who, 'members.saveProfile', { unitId: demoId('unit:netvalley'), employment: 'employee' });
    expect(await status()).toBe('member');
    await onTheListOf(world, 'precision', id);
    await world.get(who, 'members.saveProfile', { unitId: demoId('unit:precision') });
    expect(await status()).toBe('member');
    await world.get(who, 'members.saveProfile', { unitId: demoId('unit:netvalley') });
    expect(await status()).toBe('verified');
  });

  it('takes no unit that has ended, and lets who is in one still say the rest', async () => {
    const { who } = await newcomer(world);
    const { db } = world.database;
    const [unitId, ended_at] = [demoId('unit:sorting'), world.now];
    await world.get(who, 'members.saveProfile', { unitId });
    await db
      .updateTable('units')
      .set({ ended_at, successor_id: demoId('unit:netvalley') })
      .where('id', '=', unitId)
      .execute();
    expect(await world.ask(who, 'members.saveProfile', { unitId, employment: 'none' })).toMatchObject({ ok: true });
    const other = (await newcomer(world)).who;
    expect(await world.ask(other, 'members.saveProfile', { unitId })).toMatchObject({
      fields: { unitId: '没有这个单位，请重新选' },
    });
    await db.updateTable('units').set({ ended_at: null, successor_id: null }).where('id', '=', unitId).execute();
  });

  it('keeps a verified name for the real-name flow; everything else stays free', async () => {
    const { who } = await newcomer(world, 'verified');
    expect(await world.ask(who, 'members.saveProfile', { name: '林小南' })).toMatchObject({
      ok: false,
      code: 'nameFixed',
      fields: { name: expect.any(String) },
    });
    expect(await world.ask(who, 'members.saveProfile', { name: '林小北', employment: 'none' })).toMatchObject({
      ok: true,
    });
  });
});
