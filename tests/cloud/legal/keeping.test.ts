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
import { type Who, worldOfEachTest } from '../../support/world';

const world = worldOfEachTest();

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
    const said = ['可以申请劳动仲裁', '工友甲', '13000.00 元', '示范区（示例）', '签了'];
    for (const part of [question.question, anonymousQuestion.question, ...said]) expect(text).toContain(part);
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
  const into = personaId('courier');
  /** Another account, signed in before and after, and what it asked anonymously; so has the one that stays. */
  async function both() {
    const from = await givenAccount(world, { name: '李强' });
    const [theirs, courier] = [await signedIn(world, { id: from }), await signedIn(world, { id: into })];
    await everybodyAgrees(world);
    const ask = async (who: Who) => {
      const answer = await world.get(who, 'legal.ask', anonymousQuestion);
      return answer.kind === 'asked' ? answer.caseId : '';
    };
    const cases = { from: await ask(theirs), into: await ask(courier) };
    for (const caseId of Object.values(cases)) await world.get('officer', 'legal.accept', { caseId });
    await tick(world, world.now);
    return { from, theirs, courier, cases };
  }
  const merged = async (from: string, wechat: 'from' | 'into') => {
    await world.get('lead', 'identity.confirmMerge', { caseId: await givenMerge(world, { from, into, wechat }) });
    return signedIn(world, { id: into });
  };
  const heads = async () => JSON.stringify((await world.get('officer', 'legal.triage', {})).items);

  it.each([
    ['from', 'into'],
    ['into', 'from'],
  ] as const)(
    'by the WeChat of %s: what it asked anonymously stays its own, what the other asked is nobody’s',
    async (wechat, silenced) => {
      const { from, cases } = await both();
      const before = await heads();
      const stays = await merged(from, wechat);
      const [kept, gone] = [cases[wechat], cases[silenced]];
      expect((await world.get(stays, 'legal.mine', {})).items.map(({ id }) => id)).toEqual([kept]);
      expect((await world.get(stays, 'office.myCases', {})).items.map(({ id }) => id)).not.toContain(gone);
      for (const action of ['legal.consultation', 'office.caseHistory', 'legal.withdraw'] as const)
        expect(await world.ask(stays, action, { caseId: gone })).toMatchObject({ code: 'notFound' });
      expect((await rowOf(world, kept)).asker_tag).toBe(askerTags(world.keys, into)[0]);
      expect([from, into].flatMap((id) => askerTags(world.keys, id))).not.toContain(
        (await rowOf(world, gone)).asker_tag,
      );
      const { number } = await rowOf(world, gone);
      expect(await ownData(stays)).not.toContain(number);
      expect(await world.get(stays, 'office.search', { q: number })).toEqual([]);
      // The desk sees no difference: the moment would say whose it was.
      expect(await heads()).toBe(before);
      expect(before).toContain(number);
    },
  );

  it('what was told of it goes too, and later news finds nobody; the other’s reaches the one that stays', async () => {
    const { from, theirs, cases } = await both();
    const told = '工会已受理，正在派给律师。';
    const bodies = async (who: Who) => (await world.get(who, 'office.inbox', {})).items.map(({ body }) => body);
    expect(await bodies(theirs)).toContain(told);
    const stays = await merged(from, 'into');
    expect((await bodies(stays)).filter((body) => body === told)).toHaveLength(1);
    for (const caseId of Object.values(cases)) await assigned(world, caseId);
    await tick(world, world.now);
    const later = (await bodies(stays)).filter((body) => body.includes('律师') && body !== told);
    expect(later).toHaveLength(1);
    expect(await countOf(world.database, 'outbox')).toBe(0);
  });

  it('a copy of one’s own data that was waiting to be fetched is not the other’s', async () => {
    const { from, theirs } = await both();
    const { jobId } = await world.get(theirs, 'privacy.exportMine', { format: 'json' });
    await tick(world, world.now);
    expect((await world.get(theirs, 'office.jobFile', { jobId })).url).toContain('memory:');
    expect(await world.ask(await merged(from, 'into'), 'office.jobFile', { jobId })).toMatchObject({ ok: false });
  });

  it('both are told before and the one that stays after, in the same words whether or not anything was asked', async () => {
    const told = async (from: string) => {
      await merged(from, 'into');
      await tick(world, world.now);
      const rows = world.database.db.selectFrom('inbox').select('body').where('person_id', '=', into);
      return (await rows.execute()).map(({ body }) => body).filter((body) => body.includes('两个账号'));
    };
    const asked = await told((await both()).from);
    expect(asked.filter((body) => body.includes('匿名')).length).toBeGreaterThanOrEqual(2);
    expect(asked.join()).toContain('请重新提一次，可以照样匿名');
    const none = await told(await givenAccount(world, { name: '王五' }));
    expect(new Set(none)).toEqual(new Set(asked));
  });
});
