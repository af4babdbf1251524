import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import type { Credential } from '@/cloud/ports/identity';
import { POLICY_VERSION } from '@/contract/purposes';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const newcomer = (): Credential => ({ kind: 'openid', openid: `o${randomUUID()}` });
const someone = { name: '阿依古丽•买买提', phone: '+86 139-0000-1204', agreedTo: POLICY_VERSION } as const;
const peopleWith = (openidOf: { id: string }) =>
  world.database.db.selectFrom('people').selectAll().where('id', '=', openidOf.id).executeTakeFirstOrThrow();

describe('members.me', () => {
  it('is null for a guest', async () => {
    expect(await world.get('guest', 'members.me', {})).toBeNull();
    expect(await world.get(newcomer(), 'members.me', {})).toBeNull();
  });

  it('shows a person to themselves, with their name, the phone masked, with status, unit and roles', async () => {
    expect(await world.get('worker', 'members.me', {})).toEqual({
      id: personaId('worker'),
      name: '张建国',
      phone: '138****7307',
      status: 'member',
      unit: '网谷联合工会',
      street: '高新园工会联合会',
      unitId: demoId('unit:netvalley'),
      employment: null,
      roles: [],
    });
    expect(await world.get('cadre', 'members.me', {})).toMatchObject({
      name: '周敏',
      roles: [{ role: 'grassroots', unit: '网谷联合工会' }],
    });
  });
});

describe('members.register', () => {
  it('makes an unverified person of whoever WeChat says is calling, in the form the fields fold to', async () => {
    const who = newcomer();
    const { id } = await world.get(who, 'members.register', someone);
    expect(await world.get(who, 'members.me', {})).toEqual({
      id,
      name: '阿依古丽·买买提',
      phone: '139****1204',
      status: 'unverified',
      unit: null,
      street: null,
      unitId: null,
      employment: null,
      roles: [],
    });
    expect(await peopleWith({ id })).toMatchObject({ name: '阿依古丽·买买提', status: 'unverified' });
  });

  it('keeps neither phone nor openid readable', async () => {
    const who = newcomer();
    const { id } = await world.get(who, 'members.register', someone);
    const row = JSON.stringify(await peopleWith({ id }));
    expect(row).not.toContain('13900001204');
    expect(row).not.toContain((who as { openid: string }).openid);
  });

  it('asked again by the same person answers the same person and changes nothing', async () => {
    const who = newcomer();
    const { id } = await world.get(who, 'members.register', someone);
    expect(await world.get(who, 'members.register', { ...someone, name: '李强' })).toEqual({ id });
    expect(await peopleWith({ id })).toMatchObject({ name: '阿依古丽·买买提', version: 1 });
  });

  it('asked twice at once makes one person', async () => {
    const who = newcomer();
    const answers = await Promise.all([1, 2, 3].map(() => world.ask(who, 'members.register', someone)));
    expect(answers.filter((answer) => answer.ok).length).toBeGreaterThanOrEqual(1);
    for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('alreadyRegistered');
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [answer.value.id] : []))).size).toBe(1);
  });

  it('wants WeChat’s word for who is calling: over HTTP a guest is asked to sign in', async () => {
    expect(await world.ask('guest', 'members.register', someone)).toEqual({ ok: false, code: 'notSignedIn' });
  });

  it('says beside each field what is wrong with it', async () => {
    expect(await world.ask(newcomer(), 'members.register', { ...someone, name: '王', phone: '123' })).toEqual({
      ok: false,
      code: 'invalid',
      fields: { name: '姓名请用证件上的写法，2 至 50 个字', phone: '手机号应是 1 开头的 11 位数字，请核对' },
    });
  });

  it('lets two people have one phone: it proves nothing', async () => {
    const [one, other] = [
      await world.get(newcomer(), 'members.register', someone),
      await world.get(newcomer(), 'members.register', someone),
    ];
    expect(one.id).not.toBe(other.id);
  });
});

describe('agreeing', () => {
  it('is asked for, to the version in force, and is the first receipt', async () => {
    const who = newcomer();
    expect(await world.ask(who, 'members.register', { ...someone, agreedTo: '1.0' as never })).toMatchObject({
      fields: { agreedTo: '请先看过隐私政策和用户协议，再勾选同意' },
    });
    await world.get(who, 'members.register', someone);
    const { items } = await world.get(who, 'privacy.consents', {});
    expect(items).toMatchObject([{ purpose: 'policy', version: POLICY_VERSION, how: 'own_phone', withdrawnAt: null }]);
  });
});

describe('members.signOut', () => {
  it('on WeChat, where the platform is the session, ends nothing', async () => {
    const who = newcomer();
    await world.get(who, 'members.register', someone);
    expect(await world.get(who, 'members.signOut', {})).toEqual({ done: true });
    expect(await world.get(who, 'members.me', {})).not.toBeNull();
  });
});
