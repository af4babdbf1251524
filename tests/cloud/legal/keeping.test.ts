import { personaId } from '@/cloud/db/seed/personas';
import { removeStaleFiles } from '@/cloud/office/files';
import { askerTags } from '@/cloud/office/seal';
import { tick } from '@/cloud/tick';
import { everybodyAgrees } from '../../support/consents';
import { givenAccount, givenMerge } from '../../support/identity';
import { answered, asked, askedAnonymously, assigned, paperOf, rowOf } from '../../support/legal';
import { anonymousQuestion, question, tenWorkers } from '../../support/legal-examples';
import { signedIn } from '../../support/signed-in';
import { countOf } from '../../support/tables';
import { openWorld, type Who, type World } from '../../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const DAY_MS = 86_400_000;
const days = async (count: number) => {
  world.now = new Date(world.now.getTime() + count * DAY_MS);
  await tick(world, world.now);
};

async function ownData(who: Who): Promise<string> {
  const { jobId } = await world.get(who, 'privacy.exportMine', { format: 'json' });
  await tick(world, world.now);
  const { url } = await world.get(who, 'office.jobFile', { jobId });
  return (await world.ports.files.read(url.replace('memory:', '')))?.toString() ?? '';
}

/** Asked by name and anonymously, both over. */
async function overCases(who: 'worker' | 'courier'): Promise<{ named: string; anonymous: string }> {
  const named = await asked(world, who, { members: tenWorkers, files: [await paperOf(world, who)] });
  const anonymous = await askedAnonymously(world, who, { files: [await paperOf(world, who)] });
  for (const caseId of [named, anonymous]) {
    await assigned(world, caseId);
    await answered(world, caseId);
    await world.get(who, 'legal.rate', { caseId, rating: 'satisfied' });
  }
  return { named, anonymous };
}

describe('one’s own data', () => {
  it('has one’s questions, answers and lists, the anonymous ones too, and nobody else’s', async () => {
    const { named, anonymous } = await overCases('worker');
    await asked(world, 'worker2', { question: '别人问的事情，和我没有关系的一件事。' });
    const text = await ownData('worker');
    for (const part of [question.question, anonymousQuestion.question, '可以申请劳动仲裁', '工友甲', '13000.00 元'])
      expect(text).toContain(part);
    for (const caseId of [named, anonymous]) expect(text).toContain((await rowOf(world, caseId)).number);
    expect(text).not.toContain('别人问的事情');
  });
});

describe('erasing', () => {
  it('waits for open questions, the anonymous ones among them', async () => {
    const caseId = await askedAnonymously(world, 'courier');
    const { number } = await rowOf(world, caseId);
    const blocked = await world.get('courier', 'privacy.erasing', {});
    expect(blocked.blockers).toMatchObject([{ kind: '匿名咨询', number }]);
    expect(await world.ask('courier', 'privacy.askErasing', {})).toMatchObject({ code: 'erasingBlocked' });
    await world.get('courier', 'legal.withdraw', { caseId });
    expect(await world.ask('courier', 'privacy.askErasing', {})).toMatchObject({ ok: true });
  });

  it('leaves nothing that says who asked; words stay three years, then they go with their files, and the count stays', async () => {
    const { named, anonymous } = await overCases('courier');
    const { db } = world.database;
    await world.get('courier', 'privacy.askErasing', {});
    await days(8);
    expect(
      await db
        .selectFrom('people')
        .select('erased_at')
        .where('id', '=', personaId('courier'))
        .executeTakeFirstOrThrow(),
    ).toMatchObject({ erased_at: expect.any(Date) });
    expect(await countOf(world.database, 'legal_askers')).toBe(0);
    expect(askerTags(world.keys, personaId('courier'))).not.toContain((await rowOf(world, anonymous)).asker_tag);
    const requests = db.selectFrom('requests').select('action').where('asker', 'like', 't:%');
    expect(await requests.execute()).toEqual([]);
    await days(3 * 365 - 10);
    expect(await countOf(world.database, 'consultations')).toBe(2);
    await days(20);
    for (const table of ['consultations', 'consultation_messages', 'consultation_members', 'consultation_files'])
      expect([table, await countOf(world.database, table)]).toEqual([table, 0]);
    const left = await db.selectFrom('cases').select('id').where('id', 'in', [named, anonymous]).execute();
    expect(left).toHaveLength(2);
    await removeStaleFiles(db, world.ports.files, world.now);
    expect(await db.selectFrom('files').select('id').where('purpose', '=', 'consultation').execute()).toEqual([]);
  });

  it('of somebody whose questions are open, or who was not erased, takes nothing away', async () => {
    await overCases('worker');
    await days(4 * 365);
    expect(await countOf(world.database, 'consultations')).toBe(2);
  });
});

describe('two accounts that become one', () => {
  it('what one asked anonymously is found by the other and reaches them; the two tags are not joined by name', async () => {
    const from = await givenAccount(world, { name: '李强' });
    const before = await signedIn(world, { id: from });
    await everybodyAgrees(world);
    const answer = await world.get(before, 'legal.ask', anonymousQuestion);
    const caseId = answer.kind === 'asked' ? answer.caseId : '';
    await world.get('lead', 'identity.confirmMerge', {
      caseId: await givenMerge(world, { from, into: personaId('courier') }),
    });
    const row = await rowOf(world, caseId);
    expect([row.person_id, row.asker_tag]).toEqual([null, askerTags(world.keys, personaId('courier'))[0]]);
    const courier = await signedIn(world, { id: personaId('courier') });
    expect((await world.get(courier, 'legal.mine', {})).items.map(({ id }) => id)).toEqual([caseId]);
    await world.get('officer', 'legal.accept', { caseId });
    await tick(world, world.now);
    expect((await world.get(courier, 'office.inbox', {})).items.map(({ body }) => body)).toContain(
      '工会已受理，正在派给律师。',
    );
  });
});
