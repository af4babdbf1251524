import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import type { Parsed } from '@/contract/action';
import type { statistics } from '@/contract/statistics';
import { givenPastEvent } from '../../support/past-events';
import { type Who, worldOfFile } from '../../support/world';

const [a, b, c, d] = [personaId('worker'), personaId('worker2'), personaId('courier'), personaId('keeper')];
const [cadre, officer] = [personaId('cadre'), personaId('officer')];

const world = worldOfFile();
beforeAll(async () => {
  // The house's people have held their roles for long.
  await world.database.db
    .updateTable('grants')
    .set({ created_at: new Date('2020-01-01') })
    .execute();
  const all = { [a]: 'checked_in', [b]: 'checked_in', [c]: 'checked_in', [d]: 'checked_in' } as const;
  const event = (start: string, people: Parameters<typeof givenPastEvent>[2], said = {}) =>
    givenPastEvent(world, start, people, said);
  // The edges of 2025: the first minute counts, the last minute counts although it ends in 2026, the next minute does not.
  await event('2025-01-01T00:00:00', all, { programme: 'psychology' });
  await event('2025-12-31T23:59:00', { ...all, [officer]: 'cancelled' }, { programme: 'culture' });
  await event('2026-01-01T00:00:00', all, { programme: 'culture' });
  await event('2024-12-31T23:59:59', all, { programme: 'psychology' });
  // One person twice: two 人次, one 人. Somebody signed up and stayed away, somebody waited in vain.
  await event(
    '2025-06-01T09:00:00',
    { ...all, [cadre]: 'confirmed', [officer]: 'waitlisted' },
    { programme: 'station' },
  );
  // A small circle, of which one stayed away.
  await event('2023-05-01T09:00:00', { ...all, [cadre]: 'confirmed' }, { programme: 'psychology' });
  // Nobody came; cancelled; not over yet; another street.
  await event(
    '2025-06-02T09:00:00',
    { [a]: 'confirmed', [b]: 'confirmed', [c]: 'confirmed' },
    { programme: 'culture' },
  );
  await event('2025-06-03T09:00:00', all, { programme: 'culture', state: 'cancelled' });
  await event('2026-12-01T09:00:00', all, { programme: 'culture' });
  await event('2025-07-01T09:00:00', all, { programme: 'blessings', unit: 'couriers' });
  // Training by the district: two of its own people, three from below; three hold a cadre’s role.
  await event(
    '2025-09-01T09:00:00',
    {
      [a]: 'checked_in',
      [cadre]: 'checked_in',
      [officer]: 'checked_in',
      [personaId('lead')]: 'checked_in',
      [d]: 'checked_in',
    },
    { programme: 'cadre_training', unit: 'district' },
  );
});

type Period = Parsed<typeof statistics.figures>['period'];
const year = (n: number): Period => ({ calendar: 'year', year: n });
const figuresOf = async (who: Who, unit: string, period: Period) => {
  const { groups } = await world.get(who, 'statistics.figures', { unitId: demoId(`unit:${unit}`), period });
  return new Map(groups.flatMap(({ figures }) => figures).map((figure) => [figure.id, figure]));
};
const values = async (who: Who, unit: string, period: Period, ids: string[]) => {
  const figures = await figuresOf(who, unit, period);
  return ids.map((id) => figures.get(id)?.value);
};
const main = ['events.held', 'events.signUps', 'events.checkIns', 'events.attendance', 'events.people'];

