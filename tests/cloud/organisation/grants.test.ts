import { sql } from 'kysely';
import { invite } from '@/cli/admin-invite';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { beginJob } from '@/cloud/office/jobs';
import { watchJob } from '@/cloud/organisation/nightly';
import type { GrantedRole } from '@/contract/roles';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const give = (who: PersonaName, to: PersonaName, role: GrantedRole, said: object = {}) =>
  world.ask(who, 'organisation.grant', {
    unitId: demoId('unit:district'),
    personId: personaId(to),
    role,
    endsOn: '2027-12-01',
    ...said,
  });
const rolesOf = async (who: PersonaName) => (await world.get(who, 'members.me', {}))?.roles.map(({ role }) => role);
const grantOf = async (who: PersonaName) =>
  (await world.get('admin', 'organisation.grants', { person: personaId(who) })).items[0]?.id as string;

it('an administrator grants until a day at most three years ahead, nobody themself, nobody twice', async () => {
  expect(await give('admin', 'worker', 'visitor')).toEqual({ ok: true, value: { state: 'granted' } });
  expect(await rolesOf('worker')).toEqual(['visitor']);
  expect(await give('admin', 'worker', 'visitor')).toMatchObject({ code: 'alreadyGranted' });
  expect(await give('admin', 'admin', 'visitor')).toMatchObject({ code: 'notForOneself' });
  expect(await give('admin', 'worker2', 'visitor', { endsOn: '2029-12-02' })).toMatchObject({
    fields: { endsOn: '最长 3 年' },
  });
  expect(await give('admin', 'worker2', 'visitor', { endsOn: '2026-11-30' })).toMatchObject({ code: 'invalid' });
  const { items } = await world.get('auditor', 'organisation.grants', { q: '张建国' });
  expect(items).toMatchObject([{ name: '张建国', role: 'visitor', grantedBy: '韩磊' }]);
});

it('a role of weight waits for another administrator: neither who proposed nor whom it is for may decide', async () => {
  expect(await give('admin', 'worker', 'finance')).toEqual({ ok: true, value: { state: 'proposed' } });
  expect(await rolesOf('worker')).toEqual([]);
  expect(await give('admin2', 'worker', 'finance')).toMatchObject({ code: 'alreadyGranted' });
  const seen = async (who: PersonaName) => (await world.get(who, 'organisation.proposals', {})).items;
  expect(await seen('admin')).toMatchObject([{ name: '张建国', canDecide: false }]);
  const [mine] = await seen('admin2');
  expect(mine).toMatchObject({ canDecide: true, proposedBy: '韩磊' });
  const decide = (who: PersonaName) =>
    world.ask(who, 'organisation.decide', { proposalId: mine?.id ?? '', isConfirmed: true });
  expect(await decide('admin')).toMatchObject({ code: 'twoPeople' });
  expect(await decide('lead')).toMatchObject({ code: 'twoPeople' });
  expect(await decide('admin2')).toEqual({ ok: true, value: { state: 'confirmed' } });
  expect(await rolesOf('worker')).toEqual(['finance']);
  expect(await decide('admin2')).toMatchObject({ code: 'stateChanged' });
});

it('a proposal is sent back with a reason; a lead is the second person once nobody else was administrator for seven days', async () => {
  await give('admin', 'worker', 'supervisor');
  const [one] = (await world.get('admin2', 'organisation.proposals', {})).items;
  const back = { proposalId: one?.id ?? '', isConfirmed: false };
  expect(await world.ask('admin2', 'organisation.decide', back)).toMatchObject({ fields: { reason: '请填写理由' } });
  await world.get('admin2', 'organisation.decide', { ...back, reason: '没有资质' });
  await world.get('admin2', 'organisation.endGrant', { grantId: await grantOf('admin2'), reason: '调离' });
  expect(await give('admin', 'worker', 'admin')).toMatchObject({ value: { state: 'proposed' } });
  const next = async (who: PersonaName) => (await world.get(who, 'organisation.proposals', {})).items[0];
  const decide = async (who: PersonaName) =>
    world.ask(who, 'organisation.decide', { proposalId: (await next(who))?.id ?? '', isConfirmed: true });
  expect((await next('lead'))?.canDecide).toBe(false);
  expect(await decide('lead')).toMatchObject({ code: 'twoPeople' });
  world.now = new Date(world.now.getTime() + 7 * 86_400_000 + 1);
  await sql`update grants set unit_id = ${demoId('unit:park')} where person_id = ${personaId('lead2')}`.execute(
    world.database.db,
  );
  expect((await next('lead'))?.canDecide).toBe(true);
  expect(await next('lead2')).toBeUndefined();
  expect(await decide('lead')).toMatchObject({ ok: true });
  expect(await rolesOf('worker')).toEqual(['admin']);
});

