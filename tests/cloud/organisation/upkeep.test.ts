import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { hoursOf, promiseWithin } from '@/cloud/office/promises';
import { pathOf } from '../../support/cases';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const unit = (key: string) => demoId(`unit:${key}`);

describe('a service', () => {
  const turn = (isOpen: boolean) =>
    world.get('lead', 'organisation.switchService', { service: 'events', isOpen, reason: '还在准备' });
  const tiles = async () => (await world.get('worker', 'office.home', {})).tiles.map(({ service }) => service);

  it('that is closed refuses workers and guests at once, without its tile, and lets cadres go on', async () => {
    expect(await tiles()).toContain('events');
    await turn(false);
    expect(await world.ask('worker', 'events.list', {})).toMatchObject({ code: 'serviceClosed' });
    expect(await world.ask('guest', 'events.list', {})).toMatchObject({ code: 'serviceClosed' });
    expect(await world.ask('cadre', 'events.duty', {})).toMatchObject({ ok: true });
    expect(await tiles()).not.toContain('events');
    const { items } = await world.get('admin', 'organisation.services', {});
    expect(items).toContainEqual(
      expect.objectContaining({ service: 'events', label: '活动', isOpen: false, reason: '还在准备', by: '陈国栋' }),
    );
    await turn(true);
    expect(await world.ask('worker', 'events.list', {})).toMatchObject({ ok: true });
  });

  it('is switched and listed by whoever leads or administers the whole district', async () => {
    const { db } = world.database;
    const give = (key: string) =>
      db
        .updateTable('grants')
        .set({ unit_id: unit(key) })
        .where('person_id', '=', personaId('lead2'))
        .execute();
    await give('park');
    const closing = { service: 'events', isOpen: false, reason: '试试' };
    expect(await world.ask('lead2', 'organisation.switchService', closing)).toMatchObject({ code: 'forbidden' });
    expect(await world.ask('lead2', 'organisation.services', {})).toMatchObject({ code: 'forbidden' });
    await give('district');
    expect(await world.ask('lead2', 'organisation.services', {})).toMatchObject({ ok: true });
  });

  it('without which nobody gets in is not to be closed', async () => {
    for (const service of ['members', 'identity', 'privacy', 'signIn', 'organisation', 'office', '__proto__'])
      expect(
        await world.ask('admin', 'organisation.switchService', { service, isOpen: false, reason: '试试' }),
      ).toMatchObject({ code: 'notFound' });
  });

  it('costs no statement while nothing was switched', async () => {
    await world.get('worker', 'events.list', {});
    const spy = jest.spyOn(world.database.db, 'selectFrom');
    await world.get('worker', 'events.list', {});
    expect(spy.mock.calls.filter(([table]) => String(table).includes('service_switches'))).toEqual([]);
    spy.mockRestore();
  });
});

describe('opening hours', () => {
  const hours = (key: string) => world.get('officer', 'organisation.hours', { unitId: unit(key) });

  it('are the usual ones, then the nearest unit’s above, then a unit’s own', async () => {
    expect(await hours('netvalley')).toMatchObject({
      of: null,
      isOwn: false,
      spans: [
        { from: 540, to: 720 },
        { from: 840, to: 1080 },
      ],
    });
    await world.get('officer', 'organisation.setHours', { unitId: unit('park'), spans: [{ from: 480, to: 960 }] });
    expect(await hours('netvalley')).toMatchObject({
      of: '高新园工会联合会',
      isOwn: false,
      spans: [{ from: 480, to: 960 }],
    });
    await world.get('officer', 'organisation.setHours', {
      unitId: unit('netvalley'),
      spans: [{ from: 600, to: 1200 }],
    });
    expect((await hoursOf(world.database, pathOf('netvalley'))).spans).toEqual([{ from: 600, to: 1200 }]);
    expect((await hoursOf(world.database, pathOf('precision'))).spans).toEqual([{ from: 480, to: 960 }]);
    await world.get('officer', 'organisation.setHours', { unitId: unit('netvalley'), spans: null });
    expect(await hours('netvalley')).toMatchObject({ of: '高新园工会联合会' });
  });

  it('follow the state’s days off, unless a unit says otherwise; the nearest word counts, and promises keep to it', async () => {
    const at = { db: world.database.db, now: new Date('2026-12-01T02:00:00Z') };
    const promised = async (key: 'precision' | 'couriers') => (await promiseWithin(at, pathOf(key), 1))?.toISOString();
    expect(await promised('precision')).toBe('2026-12-02T08:00:00.000Z');
    const day = { day: '2026-12-02', reason: '园区停电' };
    await world.get('officer', 'organisation.setHoliday', { unitId: unit('park'), as: 'closed', ...day });
    expect(await promised('precision')).toBe('2026-12-03T08:00:00.000Z');
    expect(await promised('couriers')).toBe('2026-12-02T10:00:00.000Z');
    await world.get('officer', 'organisation.setHoliday', { unitId: unit('precision'), as: 'working', ...day });
    expect(await promised('precision')).toBe('2026-12-02T08:00:00.000Z');
    expect((await hours('precision')).days).toEqual([
      { day: '2026-12-02', isWorking: true, reason: '园区停电', unit: '恒远精密制造公司工会', isOwn: true },
    ]);
    await world.get('officer', 'organisation.setHoliday', { unitId: unit('precision'), as: 'usual', ...day });
    expect(await promised('precision')).toBe('2026-12-03T08:00:00.000Z');
  });

  it('say which years’ holidays are not known yet', async () => {
    expect((await hours('park')).missingYears).toEqual([2027]);
  });

  it('come in order, or are refused', async () => {
    const spans = [
      { from: 840, to: 1080 },
      { from: 540, to: 720 },
    ];
    expect(await world.ask('officer', 'organisation.setHours', { unitId: unit('park'), spans })).toMatchObject({
      code: 'invalid',
    });
  });
});

it('the hotline is the nation’s until the district says its own, and everybody sees it', async () => {
  expect(await world.get('guest', 'organisation.contact', {})).toEqual({ hotline: '12351', contact: '' });
  const said = { hotline: '0755-12351', contact: '区职工服务中心，工作日 9:00–18:00' };
  await world.get('lead', 'organisation.setContact', { unitId: unit('district'), ...said });
  expect(await world.get('guest', 'organisation.contact', {})).toEqual(said);
});

it('an announcement stands on home from its moment until its end, or until it is taken away', async () => {
  const banner = async () => (await world.get('guest', 'office.home', {})).banner?.text;
  const said = { unitId: unit('district'), text: '今晚 22:00 起维护两小时', from: '2026-12-01T03:00:00Z' };
  const set = (until: string) => world.ask('admin', 'organisation.setBanner', { ...said, until });
  expect(await set('2026-12-01T02:30:00Z')).toMatchObject({ fields: { until: '结束要晚于开始' } });
  await set('2026-12-01T05:00:00Z');
  expect(await banner()).toBeUndefined();
  world.now = new Date('2026-12-01T04:00:00Z');
  expect(await banner()).toBe('今晚 22:00 起维护两小时');
  const [one] = (await world.get('officer', 'organisation.banners', {})).items;
  await world.get('officer', 'organisation.endBanner', { bannerId: one?.id ?? '' });
  expect(await banner()).toBeUndefined();
  await set('2026-12-01T05:00:00Z');
  world.now = new Date('2026-12-01T05:00:00Z');
  expect(await banner()).toBeUndefined();
});
