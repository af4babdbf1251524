import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { type DeskHouse, type GivenCase, givenCase, openDeskHouse } from '../../support/cases';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let house: DeskHouse;
beforeAll(async () => {
  house = openDeskHouse(world);
  const grant = { id: demoId('grant:second'), person_id: personaId('worker2'), role: 'grassroots' as const };
  await world.database.db
    .insertInto('grants')
    .values({ ...grant, unit_id: demoId('unit:netvalley'), ends_on: '2099-12-31' })
    .execute();
});

const given = async (said?: GivenCase) => ({ id: (await givenCase(world, said)).id, version: 1 });
const toWorker2 = { kind: 'person', personId: personaId('worker2') } as const;
const holderOf = async (id: string) =>
  await world.database.db
    .selectFrom('cases')
    .select(['holder_id', 'holder_role', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('a case changes hands', () => {
  it('taken, given with a reason, given back; its role, state and promise stay, and every step is told', async () => {
    const one = await given();
    expect(await house.get('cadre', 'office.assign', { cases: [one], to: { kind: 'me' } })).toEqual({
      done: [one.id],
      changed: [],
    });
    expect(await holderOf(one.id)).toEqual({ holder_id: personaId('cadre'), holder_role: 'grassroots', version: 2 });
    const [mine] = (await house.get('cadre', 'office.desk', { view: 'mine' })).items;
    expect(mine).toMatchObject({ id: one.id, holder: '你', isMine: true });
    expect(await house.ask('cadre', 'office.assign', { cases: [{ ...one, version: 2 }], to: toWorker2 })).toMatchObject(
      {
        code: 'invalid',
        fields: { reason: '请填写理由' },
      },
    );
    await house.get('cadre', 'office.assign', { cases: [{ ...one, version: 2 }], to: toWorker2, reason: '我出差' });
    expect(await holderOf(one.id)).toMatchObject({ holder_id: personaId('worker2'), version: 3 });
    const told = await world.database.db
      .selectFrom('outbox')
      .select(['person_id', 'title', 'route'])
      .where('kind', '=', 'office.assigned')
      .execute();
    expect(told).toEqual([{ person_id: personaId('worker2'), title: '有新的待办', route: '/pages/desk/index' }]);
    await house.get('worker2', 'office.assign', {
      cases: [{ ...one, version: 3 }],
      to: { kind: 'role' },
      reason: '太忙',
    });
    expect(await holderOf(one.id)).toEqual({ holder_id: null, holder_role: 'grassroots', version: 4 });

    const story = await house.get('cadre', 'office.caseHistory', { caseId: one.id });
    expect(story.steps.map(({ who, from, to, reason }) => [who, from, to, reason])).toEqual([
      ['本人 张*国', null, '已提问', null],
      ['基层工会经办人 周敏', null, '转给周敏', null],
      ['基层工会经办人 周敏', null, '转给阿依古丽·买买提', '我出差'],
      ['基层工会经办人 阿依古丽·买买提', null, '转给基层工会经办人', '太忙'],
    ]);
    const own = await house.get('worker', 'office.caseHistory', { caseId: one.id });
    expect(own.isOwner).toBe(true);
    expect(own.steps.map(({ reason }) => reason)).toEqual([null, null, null, null]);
  });

  it('told in the role by which the cadre stands to it, whatever else they hold', async () => {
    const grant = { id: demoId('grant:beside'), person_id: personaId('cadre'), role: 'auditor' as const };
    const { db } = world.database;
    await db
      .insertInto('grants')
      .values({ ...grant, unit_id: demoId('unit:district'), ends_on: '2099-12-31' })
      .execute();
    const one = await given();
    await house.get('cadre', 'office.assign', { cases: [one], to: { kind: 'me' } });
    const { steps } = await house.get('cadre', 'office.caseHistory', { caseId: one.id });
    expect(steps.at(-1)?.who).toBe('基层工会经办人 周敏');
    await db.deleteFrom('grants').where('id', '=', grant.id).execute();
  });

  it('many at once, those that moved meanwhile left and said', async () => {
    const cases = [await given(), await given(), await given()];
    await house.get('worker2', 'office.assign', { cases: cases.slice(0, 1), to: { kind: 'me' } });
    const answer = await house.get('cadre', 'office.assign', { cases, to: { kind: 'me' } });
    expect(answer.changed).toEqual([cases[0]?.id]);
    expect([...answer.done].sort()).toEqual(
      cases
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
    expect(await holderOf(cases[0]?.id ?? '')).toMatchObject({ holder_id: personaId('worker2') });
  });

  it('never to whose own it is, nor to who lacks the role, nor by whom it is not', async () => {
    const own = await given({ of: 'worker2' });
    const ask = (who: 'cadre' | 'lead' | 'street', one: { id: string; version: number }, personId: string) =>
      house.ask(who, 'office.assign', { cases: [one], to: { kind: 'person', personId }, reason: '请接手' });
    expect(await ask('cadre', own, personaId('worker2'))).toMatchObject({ code: 'ownCase' });
    expect(await ask('cadre', own, personaId('street'))).toMatchObject({ code: 'notHolder' });
    expect(await ask('street', own, personaId('cadre'))).toMatchObject({ code: 'notFound' });
    expect(await ask('lead', own, personaId('cadre'))).toMatchObject({ ok: true });
    const ofLead = await given({ of: 'lead' });
    expect(await ask('lead', ofLead, personaId('cadre'))).toMatchObject({ code: 'notFound' });
    expect(await house.ask('lead', 'office.assign', { cases: [await given()], to: { kind: 'me' } })).toMatchObject({
      code: 'notHolder',
    });
  });

  it('to colleagues who hold the role over every one of them, without whoever asks', async () => {
    const cases = [await given(), await given()];
    const names = async (who: 'cadre' | 'lead', list: typeof cases) =>
      (await house.get(who, 'office.colleagues', { cases: list })).map(({ name }) => name);
    expect(await names('cadre', cases)).toEqual(['阿依古丽·买买提']);
    expect(await names('lead', cases)).toEqual(['周敏', '阿依古丽·买买提']);
    expect(await names('lead', [...cases, await given({ unit: 'couriers' })])).toEqual([]);
    expect(await names('lead', [await given({ role: 'lawyer' })])).toEqual(['欧阳静', '郑明']);
    expect(await names('lead', [await given({ of: 'worker2' })])).toEqual(['周敏']);
  });

  it('and its story is whose worked on it while they hold a role over it', async () => {
    const one = await given();
    await house.get('cadre', 'office.assign', { cases: [one], to: { kind: 'me' } });
    await house.get('cadre', 'office.assign', { cases: [{ ...one, version: 2 }], to: toWorker2, reason: '我出差' });
    const { db } = world.database;
    const ended = (ended_at: Date | null) =>
      db.updateTable('grants').set({ ended_at }).where('person_id', '=', personaId('cadre')).execute();
    const ask = async () => (await house.ask('cadre', 'office.caseHistory', { caseId: one.id })).ok;
    expect(await ask()).toBe(true);
    await ended(world.now);
    expect(await ask()).toBe(false);
    await ended(null);
  });

  it('and its story is nobody else’s', async () => {
    const { id: caseId } = await given();
    for (const who of ['worker2', 'lawyer', 'street', 'courier'] as const)
      expect([who, (await house.ask(who, 'office.caseHistory', { caseId })).ok]).toEqual([who, who === 'worker2']);
  });
});
