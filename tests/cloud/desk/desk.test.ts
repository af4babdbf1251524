import { personaId } from '@/cloud/db/seed/personas';
import { askerTags } from '@/cloud/office/seal';
import { type DeskHouse, givenCase, openDeskHouse } from '../../support/cases';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let house: DeskHouse;
/** By what they are for: the ids of the cases that wait. */
const cases: Record<string, string> = {};
const start = new Date('2026-12-01T02:00:00Z');
beforeAll(async () => {
  house = openDeskHouse(world);
  const add = async (name: string, said: Parameters<typeof givenCase>[1]) => {
    cases[name] = (await givenCase(world, said)).id;
  };
  await add('late', { promisedIn: -3 });
  await add('today', { promisedIn: 5, kind: 'claim' });
  await add('tomorrow', { promisedIn: 20 });
  await add('unpromised', { promisedIn: null });
  await add('elsewhere', { unit: 'precision', promisedIn: 6, of: 'worker2' });
  await add('far', { unit: 'couriers', promisedIn: 7, of: 'courier' });
  await add('group', { unit: 'sorting', promisedIn: 8, of: 'courier' });
  await add('lawyers', { role: 'lawyer', promisedIn: 9 });
  await add('ofCadre', { of: 'cadre', promisedIn: 10 });
  await add('tagged', { askerTag: askerTags(world.keys, personaId('cadre'))[0] as string, promisedIn: 11 });
});

type Asked = Parameters<DeskHouse['get']>[2];
const names = async (who: Parameters<DeskHouse['get']>[0], input: Asked = {}) => {
  const { items } = await house.get(who, 'office.desk', input as object);
  return items.map(({ id }) => Object.keys(cases).find((name) => cases[name] === id));
};

