import { personaId } from '@/cloud/db/seed/personas';
import { REGISTERED_PHONE } from '@/contract/fields';
import { asked, askedAnonymously, assigned, rowOf } from '../../support/legal';
import { question } from '../../support/legal-examples';
import { openWorld, type World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const contactPhone = REGISTERED_PHONE;
const rung = async (caseId: string) => {
  await assigned(world, caseId);
  return (await world.get('lawyer', 'legal.contact', { caseId })).phone;
};
const registered = async () => (await world.get('worker', 'members.me', {}))?.phone ?? '';
const forget = () =>
  world.database.db
    .updateTable('people')
    .set({ phone_sealed: null, phone_index: null, phone_confirmed: false })
    .where('id', '=', personaId('worker'))
    .execute();

it('the registered number is rung without having been typed; its asker’s page never has the whole of it', async () => {
  const caseId = await asked(world, 'worker', { contactPhone });
  const phone = await rung(caseId);
  expect(phone).toMatch(/^1\d{10}$/);
  expect(await registered()).toBe(`${phone?.slice(0, 3)}****${phone?.slice(-4)}`);
  const own = await world.get('worker', 'legal.consultation', { caseId });
  expect(own.contactPhone).toBe(REGISTERED_PHONE);
  expect(JSON.stringify(own)).not.toContain(phone);
});

it('it is the one that is registered when it is rung', async () => {
  const caseId = await asked(world, 'worker', { contactPhone });
  await world.get('worker', 'members.changePhone', { by: { kind: 'wechat', code: 'code-13911112222' } });
  expect(await rung(caseId)).toBe('13911112222');
  await forget();
  expect((await world.get('lawyer', 'legal.contact', { caseId })).phone).toBeNull();
});

it('where none is registered that is said beside the field, and nothing is kept', async () => {
  await forget();
  expect(await world.ask('worker', 'legal.ask', { ...question, contactPhone })).toEqual({
    ok: false,
    code: 'invalid',
    fields: { contactPhone: '还没有登记手机号，请填一个' },
  });
  const caseId = await askedAnonymously(world);
  expect(await world.ask('worker', 'legal.reveal', { caseId, contactPhone })).toMatchObject({
    fields: { contactPhone: '还没有登记手机号，请填一个' },
  });
  expect((await rowOf(world, caseId)).person_id).toBeNull();
  expect((await world.get('worker', 'legal.mine', {})).items).toHaveLength(1);
});

it('who is asked to reveal themselves, or to hand in again, may choose it too', async () => {
  const caseId = await askedAnonymously(world);
  await world.get('worker', 'legal.reveal', { caseId, contactPhone });
  expect(await rung(caseId)).toMatch(/^1\d{10}$/);
  const { question: _, anonymous: __, ...facts } = question;
  const again = await asked(world, 'worker', { category: 'overtime' });
  await world.get('officer', 'legal.sendBack', { caseId: again, reason: '请补充' });
  await world.get('worker', 'legal.resubmit', { caseId: again, ...facts, contactPhone });
  expect((await world.get('worker', 'legal.consultation', { caseId: again })).contactPhone).toBe(REGISTERED_PHONE);
  expect(await rung(again)).toMatch(/^1\d{10}$/);
});

it('an anonymous asker’s choice of it is not kept either', async () => {
  const caseId = await askedAnonymously(world, 'worker', { contactPhone });
  expect((await world.get('worker', 'legal.consultation', { caseId })).contactPhone).toBeNull();
});
