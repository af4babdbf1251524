import type { PersonaName } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { givenClaim } from '../../support/identity';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
const mine = (who: PersonaName) => world.get(who, 'identity.mine', {});

describe('whoever is to show a card', () => {
  it('reads where that desk is and when it is open: its own place, else that of the nearest above which says one', async () => {
    const district = { unit: '示范区总工会', address: expect.stringContaining('建设路'), phone: '0755-00001000' };
    // 还没提交也看得到去哪里。
    expect((await mine('courier')).desk).toMatchObject(district);
    await givenClaim(world, 'worker2');
    const spans = [{ from: 510, to: 720 }];
    await world.get('officer', 'organisation.setHours', { unitId: demoId('unit:park'), spans });
    expect((await mine('worker2')).desk).toMatchObject({ unit: '高新园工会联合会', hours: spans });
    const edited = { unitId: demoId('unit:park'), name: '高新园工会联合会', creditCode: '', phone: '' };
    await world.get('officer', 'organisation.editUnit', { ...edited, address: '' });
    expect((await mine('worker2')).desk).toMatchObject({ ...district, hours: spans });
  });
});

it('is found in the queue by number, whole name or unit, and not by a part of a covered name', async () => {
  await givenClaim(world, 'worker');
  const [{ number = '' } = {}] = (await world.get('officer', 'identity.queue', { q: '张建国' })).items;
  const find = async (q: string) =>
    (await world.get('officer', 'identity.queue', { q })).items.map((one) => one.number);
  expect(await find(number.toLowerCase())).toEqual([number]);
  expect(await find('网谷')).toEqual([number]);
  expect(await find('建国')).toEqual([]);
  expect(await find('%')).toEqual([]);
});
