import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { removeStaleFiles } from '@/cloud/office/files';
import { beginJob, stepJob } from '@/cloud/office/jobs';
import { blindIndex } from '@/cloud/office/seal';
import type { Credential } from '@/cloud/ports/identity';
import { eraseDueOf } from '@/cloud/privacy/erase-job';
import { jobs } from '@/cloud/services';
import { tick } from '@/cloud/tick';
import { POLICY_VERSION } from '@/contract/purposes';
import { givenEvent } from '../../support/events';
import { givenMerge } from '../../support/identity';
import { textsWith } from '../../support/tables';
import { worldOfFile } from '../../support/world';

const DAY = 86_400_000;
/** Stands for the blind index of a document's number. */
const NUMBER = 'fingerprint-of-a-number';

const world = worldOfFile();
const start = new Date('2026-12-01T02:00:00Z');
beforeEach(() => {
  world.now = start;
});

/** Nobody else in the file is called so. */
const late = { name: '诸葛孔明', phone: '13722223333', agreedTo: POLICY_VERSION } as const;
const someone = { name: '司马相如', phone: '13711112222', agreedTo: POLICY_VERSION } as const;
async function newcomer(
  said: typeof someone | typeof late = someone,
): Promise<{ who: Credential; id: string; openid: string }> {
  const openid = `o${randomUUID()}`;
  const who: Credential = { kind: 'openid', openid };
  return { who, openid, id: (await world.get(who, 'members.register', said)).id };
}

async function openCaseOf(personId: string): Promise<string> {
  const id = randomUUID();
  await world.database.db
    .insertInto('cases')
    .values({
      id,
      number: `CS2026-${id.slice(0, 4)}`,
      service: 'test',
      kind: 'test',
      state: 'asked',
      state_since: world.now,
      person_id: personId,
      unit_path: '/',
      holder_role: 'officer',
    })
    .execute();
  return id;
}

const mergeReasons = async () =>
  (await world.database.db.selectFrom('account_merges').select('reason').execute()).map(({ reason }) => reason);

/** The night of that day, until there is nothing left to do. */
async function night(days: number): Promise<void> {
  world.now = new Date(start.getTime() + days * DAY);
  for (const kind of ['privacy.erase', 'privacy.retain'])
    await beginJob(world.database.db, { kind, input: {}, askedBy: null }, world.now);
  await tick(world, world.now);
}
const personRow = (id: string) =>
  world.database.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('wanting to be erased', () => {
  it('is refused while a case is open, saying which', async () => {
    const { who, id } = await newcomer();
    const caseId = await openCaseOf(id);
    const { blockers } = await world.get(who, 'privacy.erasing', {});
    expect(blockers).toEqual([
      { kind: '办理中的事', number: `CS2026-${caseId.slice(0, 4)}`, route: `/pages/cases/story/index?id=${caseId}` },
    ]);
    expect(await world.ask(who, 'privacy.askErasing', {})).toEqual({
      ok: false,
      code: 'erasingBlocked',
      fields: { blockers: `办理中的事 CS2026-${caseId.slice(0, 4)}` },
    });
  });

  it('is refused to whom a seat is kept, and to a cadre before they are relieved', async () => {
    const { who } = await newcomer();
    const { id } = await world.get(who, 'events.signUp', { eventId: await givenEvent(world) });
    expect(await world.ask(who, 'privacy.askErasing', {})).toMatchObject({
      fields: { blockers: '活动报名“青工读书沙龙” 报名号 1' },
    });
    await world.get(who, 'events.cancel', { registrationId: id });
    expect(await world.ask(who, 'privacy.askErasing', {})).toMatchObject({ ok: true });
    expect(await world.ask('cadre', 'privacy.askErasing', {})).toMatchObject({
      fields: { blockers: '担任基层工会经办人，请先由管理员解除 网谷联合工会' },
    });
  });

  it('gives seven days, in which it is seen and can be taken back', async () => {
    const { who, id } = await newcomer();
    const { dueAt } = await world.get(who, 'privacy.askErasing', {});
    expect(dueAt).toBe(new Date(start.getTime() + 7 * DAY).toISOString());
    expect(await world.get(who, 'privacy.askErasing', {})).toEqual({ dueAt });
    expect(await world.get(who, 'privacy.pending', {})).toMatchObject({ erasingDueAt: dueAt });
    await night(6.9);
    expect((await personRow(id)).name).toBe(someone.name);
    await world.get(who, 'privacy.revokeErasing', {});
    expect(await world.ask(who, 'privacy.revokeErasing', {})).toEqual({ ok: false, code: 'notFound' });
    await night(9);
    expect(await world.get(who, 'members.me', {})).toMatchObject({ name: someone.name });
  });

  it('is put off a week when something was begun meanwhile, and the person hears of it', async () => {
    const { who, id } = await newcomer();
    await world.get(who, 'privacy.askErasing', {});
    const caseId = await openCaseOf(id);
    await night(7.2);
    expect((await personRow(id)).erased_at).toBeNull();
    await tick(world, world.now);
    expect((await world.get(who, 'office.inbox', {})).items.map(({ title }) => title)).toContain('账号的事有变动');
    const closed = { holder_role: null, closed_at: world.now };
    await world.database.db.updateTable('cases').set(closed).where('id', '=', caseId).execute();
    await night(15);
    expect((await personRow(id)).erased_at).not.toBeNull();
  });
});