describe('the figures of events, counted by hand', () => {
  it('of a year: its first and last minute, one person twice, who stayed away, what nobody came to', async () => {
    // 场: 1-1, 12-31, 6-1, 7-1, 9-1. 报名: 4+4+5+3+4+5. 签到: 4+4+4+4+5. 人: four workers, cadre, officer, lead.
    expect(await values('officer', 'district', year(2025), main)).toEqual([5, 25, 21, 84, 7]);
    expect(await values('officer', 'district', year(2025), ['S21', 'S23', 'S24', 'S26', 'S32'])).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(await values('officer', 'district', year(2024), main)).toEqual([1, 4, 4, 100, 4]);
  });

  it('of other calendars: to November, October to September, chosen months', async () => {
    expect(await values('officer', 'district', { calendar: 'toNovember', year: 2025 }, main)).toEqual([
      4, 21, 17, 81, 7,
    ]);
    expect(await values('officer', 'district', { calendar: 'survey', year: 2025 }, ['events.held'])).toEqual([5]);
    expect(await values('officer', 'district', { calendar: 'survey', year: 2026 }, ['events.held'])).toEqual([2]);
    const june: Period = { calendar: 'months', from: '2025-06', to: '2025-06' };
    expect(await values('officer', 'district', june, main)).toEqual([1, 8, 4, 50, 4]);
  });

  it('one that is not over, or was cancelled, counts nowhere', async () => {
    expect(await values('officer', 'district', year(2026), main)).toEqual([1, 4, 4, 100, 4]);
    world.now = new Date('2026-12-01T11:00:00+08:00');
    expect(await values('officer', 'district', year(2026), main)).toEqual([2, 8, 8, 100, 4]);
    world.now = new Date('2026-12-01T02:00:00Z');
  });

  it('S33 counts who held a cadre’s role that day, S34 who came from below to the district’s training', async () => {
    expect(await values('officer', 'district', year(2025), ['S33', 'S34'])).toEqual([3, 3]);
    // 网谷: its worker, its cadre, its keeper.
    expect(await values('cadre', 'netvalley', year(2025), ['S33', 'S34'])).toEqual([0, 3]);
  });

  it('belong to the unit that held the event: an area sees its own, and what moved goes with its unit', async () => {
    expect(await values('street', 'park', year(2025), main)).toEqual([3, 16, 12, 75, 4]);
    expect(await values('officer', 'riverside', year(2025), main)).toEqual([1, 4, 4, 100, 4]);
    const moveTo = async (to: string) => {
      const unit = (name: string) => demoId(`unit:${name}`);
      const above = `/${unit('district')}/`;
      await world.database.db
        .updateTable('units')
        .set({ parent_id: unit(to), path: `${above}${unit(to)}/${unit('netvalley')}/` })
        .where('id', '=', unit('netvalley'))
        .execute();
    };
    await moveTo('riverside');
    expect(await values('street', 'park', year(2025), ['events.held', 'events.people'])).toEqual([0, 0]);
    expect(await values('officer', 'riverside', year(2025), ['events.held'])).toEqual([4]);
    await moveTo('park');
  });

  it('are told by programme, and compared with the year before', async () => {
    const figures = await figuresOf('officer', 'district', year(2025));
    expect(figures.get('events.held')).toMatchObject({
      value: 5,
      before: 1,
      parts: [
        { label: '心理培训', value: 1 },
        { label: '文化活动', value: 1 },
        { label: '心灵驿站', value: 1 },
        { label: '送万福', value: 1 },
        { label: '干部培训', value: 1 },
      ],
    });
  });
});

describe('who stayed away from a small circle', () => {
  it('is not to be had as a difference: neither came nor share nor persons are told where one or two are missing', async () => {
    expect(await values('officer', 'district', year(2023), main)).toEqual([1, 5, 'hidden', 'hidden', 'hidden']);
    const figures = await figuresOf('officer', 'district', year(2023));
    expect(figures.get('events.checkIns')?.parts).toEqual([{ label: '心理培训', value: 'hidden' }]);
  });

  it('nor by programme, where the total may be told', async () => {
    const figures = await figuresOf('officer', 'district', year(2025));
    expect(figures.get('events.signUps')?.parts).toContainEqual({ label: '心灵驿站', value: 5 });
    expect(figures.get('events.checkIns')).toMatchObject({ value: 21 });
    expect(new Set(figures.get('events.checkIns')?.parts.map(({ value }) => value))).toEqual(new Set(['hidden']));
  });
});

describe('the rows behind them', () => {
  const rows = (who: Who, figure: string, unit = 'district') =>
    world.ask(who, 'statistics.rows', { unitId: demoId(`unit:${unit}`), period: year(2025), figure });

  it('are the ones that were counted, newest first, names masked', async () => {
    const events = await rows('officer', 'events.held');
    expect(events.ok && events.value.items.map(({ cells }) => cells.slice(1))).toEqual([
      ['文化活动', '网谷联合工会', '2025-12-31 23:59', '4', '4'],
      ['干部培训', '示范区总工会', '2025-09-01 09:00', '5', '5'],
      ['送万福', '临江片区新就业形态联合工会', '2025-07-01 09:00', '4', '4'],
      ['心灵驿站', '网谷联合工会', '2025-06-01 09:00', '5', '4'],
      ['心理培训', '网谷联合工会', '2025-01-01 00:00', '4', '4'],
    ]);
    const people = await rows('officer', 'events.people');
    expect(people.ok && people.value.items).toHaveLength(7);
    const text = JSON.stringify(people);
    expect(text).toContain('张*国');
    expect(text).not.toMatch(/张建国|李强|1380000/);
  });

  it('come page by page, none twice', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.get('officer', 'statistics.rows', {
        unitId: demoId('unit:district'),
        period: year(2025),
        figure: 'events.checkIns',
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([21, 21]);
  });

  it('open only to roles that may see such rows, over that unit; each opening is an audit row', async () => {
    expect(await rows('auditor', 'events.people')).toEqual({ ok: false, code: 'forbidden' });
    expect(await rows('admin', 'events.held')).toEqual({ ok: false, code: 'forbidden' });
    expect(await rows('auditor', 'S30')).toMatchObject({ ok: true });
    expect(await rows('officer', 'events.attendance')).toEqual({ ok: false, code: 'forbidden' });
    expect(await rows('officer', 'S99')).toEqual({ ok: false, code: 'notFound' });
    expect(await rows('street', 'events.people', 'riverside')).toEqual({ ok: false, code: 'notFound' });
    const audit = await world.database.db
      .selectFrom('audit')
      .select(['reads', 'row_id'])
      .where('action', '=', 'statistics.rows')
      .where('actor_id', '=', personaId('auditor'))
      .execute();
    expect(audit).toEqual([{ reads: 'identity', row_id: demoId('unit:district') }]);
  });
});
