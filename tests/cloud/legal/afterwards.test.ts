import { randomUUID } from 'node:crypto';
import { tick } from '@/cloud/tick';
import { answered, asked, askedAnonymously, assigned, paperOf } from '../../support/legal';
import { anonymousQuestion } from '../../support/legal-examples';
import { worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

const told = async (who: 'worker' | 'lawyer') => {
  await tick(world, world.now);
  return (await world.get(who, 'office.inbox', {})).items;
};

/** What of a case its lawyer gets to see or to keep: the codes of all four ways. */
async function reachOf(caseId: string, fileId: string): Promise<string[]> {
  const answers = [
    await world.ask('lawyer', 'legal.case', { caseId }),
    await world.ask('lawyer', 'legal.contact', { caseId }),
    await world.ask('lawyer', 'legal.caseFile', { caseId, fileId }),
    await world.ask('lawyer', 'legal.saveDraft', { caseId, text: '还想写', links: [] }),
  ];
  return answers.map((one) => (one.ok ? 'ok' : one.code));
}

describe('what a lawyer had', () => {
  it.each([
    ['taken back by its asker', (caseId: string) => world.get('worker', 'legal.withdraw', { caseId })],
    [
      'passed on',
      (caseId: string) => world.get('officer', 'legal.transfer', { caseId, target: 'hotline', reason: '涉及多个区' }),
    ],
  ] as const)('%s, opens to them no more: neither words nor number nor files', async (_, end) => {
    const fileId = await paperOf(world);
    const caseId = await asked(world, 'worker', { files: [fileId] });
    await assigned(world, caseId);
    expect(await reachOf(caseId, fileId)).toEqual(['ok', 'ok', 'ok', 'ok']);
    await end(caseId);
    expect(await reachOf(caseId, fileId)).toEqual(['notFound', 'notFound', 'notFound', 'notFound']);
    expect(await world.database.db.selectFrom('consultation_drafts').selectAll().execute()).toEqual([]);
    // What tells them leads to what is theirs still.
    expect((await told('lawyer'))[0]).toMatchObject({
      body: expect.stringMatching(/不用再答/),
      route: '/pages/legal-lawyer/queue/index',
    });
    expect(await world.get('worker', 'legal.myFile', { caseId, fileId })).toMatchObject({ url: expect.any(String) });
  });

  it('is told among the earlier questions of the same person, and not offered to be opened', async () => {
    const before = await asked(world);
    await assigned(world, before);
    await world.get('worker', 'legal.withdraw', { caseId: before });
    world.now = new Date(world.now.getTime() + 60_000);
    const caseId = await asked(world);
    await assigned(world, caseId);
    const { earlier } = await world.get('lawyer', 'legal.case', { caseId });
    expect(earlier).toMatchObject([{ state: 'withdrawn', caseId: null }]);
  });

  it('and handed back, perhaps because of the employer, tells them no more of itself: neither where it goes nor why', async () => {
    const caseId = await asked(world);
    const story = async () => {
      const answer = await world.ask('lawyer', 'office.caseHistory', { caseId });
      return answer.ok ? answer.value.state : answer.code;
    };
    await assigned(world, caseId);
    await answered(world, caseId);
    expect(await story()).toBe('已答复');
    await world.get('worker', 'legal.followUp', { caseId, text: '还有一点不明白', files: [] });
    expect(await story()).toBe('追问中');
    await world.get('lawyer', 'legal.handBack', { caseId, reason: '与本人有利益关系' });
    expect(await story()).toBe('notFound');
    await world.get('officer', 'legal.transfer', { caseId, target: 'inspection', reason: '请劳动监察上门检查' });
    expect(await story()).toBe('notFound');
    expect((await world.get('officer', 'office.caseHistory', { caseId })).steps.at(-1)).toMatchObject({
      reason: '请劳动监察上门检查',
    });
  });

  it('and another has now, is told with a way to what is theirs still', async () => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    await world.get('lead', 'legal.assign', { caseId, reason: '原律师出庭' });
    expect((await told('lawyer'))[0]).toMatchObject({ route: '/pages/legal-lawyer/queue/index' });
  });
});

