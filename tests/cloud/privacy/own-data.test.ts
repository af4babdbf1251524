import { randomUUID } from 'node:crypto';
import { addPerson, personaId } from '@/cloud/db/seed/personas';
import { beginSession } from '@/cloud/office/sessions';
import type { Credential } from '@/cloud/ports/identity';
import { tick } from '@/cloud/tick';
import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

async function exported(who: Credential | 'worker', format: 'json' | 'html'): Promise<string> {
  const { jobId } = await world.get(who, 'privacy.exportMine', { format });
  await tick(world, world.now);
  const { url } = await world.get(who, 'office.jobFile', { jobId });
  return (await world.ports.files.read(url.replace('memory:', '')))?.toString() ?? '';
}

async function somebody(name: string): Promise<Credential> {
  const id = randomUUID();
  await addPerson(world.database.db, world.keys, {
    id,
    name,
    phone: '13700000000',
    unit: 'netvalley',
    status: 'verified',
  });
  return { kind: 'token', token: await beginSession(world.database.db, id, '<b>手机</b>', new Date('2099-01-01')) };
}

describe('taking one’s own data along', () => {
  it('writes down what the doors and the house keep, in words, and nothing of others', async () => {
    const eventId = await givenEvent(world, { title: '我报名的读书会' });
    await world.get('worker', 'events.signUp', { eventId });
    await world.get('worker2', 'events.signUp', { eventId: await givenEvent(world, { title: '别人报名的讲座' }) });
    await tick(world, world.now);
    const text = await exported('worker', 'json');
    const kept = JSON.parse(text) as { 数据: { 服务: string; 内容: string; 记录: Record<string, string>[] }[] };
    expect(kept.数据.map(({ 内容 }) => 内容)).toEqual(
      expect.arrayContaining([
        '报名的活动、报名号、候补和取消',
        '发给你的消息',
        '你同意过什么、什么时候（注销后不带姓名）',
      ]),
    );
    expect(text).toContain('我报名的读书会');
    expect(text).not.toContain('别人报名的讲座');
    expect(text).not.toMatch(/a1\.k1\./);
  });

  it('as a page to print shows what was typed as text, whatever it is', async () => {
    const who = await somebody('阿娜尔');
    const eventId = await givenEvent(world, { title: '读书<script>alert(1)</script>' });
    await world.get(who, 'events.signUp', { eventId });
    const page = await exported(who, 'html');
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).toContain('读书&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(page).toContain('&#60;b&#62;手机');
    expect(page).not.toMatch(/<script|<b>/);
  });

  it('runs once at a time, and is nobody else’s', async () => {
    const ask = () => world.get('courier', 'privacy.exportMine', { format: 'json' });
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(other).toEqual(one);
    await tick(world, world.now);
    expect((await ask()).jobId).not.toBe(one.jobId);
    expect(await world.ask('worker2', 'office.jobFile', { jobId: one.jobId })).toEqual({ ok: false, code: 'notFound' });
  });
});

describe('谁看过我的资料', () => {
  it('shows role and unit of whoever was shown sensitive data of mine, when and what; no name, and not what was before me', async () => {
    const eventId = await givenEvent(world);
    world.now = new Date(world.now.getTime() + 60_000);
    await world.get('cadre', 'events.roster', { eventId });
    world.now = new Date(world.now.getTime() + 60_000);
    await world.get('worker2', 'events.signUp', { eventId });
    expect((await world.get('worker2', 'privacy.seen', {})).items).toEqual([]);
    await world.get('cadre', 'events.roster', { eventId });
    const { items } = await world.get('worker2', 'privacy.seen', {});
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: world.now.toISOString(),
        role: '基层工会经办人',
        unit: '网谷联合工会',
        what: 'contact',
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('周敏');
    expect((await world.get('courier', 'privacy.seen', {})).items).toEqual([]);
  });

  it('comes page by page', async () => {
    const row = {
      actor_id: personaId('officer'),
      roles: ['officer'],
      action: 'x.y',
      reads: 'identity',
      row_id: personaId('lawyer'),
    };
    await world.database.db
      .insertInto('audit')
      .values(Array.from({ length: 25 }, () => ({ ...row, at: world.now })))
      .execute();
    const first = await world.get('lawyer', 'privacy.seen', {});
    const second = await world.get('lawyer', 'privacy.seen', { cursor: first.next ?? '' });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
    expect(second.next).toBeUndefined();
    expect(await world.ask('lawyer', 'privacy.seen', { cursor: 'x' })).toMatchObject({
      fields: { cursor: '翻页位置不对' },
    });
  });
});
