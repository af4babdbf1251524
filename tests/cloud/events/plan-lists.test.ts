import { demoId } from '@/cloud/db/seed/units';
import { givenEvent } from '../../support/events';
import { givenDraft, hoursOn, save } from '../../support/plans';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const ids = async (who: Who, more: object = {}) =>
  (await world.get(who, 'events.plans', { which: 'drafts', ...more })).items.map(({ id }) => id);

describe('the lists', () => {
  it('of a cadre have their units’ drafts, the newest first, and their own', async () => {
    const mine = await givenDraft(world, 'cadre', { title: '周敏的草稿' });
    world.now = new Date(world.now.getTime() + 60_000);
    const theirs = await givenDraft(world, 'street', { title: '何志远的草稿' });
    const above = await givenDraft(world, 'street', { title: '园区的草稿', unit: 'park' });
    expect((await ids('cadre')).slice(0, 2)).toEqual([theirs, mine]);
    expect(await ids('cadre', { mine: true })).not.toContain(theirs);
    expect(await ids('cadre')).not.toContain(above);
    expect(await ids('street', { unit: demoId('unit:netvalley') })).not.toContain(above);
    expect(await ids('street', { q: '园区的草稿' })).toEqual([above]);
    expect(await ids('street', { q: '，' })).toEqual([]);
  });

  it('come page by page, each event once', async () => {
    const drafts = Array.from({ length: 25 }, (_, n) => givenEvent(world, { title: `翻页的草稿${n}`, state: 'draft' }));
    await Promise.all(drafts);
    const first = await world.get('cadre', 'events.plans', { which: 'drafts', q: '翻页的草稿' });
    const second = await world.get('cadre', 'events.plans', {
      which: 'drafts',
      q: '翻页的草稿',
      cursor: first.next as string,
    });
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, undefined]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
  });

  it('of a lead have the large drafts of their district, and nobody else’s', async () => {
    const eventId = await givenDraft(world, 'cadre', { title: '很大的活动' });
    await save(world, eventId, 'who', { capacity: 201 });
    expect(await ids('lead', { which: 'large' })).toEqual([eventId]);
    expect(await ids('officer', { which: 'large' })).toEqual([]);
  });

  it('tell what is published, past and cancelled apart', async () => {
    const at = (hours: number) => new Date(hoursOn(world, hours));
    const coming = await givenEvent(world, { title: '将来的一场' });
    const past = await givenEvent(world, {
      title: '过去的一场',
      startsAt: at(-4),
      endsAt: at(-2),
      signUpClosesAt: at(-5),
      cancelBy: at(-6),
    });
    const off = await givenEvent(world, { title: '取消的一场', state: 'cancelled' });
    const lists = await Promise.all(
      (['published', 'past', 'cancelled'] as const).map((which) => ids('cadre', { which, q: '的一场' })),
    );
    expect(lists).toEqual([[coming], [past], [off]]);
  });

  it('of units are those the caller may hold events for, the widest first', async () => {
    const names = async (who: Who) => (await world.get(who, 'events.planUnits', {})).items.map(({ name }) => name);
    expect(await names('cadre')).toEqual(['网谷联合工会']);
    expect((await names('street'))[0]).toBe('高新园工会联合会');
    expect(await names('street')).not.toContain('临江街道总工会');
  });
});