describe('a desk', () => {
  it('has what a role holds over the caller’s units, by promised time, what has no promise last, never the caller’s own by name', async () => {
    // `tagged` is one they asked anonymously: a desk that lacked it would say so to whoever looks along.
    expect(await names('cadre')).toEqual(['late', 'today', 'tagged', 'tomorrow', 'unpromised']);
    expect(await names('lawyer')).toEqual(['lawyers']);
    expect(await names('street')).toEqual([]);
  });

  it('of a lead has everything in scope, of groups too', async () => {
    const all = [
      'late',
      'today',
      'elsewhere',
      'far',
      'group',
      'lawyers',
      'ofCadre',
      'tagged',
      'tomorrow',
      'unpromised',
    ];
    expect(await names('lead')).toEqual(all);
    expect(await names('lead', { view: 'mine' })).toEqual([]);
  });

  it('counts overdue, today by the date in Shanghai, and later, and each count lists just those', async () => {
    const { counts } = await house.get('cadre', 'office.desk', {});
    expect(counts).toEqual({ overdue: 1, today: 2, later: 2 });
    expect(await names('cadre', { due: 'overdue' })).toEqual(['late']);
    expect(await names('cadre', { due: 'today' })).toEqual(['today', 'tagged']);
    expect(await names('cadre', { due: 'later' })).toEqual(['tomorrow', 'unpromised']);
    world.now = new Date('2026-12-01T16:00:01Z');
    expect((await house.get('cadre', 'office.desk', {})).counts).toEqual({ overdue: 3, today: 1, later: 1 });
    world.now = start;
  });

  it('narrows to a service, a kind, a number, words of a title', async () => {
    expect(await names('cadre', { kind: 'claim' })).toEqual(['today']);
    expect(await names('cadre', { service: 'test' })).toHaveLength(5);
    expect(await names('cadre', { service: 'none' })).toEqual([]);
    expect(await names('cadre', { q: 'cs2026-0003' })).toEqual(['tomorrow']);
    expect(await names('cadre', { q: '讨薪' })).toEqual(['today', 'tagged', 'unpromised']);
    expect(await names('cadre', { q: '张' })).toHaveLength(4);
  });

  it('tells a case in words, with the page of its service or else its story, and whose it is masked', async () => {
    const { items, services } = await house.get('cadre', 'office.desk', {});
    expect(items[0]).toMatchObject({
      number: 'CS2026-0001',
      service: '试办',
      kind: '提问',
      state: '已提问',
      title: '提问',
      holder: '网谷联合工会 基层工会经办人',
      who: '张*国',
      route: `/pages/cases/story/index?id=${cases.late}`,
      isMine: false,
      canAssign: true,
    });
    expect(items[1]).toMatchObject({ title: '讨薪 CS2026-0002', line: '等律师答复', route: '/pages/inbox/index' });
    expect((await house.get('lead', 'office.desk', { q: 'CS2026-0010' })).items[0]).toMatchObject({ who: '匿名' });
    expect(services).toEqual([
      {
        service: 'test',
        label: '试办',
        kinds: [
          { kind: 'ask', label: '提问' },
          { kind: 'claim', label: '申请' },
        ],
      },
    ]);
    expect((await house.get('mediator', 'office.desk', {})).services[0]?.kinds).toEqual([
      { kind: 'claim', label: '申请' },
    ]);
    expect((await house.get('admin', 'office.desk', {})).services).toEqual([]);
  });

  it('does not name the worker it waits for', async () => {
    const { id } = await givenCase(world, { unit: 'precision', role: 'finance', promisedIn: null, of: 'worker2' });
    const waits = { holder_role: null, holder_id: personaId('worker2') };
    await world.database.db.updateTable('cases').set(waits).where('id', '=', id).execute();
    const { items } = await house.get('lead', 'office.desk', { q: 'CS2026-0011' });
    expect(items).toMatchObject([{ id, holder: '职工本人', canAssign: false }]);
    await world.database.db.updateTable('cases').set({ closed_at: start }).where('id', '=', id).execute();
  });

  it('is paged without gap or double, though many are promised for the same moment', async () => {
    for (let i = 0; i < 45; i += 1)
      await givenCase(world, { unit: 'couriers', role: 'mediator', of: 'worker2', promisedIn: i % 2 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await house.get('mediator', 'office.desk', cursor ? { cursor } : {});
      seen.push(...page.items.map(({ id }) => id));
      expect(page.counts === null).toBe(cursor !== undefined);
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });
});

describe('my cases', () => {
  it('are the caller’s own, open ones first, then the latest, with who holds them and the dates that run', async () => {
    const late = cases.late as string;
    await world.database.db
      .updateTable('cases')
      .set({ closed_at: start })
      .where('id', '=', cases.tomorrow as string)
      .execute();
    const day = { who_must_act: '你', what_is_lost: '不能再申请仲裁' };
    await world.database.db
      .insertInto('deadlines')
      .values({
        id: late,
        case_id: late,
        person_id: personaId('worker'),
        rule: '申请仲裁',
        due_on: '2026-12-04',
        ...day,
      })
      .execute();
    const { items } = await house.get('worker', 'office.myCases', {});
    const mine = items.filter(({ id }) => Object.values(cases).includes(id));
    expect(mine.map(({ id }) => Object.keys(cases).find((name) => cases[name] === id))).toEqual([
      'lawyers',
      'unpromised',
      'today',
      'late',
      'tomorrow',
    ]);
    expect(mine[0]).toMatchObject({
      holder: '示范区总工会',
      title: '提问',
      route: '/pages/services/index',
    });
    expect(mine[3]?.deadlines).toMatchObject([{ rule: '申请仲裁', daysLeft: 3, whatIsLost: '不能再申请仲裁' }]);
    expect(mine[4]).toMatchObject({ isOpen: false, holder: '' });
  });

  it('are all found page by page, and those asked anonymously by who asked them only', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await house.get('worker2', 'office.myCases', cursor ? { cursor } : {});
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(47);
    expect((await house.get('cadre', 'office.myCases', {})).items.map(({ id }) => id)).toEqual([
      cases.tagged,
      cases.ofCadre,
    ]);
    expect(await house.ask('worker', 'office.myCases', { cursor: 'o~1~x' })).toMatchObject({ code: 'invalid' });
  });

  it('stand on home: the three that are due first, how many more, the next dates; a cadre’s counts beside', async () => {
    const home = await house.get('worker', 'office.home', {});
    expect(home.running).toHaveLength(3);
    expect(home.running[0]?.id).toBe(cases.late);
    expect(home).toMatchObject({ more: 1, deadlines: [{ daysLeft: 3 }], desk: null });
    expect((await house.get('cadre', 'office.home', {})).desk).toEqual({ overdue: 1, today: 2, later: 1 });
  });

  it('stand on home with what waits for the caller first, whatever was promised on the others', async () => {
    const shown = (await house.get('worker', 'office.home', {})).running.map(({ id }) => id);
    const { items } = await house.get('worker', 'office.myCases', {});
    const hidden = items.find(({ id, isOpen }) => isOpen && !shown.includes(id))?.id ?? '';
    await world.database.db
      .updateTable('cases')
      .set({ holder_role: 'worker', holder_id: null, promised_at: null })
      .where('id', '=', hidden)
      .execute();
    const { running } = await house.get('worker', 'office.home', {});
    expect(running[0]).toMatchObject({ id: hidden, holder: '你' });
    expect(running).toHaveLength(3);
  });
});