it('an asker who says who they are misses nothing that was on its way to them', async () => {
  const caseId = await askedAnonymously(world);
  await assigned(world, caseId);
  await answered(world, caseId);
  await world.get('worker', 'legal.reveal', { caseId, contactPhone: '13800007307' });
  const bodies = (await told('worker')).map(({ body }) => body);
  expect(bodies).toEqual(
    expect.arrayContaining([expect.stringMatching(/郑明律师答复/), expect.stringMatching(/律师答复了/)]),
  );
  expect(await world.database.db.selectFrom('legal_askers').selectAll().execute()).toEqual([]);
});

describe('sent by name, and again without one after the answer was lost', () => {
  const { anonymous: _, ...matter } = anonymousQuestion;
  const named = { ...matter, employerName: '示范区恒达电子有限公司', contactPhone: '13800007307', anonymous: false };

  it.each([
    ['without a name second', named, anonymousQuestion],
    ['by name second', anonymousQuestion, named],
  ])(
    '%s: the asker is told, nothing is handed in twice, and no id is both theirs and nobody’s',
    async (__, first, second) => {
      const requestId = randomUUID();
      expect(await world.ask('worker', 'legal.ask', first, requestId)).toMatchObject({ ok: true });
      expect(await world.ask('worker', 'legal.ask', second, requestId)).toEqual({ ok: false, code: 'requestReused' });
      expect(await world.ask('worker', 'legal.ask', first, requestId)).toMatchObject({ ok: true });
      const { db } = world.database;
      expect(
        await db.selectFrom('requests').select('asker').where('request_id', '=', requestId).execute(),
      ).toHaveLength(1);
      expect(await db.selectFrom('cases').select('id').execute()).toHaveLength(1);
      // They mean it: it is another request.
      expect(await world.ask('worker', 'legal.ask', second)).toMatchObject({ ok: true });
    },
  );
});

it('a file of an anonymous asker keeps no mark by which the same file, handed in by name, would be found', async () => {
  const files = { hidden: await paperOf(world), named: await paperOf(world) };
  await world.database.db.updateTable('files').set({ sha256: 'the same paper' }).execute();
  await askedAnonymously(world, 'worker', { files: [files.hidden] });
  await asked(world, 'worker', { files: [files.named] });
  const rows = await world.database.db.selectFrom('files').select(['id', 'owner_id', 'sha256']).execute();
  expect(rows.find(({ id }) => id === files.hidden)).toMatchObject({ owner_id: null, sha256: null });
  expect(rows.find(({ id }) => id === files.named)).toMatchObject({ sha256: 'the same paper' });
});

it('the birth date of an anonymous asker is told to nobody, only that they are not of age; theirs by name is; days that tell are not the desk’s', async () => {
  const bornOn = '2010-02-03';
  const hidden = await askedAnonymously(world, 'worker', { bornOn });
  const named = await asked(world, 'worker', { bornOn, startDate: '2026-03-01', category: 'overtime' });
  for (const caseId of [hidden, named]) await assigned(world, caseId);
  expect(await world.get('lawyer', 'legal.case', { caseId: hidden })).toMatchObject({
    bornOn: null,
    minor: 'juvenile',
  });
  expect(await world.get('lawyer', 'legal.case', { caseId: named })).toMatchObject({ bornOn });
  // Nor does the desk read when they began to work, which beside the employer's name could tell.
  const head = (caseId: string) => world.get('officer', 'legal.header', { caseId });
  const since = await askedAnonymously(world, 'worker', { startDate: '2024-03-01' });
  expect([(await head(since)).startDate, (await head(named)).startDate]).toEqual([null, '2026-03-01']);
  // Its asker has it still, so that nothing is lost when they hand it in again.
  expect(await world.get('worker', 'legal.consultation', { caseId: hidden })).toMatchObject({ bornOn });
});
