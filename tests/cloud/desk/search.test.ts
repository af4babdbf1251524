import { givenEvent } from '../../support/events';
import { worldOfFile } from '../../support/world';

const world = worldOfFile({ max: 2 });
beforeAll(async () => {
  await givenEvent(world, { title: '青工读书沙龙' });
  await givenEvent(world, { title: '读书草稿', state: 'draft' });
});

const found = (q: string) => world.get('guest', 'office.search', { q });

describe('one box', () => {
  it('finds services by other words too, and what each has, published only', async () => {
    expect(await found('读书')).toEqual([
      { label: '服务', hits: [{ title: '活动报名', line: expect.any(String), route: '/pages/events/list/index' }] },
      {
        label: '活动',
        hits: [
          {
            title: '青工读书沙龙',
            line: '正在报名 · 12月5日 10:00 · 网谷职工书屋',
            route: expect.stringContaining('/pages/events/detail/index?id='),
          },
        ],
      },
    ]);
    expect((await found('读书沙龙')).map(({ label }) => label)).toEqual(['活动']);
  });

  it('finds nothing for what is nowhere, signs alone, or half a word turned round', async () => {
    for (const q of ['没有这种东西', '？！', '书读']) expect([q, await found(q)]).toEqual([q, []]);
  });
});
