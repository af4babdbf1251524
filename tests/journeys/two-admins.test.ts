import { demoId } from '@/cloud/db/seed/units';
import { newcomer } from '../support/members';
import { onPc, titlesOf } from '../support/stories';
import { type Who, worldOfFile } from '../support/world';

const world = worldOfFile();

const district = demoId('unit:district');
const refused = (code: string) => ({ ok: false, code });

it('the role of a lead: one administrator proposes, another confirms, it works at once, and ends at once', async () => {
  const { who, id, phone } = await newcomer(world, 'member');
  const roles = async () => (await world.get(who, 'members.me', {}))?.roles;
  const leads = (as: Who) => world.ask(as, 'organisation.services', {});
  const proposals = async (as: Who) => (await world.get(as, 'organisation.proposals', {})).items;

  // Only an administrator gives roles, to somebody they find by number, covered; nobody to themselves.
  const { items: found } = await world.get('admin', 'organisation.findPerson', { phone });
  expect(found).toEqual([{ id, name: '林*北', unit: null }]);
  const lead = { unitId: district, personId: id, role: 'lead', endsOn: '2027-12-01' } as const;
  for (const as of ['lead', 'officer', who] as const)
    expect(await world.ask(as, 'organisation.grant', lead)).toMatchObject(refused('forbidden'));
  expect(await world.get('admin', 'organisation.grant', lead)).toEqual({ state: 'proposed' });

  // Proposed is not granted: they are a worker as before, and nobody but the other administrator can change that.
  expect(await roles()).toEqual([]);
  expect(await leads(who)).toEqual(refused('forbidden'));
  expect(await world.ask(who, 'organisation.proposals', {})).toEqual(refused('forbidden'));
  const [own] = await proposals('admin');
  expect(own).toMatchObject({ name: '林小北', role: 'lead', unit: '示范区总工会', canDecide: false });
  const decision = { proposalId: own?.id ?? '', isConfirmed: true };
  for (const as of ['admin', 'lead'] as const)
    expect(await world.ask(as, 'organisation.decide', decision)).toEqual(refused('twoPeople'));
  expect(await world.ask(who, 'organisation.decide', decision)).toEqual(refused('forbidden'));
  expect(await titlesOf(world, who)).not.toContain('你的角色有变化');

  // The second one hears of it, sees who proposed what until when, and confirms.
  expect(await titlesOf(world, 'admin2')).toEqual(['有一项授权等你确认']);
  expect(await proposals('admin2')).toMatchObject([
    { id: own?.id, proposedBy: '韩磊', endsOn: '2027-12-01', canDecide: true },
  ]);
  expect(await world.get('admin2', 'organisation.decide', decision)).toEqual({ state: 'confirmed' });
  expect(await world.ask('admin2', 'organisation.decide', decision)).toEqual(refused('stateChanged'));

  // It works with the next tap, on the phone they have in their hand, and on a PC.
  expect(await roles()).toEqual([{ role: 'lead', unit: '示范区总工会' }]);
  expect(await leads(who)).toMatchObject({ ok: true });
  expect(await titlesOf(world, who)).toEqual(['你的角色有变化']);
  const pc = await onPc(world, who);
  expect(await pc.ask('office.desk', {})).toMatchObject({ ok: true });
  const hotline = { unitId: district, hotline: '0755-12351', contact: '区职工服务中心' };
  expect(await pc.ask('organisation.setContact', hotline)).toMatchObject({ ok: true });
  const [listed] = (await world.get('auditor', 'organisation.grants', { person: id })).items;
  expect(listed).toMatchObject({ role: 'lead', endsOn: '2027-12-01', grantedBy: '韩磊' });

  // Revoked: the PC is signed out, the phone is a worker's again.
  world.now = new Date('2026-12-01T02:20:00Z');
  const end = { grantId: listed?.id ?? '', reason: '岗位调整' };
  expect(await world.ask(who, 'organisation.endGrant', end)).toEqual(refused('forbidden'));
  await world.get('admin2', 'organisation.endGrant', end);
  expect(await pc.get('members.me', {})).toBeNull();
  expect(await pc.ask('office.desk', {})).toEqual(refused('notSignedIn'));
  expect(await roles()).toEqual([]);
  for (const action of ['organisation.services', 'office.desk'] as const)
    expect(await world.ask(who, action, {})).toEqual(refused('forbidden'));
  expect(await world.ask(who, 'organisation.setContact', hotline)).toEqual(refused('forbidden'));
  expect(await titlesOf(world, who)).toEqual(['你的角色有变化', '你的角色有变化']);

  // The whole story stands in the register.
  const { items: register } = await world.get('auditor', 'organisation.audit', {});
  const names = register.map(({ who: name, what }) => `${name} ${what}`).reverse();
  expect(names.map((line) => line.split(' ')[0])).toEqual(['韩磊', '韩磊', '唐宁', '林小北', '唐宁']);
});
