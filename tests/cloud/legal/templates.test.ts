import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

describe('templates', () => {
  it('are one’s own, or every lawyer’s where a lead made them; changed only by whose they are', async () => {
    const save = (who: 'lawyer' | 'lawyer2' | 'lead', title: string, id?: string) =>
      world.ask(who, 'legal.saveTemplate', { title, text: `${title}怎么办`, category: 'wages', ...(id ? { id } : {}) });
    const own = await save('lawyer', '欠薪');
    const shared = await save('lead', '通用');
    const idOf = (answer: typeof own) => (answer.ok ? answer.value.id : '');
    const titles = async (who: 'lawyer' | 'lawyer2' | 'lead') =>
      (await world.get(who, 'legal.templates', { category: 'wages' })).items
        .map(({ title, isShared, canChange }) => [title, isShared, canChange])
        .sort();
    expect(await titles('lawyer')).toEqual(
      [
        ['欠薪', false, true],
        ['通用', true, false],
      ].sort(),
    );
    expect(await titles('lawyer2')).toEqual([['通用', true, false]]);
    expect(await titles('lead')).toEqual([['通用', true, true]]);
    expect((await world.get('lawyer', 'legal.templates', { category: 'overtime' })).items).toEqual([]);
    expect(await save('lawyer2', '改别人的', idOf(own))).toMatchObject({ code: 'notFound' });
    expect(await save('lawyer', '改共享的', idOf(shared))).toMatchObject({ code: 'notFound' });
    expect(await save('lawyer', '欠薪两步走', idOf(own))).toMatchObject({ ok: true });
    await world.get('lead', 'legal.dropTemplate', { templateId: idOf(shared) });
    expect(await titles('lawyer2')).toEqual([]);
  });
});
