import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { sealFacts } from '@/cloud/self-study/facts';
import { tick } from '@/cloud/tick';
import { MOST_RECORDS } from '@/contract/self-study-records';
import { keptSeverance, recordOf } from '../../support/self-study';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
afterEach(async () => {
  await world.database.db.deleteFrom('self_study_records').execute();
});

const dates = async () => (await world.get('worker', 'office.deadlines', {})).items;

describe('a calculation that is kept', () => {
  it('is listed and opened by its person, with what was typed', async () => {
    const recordId = await recordOf(world);
    const head = {
      id: recordId,
      calculator: 'severance',
      headline: keptSeverance.headline,
      title: expect.stringContaining('赔偿金'),
      deadlines: 1,
    };
    expect((await world.get('worker', 'selfStudy.records', {})).items).toEqual([expect.objectContaining(head)]);
    expect(await world.get('worker', 'selfStudy.record', { recordId })).toMatchObject({
      ...head,
      values: keptSeverance.values,
    });
    expect((await world.get('worker2', 'selfStudy.records', {})).items).toEqual([]);
  });

  it('has the legal dates that follow from it, reckoned here, and is reminded of them; they go with it', async () => {
    const recordId = await recordOf(world);
    expect(await dates()).toEqual([
      expect.objectContaining({
        rule: '申请劳动仲裁',
        dueOn: '2027-11-16',
        caseId: null,
        law: '劳动争议调解仲裁法 第二十七条',
        route: `/pages/self-study/calculator/index?record=${recordId}`,
      }),
    ]);
    expect((await world.get('worker', 'office.home', {})).deadlines).toHaveLength(1);
    await tick(world, new Date('2027-11-02T02:00:00Z'));
    const inbox = await world.database.db
      .selectFrom('inbox')
      .selectAll()
      .where('kind', '=', 'limitation.due')
      .execute();
    expect(inbox.map(({ body }) => body)).toEqual([
      expect.stringContaining('申请劳动仲裁：2027-11-16 为止，还有 14 天'),
    ]);
    await world.get('worker', 'selfStudy.dropRecord', { recordId });
    expect(await dates()).toEqual([]);
  });

  it('reminds nobody who does not want it, nor of what has passed', async () => {
    expect(await world.get('worker', 'selfStudy.keep', { ...keptSeverance, reminds: false })).toEqual({ deadlines: 0 });
    const old = { ...keptSeverance.input, lastDay: '2025-10-01' };
    expect(await world.get('worker', 'selfStudy.keep', { ...keptSeverance, input: old })).toEqual({ deadlines: 0 });
    expect(await dates()).toEqual([]);
  });

  it('kept again under its id makes way, and is nobody else’s to replace', async () => {
    const id = await recordOf(world);
    await world.get('worker', 'selfStudy.keep', {
      ...keptSeverance,
      id,
      headline: '赔偿金 2N 1.00 元',
      reminds: false,
    });
    expect((await world.get('worker', 'selfStudy.records', {})).items).toEqual([
      expect.objectContaining({ headline: '赔偿金 2N 1.00 元', deadlines: 0 }),
    ]);
    expect(await world.ask('worker2', 'selfStudy.keep', { ...keptSeverance, id })).toMatchObject({ code: 'notFound' });
  });

  it('must be a question its calculator takes', async () => {
    const wrong: object[] = [
      { ...keptSeverance.input, averageWageFen: -1 },
      { ...keptSeverance.input, lastDay: '2026-02-30' },
      { ...keptSeverance.input, more: 1 },
      {},
    ];
    for (const input of wrong)
      expect(await world.ask('worker', 'selfStudy.keep', { ...keptSeverance, input: input as never })).toMatchObject({
        code: 'invalid',
        fields: { input: expect.any(String) },
      });
  });

  it('cannot be read in the database', async () => {
    await recordOf(world);
    const rows = JSON.stringify(await world.database.db.selectFrom('self_study_records').selectAll().execute());
    for (const secret of ['8000', '112,000', '2020-03-01', '平均工资']) expect(rows).not.toContain(secret);
  });

  it('comes page by page, the latest first', async () => {
    const { told, headline, input, values } = keptSeverance;
    const rows = Array.from({ length: 45 }, () => randomUUID()).map((id, at) => ({
      id,
      person_id: personaId('worker'),
      calculator: 'severance',
      facts_sealed: sealFacts(world.keys, id, { title: '赔偿金', told, headline, input, values }),
      kept_at: new Date(Date.parse('2026-12-01T02:00:00Z') + Math.floor(at / 2) * 1000),
    }));
    await world.database.db.insertInto('self_study_records').values(rows).execute();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.get('worker', 'selfStudy.records', cursor ? { cursor } : {});
      seen.push(...page.items.map(({ keptAt, id }) => `${keptAt} ${id}`));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(45);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('is one of at most two hundred, however many are sent at once', async () => {
    const rows = Array.from({ length: MOST_RECORDS - 1 }, () => ({
      id: randomUUID(),
      person_id: personaId('courier'),
      calculator: 'overtime',
      facts_sealed: 'x',
      kept_at: world.now,
    }));
    await world.database.db.insertInto('self_study_records').values(rows).execute();
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.ask('courier', 'selfStudy.keep', { ...keptSeverance, id: randomUUID() })),
    );
    expect(answers.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['ok', 'recordsFull', 'recordsFull']);
  });
});
