import { kid, newcomer } from '../../support/members';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

describe('children', () => {
  it('are kept sealed, shown to their guardian alone, changed and forgotten', async () => {
    const { who, id } = await newcomer(world);
    const other = await newcomer(world);
    const { id: childId } = await world.get(who, 'members.addChild', { ...kid, note: '对花生过敏' });
    expect((await world.get(who, 'members.children', {})).items).toEqual([{ id: childId, ...kid, note: '对花生过敏' }]);
    expect((await world.get(other.who, 'members.children', {})).items).toEqual([]);
    const row = world.database.db.selectFrom('children').selectAll().where('person_id', '=', id);
    expect(JSON.stringify(await row.execute())).not.toMatch(/张小满|2018|花生|child"/);
    await world.get(who, 'members.changeChild', { childId, ...kid, name: '张小小' });
    expect((await world.get(who, 'members.children', {})).items).toMatchObject([{ name: '张小小', note: '' }]);
    await world.get(who, 'members.removeChild', { childId });
    expect(await row.execute()).toEqual([]);
  });

  it('are children: not grown up, and born', async () => {
    const { who } = await newcomer(world);
    const born = (bornOn: string) => world.ask(who, 'members.addChild', { ...kid, bornOn });
    // It is 1 December 2026, 10:00 in Shanghai.
    expect(await born('2008-12-01')).toMatchObject({
      code: 'invalid',
      fields: { bornOn: '已满 18 岁，请本人自己登记' },
    });
    expect(await born('2026-12-02')).toMatchObject({ code: 'invalid', fields: { bornOn: '出生日期还没有到，请核对' } });
    expect(await born('2026-02-30')).toMatchObject({ code: 'invalid', fields: { bornOn: '没有这一天，请核对' } });
    expect(await born('2008-12-02')).toMatchObject({ ok: true });
    expect(await born('2026-12-01')).toMatchObject({ ok: true });
  });

  it('need their guardian’s own consent, which nothing else stands for; forgetting them needs none', async () => {
    const answer = await world.ask('worker2', 'members.addChild', kid);
    expect(answer).toMatchObject({ code: 'consentNeeded', fields: { consent: 'children' } });
    expect(await world.get('worker2', 'members.children', {})).toEqual({ items: [], isAgreed: false });
  });

  it('are ten at most, however many are added at once', async () => {
    const { who } = await newcomer(world);
    for (let i = 0; i < 8; i += 1) await world.get(who, 'members.addChild', kid);
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.ask(who, 'members.addChild', kid)));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual([
      'childrenFull',
      'childrenFull',
      'childrenFull',
      'ok',
      'ok',
    ]);
    expect((await world.get(who, 'members.children', {})).items).toHaveLength(10);
  });
});