it('one whose erasing breaks stays whole, and holds nobody else up', async () => {
  const [bad, good] = [await newcomer(), await newcomer()];
  for (const { who } of [bad, good]) await world.get(who, 'privacy.askErasing', {});
  const broken = {
    table: 'people',
    columns: [],
    what: '坏的',
    why: '试验',
    keepDays: 0,
    exportOf: async () => [],
    erase: async (_: unknown, personId: string) => {
      if (personId === bad.id) throw new Error('broken');
    },
  };
  const step = eraseDueOf([
    { label: '坏的', privacy: [broken], jobs: {}, acts: {}, workflows: [], constraints: {}, nightly: [] },
  ]);
  const now = new Date(start.getTime() + 7.2 * DAY);
  let at: Awaited<ReturnType<typeof step>> = { position: null, progress: 0 };
  do {
    const { position } = at;
    at = await world.database.db
      .transaction()
      .execute((db) => step({ db, now, keys: world.keys }, { input: {}, position }));
  } while (at.position !== null);
  expect(at.result).toEqual({ erased: 1, broken: [expect.any(String)] });
  expect([(await personRow(bad.id)).name, (await personRow(good.id)).name]).toEqual([someone.name, null]);
  await world.get(bad.who, 'privacy.revokeErasing', {});
});