it('a grant ends at once, with the sessions; the last administrator cannot be ended', async () => {
  const credential = await world.credential('cadre');
  await world.get('admin', 'organisation.endGrant', { grantId: await grantOf('cadre'), reason: '岗位调整' });
  expect(await world.ask(credential, 'events.duty', {})).toMatchObject({ code: 'notSignedIn' });
  await world.get('admin2', 'organisation.endGrant', { grantId: await grantOf('admin2'), reason: '调离' });
  const last = { grantId: await grantOf('admin'), reason: '调离' };
  expect(await world.ask('admin', 'organisation.endGrant', last)).toMatchObject({ code: 'lastAdmin' });
});

it('with a role goes what was exported, and not one’s own data', async () => {
  const { db } = world.database;
  const personId = personaId('cadre');
  const until = new Date(world.now.getTime() + 3_600_000);
  const made = async (kind: string) => {
    const id = await beginJob(db, { kind, input: {}, askedBy: personId }, world.now);
    await db.updateTable('jobs').set({ state: 'done', file_until: until }).where('id', '=', id).execute();
    return id;
  };
  const [id, own] = [await made('statistics.export'), await made('privacy.export')];
  const facts = { number: 'DC2026-0001', title: '统计表', purpose: '年报', created_at: world.now };
  await db
    .insertInto('exports')
    .values({ id, person_id: personId, ...facts })
    .execute();
  await world.get('admin', 'organisation.endGrant', { grantId: await grantOf('cadre'), reason: '岗位调整' });
  const rows = await db.selectFrom('jobs').select(['id', 'file_until']).where('id', 'in', [id, own]).execute();
  expect(Object.fromEntries(rows.map((row) => [row.id, row.file_until]))).toEqual({ [id]: world.now, [own]: until });
});

it('another administrator’s role ends by two: who proposed it waits for another, the holder, or after a week a lead', async () => {
  const grantId = await grantOf('admin2');
  const propose = () => world.get('admin', 'organisation.endGrant', { grantId, reason: '调离' });
  const waiting = async (who: PersonaName) => (await world.get(who, 'organisation.proposals', {})).items[0];
  const decide = async (who: PersonaName, isConfirmed = true) =>
    world.ask(who, 'organisation.decide', {
      proposalId: (await waiting(who))?.id ?? '',
      isConfirmed,
      reason: isConfirmed ? '' : '我还在岗',
    });
  expect(await propose()).toEqual({ state: 'proposed' });
  expect(await waiting('admin2')).toMatchObject({ name: '唐宁', isEnding: true, why: '调离', canDecide: true });
  for (const who of ['admin', 'lead'] as const) {
    expect((await waiting(who))?.canDecide).toBe(false);
    expect(await decide(who)).toMatchObject({ code: 'twoPeople' });
  }
  expect(await decide('admin2', false)).toMatchObject({ ok: true });
  expect(await rolesOf('admin2')).toEqual(['admin']);

  // Nor by leaving, whoever arranges it, at once or later.
  const leaving = { personId: personaId('admin2'), reason: '调离', rest: 'role', kinds: [] };
  for (const who of ['admin', 'lead'] as const)
    for (const more of [{}, { lastDay: '2026-12-02' }])
      expect(await world.ask(who, 'organisation.leave', { ...leaving, ...more })).toMatchObject({ code: 'adminByTwo' });
  expect(await rolesOf('admin2')).toEqual(['admin']);

  await propose();
  world.now = new Date(world.now.getTime() + 7 * 86_400_000);
  expect(await decide('lead')).toMatchObject({ value: { state: 'confirmed' } });
  expect((await world.get('admin', 'organisation.grants', { person: personaId('admin2') })).items).toEqual([]);
  // Who was administrator until now still stands in a lead's way.
  await give('admin', 'worker', 'admin');
  expect(await decide('lead')).toMatchObject({ code: 'twoPeople' });
});

it('an administrator over one unit is nobody’s second person for another', async () => {
  await sql`update grants set unit_id = ${demoId('unit:park')} where id = ${demoId('grant:admin2')}`.execute(
    world.database.db,
  );
  await give('admin', 'worker', 'finance');
  const { rows } = await sql<{ id: string }>`select id from grant_proposals`.execute(world.database.db);
  const decision = { proposalId: rows[0]?.id ?? '', isConfirmed: true };
  expect(await world.ask('admin2', 'organisation.decide', decision)).toMatchObject({ code: 'notFound' });
});

it('thirty days before a role ends its holder and the administrators hear of it, once', async () => {
  const { db } = world.database;
  await sql`update grants set ends_on = '2026-12-20' where person_id = ${personaId('cadre')}`.execute(db);
  const night = () => watchJob({ db, now: world.now, keys: world.keys }, { input: {}, position: null });
  await night();
  await night();
  const told = await db.selectFrom('outbox').select('person_id').where('title', '=', '角色快到期了').execute();
  expect(told.map(({ person_id }) => person_id).sort()).toEqual(
    [personaId('cadre'), personaId('admin'), personaId('admin2')].sort(),
  );
  expect((await world.get('admin', 'organisation.grants', { ending: true })).items).toHaveLength(1);
});

