import { randomUUID } from 'node:crypto';
import { demoId } from '@/cloud/db/seed/units';
import { POLICY_VERSION } from '@/contract/purposes';
import { freshPhone, newcomer, newWeChat } from '../../support/members';
import { openWorld, type World } from '../../support/world';

const someone = () => ({ name: '李强', phone: freshPhone(), agreedTo: POLICY_VERSION }) as const;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

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
