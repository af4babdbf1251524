import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { removeStaleFiles } from '@/cloud/office/files';
import { stepJob } from '@/cloud/office/jobs';
import { blindIndex } from '@/cloud/office/seal';
import { jobs } from '@/cloud/services';
import { POLICY_VERSION } from '@/contract/purposes';
import { newcomer, night, openCaseOf, personRow } from '../../support/erasing';
import { givenEvent } from '../../support/events';
import { givenMerge } from '../../support/identity';
import { textsWith } from '../../support/tables';
import { START, worldOfFile } from '../../support/world';

/** Stands for the blind index of a document's number. */
const NUMBER = 'fingerprint-of-a-number';

const world = worldOfFile();
beforeEach(() => {
  world.now = START;
});

const mergeReasons = async () =>
  (await world.database.db.selectFrom('account_merges').select('reason').execute()).map(({ reason }) => reason);

/** Nobody else in the file is called so. */
const late = { name: '诸葛孔明', phone: '13722223333' } as const;

describe('once it is done', () => {
  let one: Awaited<ReturnType<typeof newcomer>>;
  let told: string;
  beforeAll(async () => {
    world.now = START;
    one = await newcomer(world, late);
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
        created_at: START,
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
        created_at: START,
        settled_at: START,
      })
      .execute();
    // A case that was closed with words that name them; and one of two other accounts, which was decided.
    const closed = { state: 'closed', holder_role: null, closed_at: START };
    told = await openCaseOf(world, id);
    await db.updateTable('cases').set(closed).where('id', '=', told).execute();
    const words = `${late.name}说证件丢了`;
    const step = { subject_table: 'cases', subject_id: told, to_state: 'closed', actor_label: '区总经办' };
    await db
      .insertInto('case_history')
      .values({ ...step, reason: words, at: START })
      .execute();
    const merge = await givenMerge(world);
    await world.get('lead', 'identity.rejectMerge', { caseId: merge, reason: '不是一个人' });
    await world.get(who, 'privacy.askErasing', {});
    expect(await textsWith(world.database, late.name)).not.toEqual([]);
    await night(world, 7.1);
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
    expect(await personRow(world, one.id)).toMatchObject({
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
    const again = await world.get(one.who, 'members.register', { ...late, agreedTo: POLICY_VERSION });
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
    const before = await personRow(world, one.id);
    await night(world, 8.2);
    expect(await personRow(world, one.id)).toEqual(before);
  });

  it('after its years the rest goes by itself', async () => {
    const { db } = world.database;
    await night(world, 7 + 3 * 365 + 2);
    for (const table of ['consents', 'registrations'] as const)
      expect(await db.selectFrom(table).select('id').where('person_id', '=', one.id).execute()).toEqual([]);
    expect(
      await db.selectFrom('consents').select('id').where('person_id', '=', personaId('worker')).execute(),
    ).not.toEqual([]);
    expect(await db.selectFrom('case_history').select('id').where('subject_id', '=', told).execute()).toEqual([]);
    expect(await mergeReasons()).toEqual(['（按期删除）']);
  });
});