describe('once it is done', () => {
  let one: Awaited<ReturnType<typeof newcomer>>;
  let told: string;
  beforeAll(async () => {
    world.now = start;
    one = await newcomer(late);
    const { who, id } = one;
    const { db } = world.database;
    const eventId = await givenEvent(world);
    const { id: registrationId } = await world.get(who, 'events.signUp', { eventId });
    await world.get(who, 'events.cancel', { registrationId });
    const { fileId } = await world.get(who, 'office.beginUpload', { purpose: 'evidence', type: 'image/png', size: 9 });
    await world.ports.files.write(`uploads/${id}/${fileId}`, Buffer.from('loose'));
    const { jobId } = await world.get(who, 'privacy.exportMine', { format: 'json' });
    await stepJob(world, jobs, world.now);
    expect(await world.get(who, 'office.job', { jobId })).toMatchObject({ state: 'done' });
    await db
      .insertInto('inbox')
      .values({
        id: randomUUID(),
        outbox_id: 999_999,
        person_id: id,
        kind: 'k',
        title: '给你的',
        body: late.name,
        created_at: start,
      })
      .execute();
    await db.insertInto('identity_numbers').values({ number_index: NUMBER, person_id: id }).execute();
    const document = {
      id: randomUUID(),
      person_id: id,
      document: 'idCard',
      name: late.name,
      number_sealed: 'a1',
    } as const;
    await db
      .insertInto('identities')
      .values({
        ...document,
        number_index: NUMBER,
        entry_index: 'entry',
        state: 'verified',
        created_at: start,
        settled_at: start,
      })
      .execute();
    // A case that was closed with words that name them; and one of two other accounts, which was decided.
    const closed = { state: 'closed', holder_role: null, closed_at: start };
    told = await openCaseOf(id);
    await db.updateTable('cases').set(closed).where('id', '=', told).execute();
    const words = `${late.name}说证件丢了`;
    const step = { subject_table: 'cases', subject_id: told, to_state: 'closed', actor_label: '区总经办' };
    await db
      .insertInto('case_history')
      .values({ ...step, reason: words, at: start })
      .execute();
    const merge = await givenMerge(world);
    await world.get('lead', 'identity.rejectMerge', { caseId: merge, reason: '不是一个人' });
    await world.get(who, 'privacy.askErasing', {});
    expect(await textsWith(world.database, late.name)).not.toEqual([]);
    await night(7.1);
    await removeStaleFiles(db, world.ports.files, world.now);
  });

  it('no text of any table names the person, their phone or WeChat', async () => {
    const marks = [
      NUMBER,
      late.name,
      late.phone,
      one.openid,
      blindIndex(world.keys, 'phone', late.phone),
      blindIndex(world.keys, 'openid', one.openid),
    ];
    const found = await Promise.all(marks.map((mark) => textsWith(world.database, mark)));
    expect(found).toEqual(marks.map(() => []));
    expect(await personRow(one.id)).toMatchObject({
      name: null,
      phone_sealed: null,
      phone_index: null,
      openid_index: null,
      unit_id: null,
      erased_at: expect.any(Date),
    });
  });

  it('neither the loose file nor the export is left, and nobody signs in as them', async () => {
    const { objects } = world.ports.files as unknown as { objects: Map<string, Buffer> };
    expect([...objects.keys()]).toEqual([]);
    expect(await world.get(one.who, 'members.me', {})).toBeNull();
    const again = await world.get(one.who, 'members.register', late);
    expect(again.id).not.toBe(one.id);
  });

  it('what the table of retention names stays with the tombstone: the receipt, the place, the story', async () => {
    const { db } = world.database;
    const receipts = await db
      .selectFrom('consents')
      .select(['purpose', 'withdrawn_at'])
      .where('person_id', '=', one.id)
      .execute();
    expect(receipts).toEqual([{ purpose: 'policy', withdrawn_at: expect.any(Date) }]);
    expect(await db.selectFrom('registrations').select('state').where('person_id', '=', one.id).execute()).toEqual([
      { state: 'cancelled' },
    ]);
    const story = db.selectFrom('case_history').select(['to_state', 'reason']).where('subject_id', '=', told);
    expect(await story.execute()).toEqual([{ to_state: 'closed', reason: null }]);
    expect(await mergeReasons()).toEqual(['本人带证件来，说明换过手机号']);
  });

  it('doing it twice changes nothing', async () => {
    const before = await personRow(one.id);
    await night(8.2);
    expect(await personRow(one.id)).toEqual(before);
  });

  it('after its years the rest goes by itself', async () => {
    const { db } = world.database;
    await night(7 + 3 * 365 + 2);
    for (const table of ['consents', 'registrations'] as const)
      expect(await db.selectFrom(table).select('id').where('person_id', '=', one.id).execute()).toEqual([]);
    expect(
      await db.selectFrom('consents').select('id').where('person_id', '=', personaId('worker')).execute(),
    ).not.toEqual([]);
    expect(await db.selectFrom('case_history').select('id').where('subject_id', '=', told).execute()).toEqual([]);
    expect(await mergeReasons()).toEqual(['（按期删除）']);
  });
});