describe('the first administrator', () => {
  const noAdmins = () =>
    sql`update grants set ended_at = now() where role = 'admin'`.execute(world.database.db).then(() => undefined);

  it('has a code of 28 letters, kept as a hash, good once and for a day, while there is no administrator', async () => {
    await expect(invite(world.database, world.now)).rejects.toThrow('已经有系统管理员');
    await noAdmins();
    const old = await invite(world.database, world.now);
    const code = await invite(world.database, world.now);
    expect(code).toMatch(/^([A-Z2-9]{4}-){6}[A-Z2-9]{4}$/);
    expect(JSON.stringify(await world.database.db.selectFrom('admin_invites').selectAll().execute())).not.toContain(
      code.replaceAll('-', ''),
    );
    const redeem = (who: PersonaName, text: string) => world.ask(who, 'organisation.redeemInvite', { code: text });
    expect(await redeem('worker', old)).toMatchObject({ code: 'notFound', fields: { code: expect.any(String) } });
    expect(await redeem('worker', code.toLowerCase())).toMatchObject({ ok: true });
    expect(await rolesOf('worker')).toEqual(['admin']);
    expect(await redeem('worker2', code)).toMatchObject({ code: 'notFound' });
    await expect(invite(world.database, world.now)).rejects.toThrow('已经有系统管理员');
  });

  it('cannot use it a day later', async () => {
    await noAdmins();
    const code = await invite(world.database, world.now);
    world.now = new Date(world.now.getTime() + 86_400_000);
    expect(await world.ask('worker', 'organisation.redeemInvite', { code })).toMatchObject({ code: 'notFound' });
  });

  it('makes the second one alone, and from then on needs another', async () => {
    await sql`delete from grants where role = 'admin'`.execute(world.database.db);
    const code = await invite(world.database, world.now);
    await world.get('worker', 'organisation.redeemInvite', { code });
    expect(await give('worker', 'worker2', 'admin')).toMatchObject({ value: { state: 'granted' } });
    expect(await give('worker', 'courier', 'admin')).toMatchObject({ value: { state: 'proposed' } });
  });
});

it('who saw what: an action in words, its class, no data; by person, row and class', async () => {
  await world.get('admin', 'organisation.findPerson', { phone: '13800007307' });
  await world.get('officer', 'organisation.setHours', { unitId: demoId('unit:park'), spans: null });
  const all = (await world.get('auditor', 'organisation.audit', {})).items;
  expect(all).toMatchObject([
    { who: '林晓燕', roles: '区总经办', what: '设置办公时间', reads: null, about: demoId('unit:park') },
    { who: '韩磊', what: '按手机号找人', reads: '联系方式', about: personaId('worker') },
  ]);
  const few = async (input: object) =>
    (await world.get('lead', 'organisation.audit', input)).items.map(({ what }) => what);
  expect(await few({ actor: personaId('admin') })).toEqual(['按手机号找人']);
  expect(await few({ about: demoId('unit:park') })).toEqual(['设置办公时间']);
  expect(await few({ reads: 'contact' })).toEqual(['按手机号找人']);
  expect(JSON.stringify(all)).not.toMatch(/13800007307|张建国/);
});

it('a worker who shows in the register is covered, a cadre is not', async () => {
  const row = { action: 'identity.mine', reads: 'identity', at: world.now } as const;
  const { db } = world.database;
  await db
    .insertInto('audit')
    .values([
      { ...row, actor_id: personaId('worker'), roles: ['worker'] },
      { ...row, actor_id: personaId('cadre'), roles: ['worker', 'grassroots'] },
    ])
    .execute();
  const { items } = await world.get('auditor', 'organisation.audit', {});
  expect(items.map(({ who }) => who)).toEqual(['周敏', '张*国']);
});

describe('a person is found by their number', () => {
  const found = async (who: PersonaName, phone: string) =>
    (await world.get(who, 'organisation.findPerson', { phone })).items.map(({ name }) => name);
  const [worker, cadre] = ['13800007307', '13600003321'];

  it('by an administrator or lead in whose scope they are', async () => {
    expect(await found('lead', worker)).toEqual(['张*国']);
    await sql`update grants set unit_id = ${demoId('unit:riverside')} where id = ${demoId('grant:lead2')}`.execute(
      world.database.db,
    );
    expect(await found('lead2', worker)).toEqual([]);
    await sql`update people set unit_id = null where id = ${personaId('worker')}`.execute(world.database.db);
    expect([await found('lead', worker), await found('lead2', worker)]).toEqual([['张*国'], []]);
  });

  it('by other cadres only where they are a cadre themselves', async () => {
    for (const who of ['keeper', 'lawyer', 'officer', 'auditor'] as const) {
      expect(await found(who, worker)).toEqual([]);
      expect(await found(who, cadre)).toEqual(['周*']);
    }
  });
});
