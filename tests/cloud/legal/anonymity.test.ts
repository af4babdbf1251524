import { sql } from 'kysely';
import * as v from 'valibot';
import { type PersonaName, personas } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { personOfDay } from '@/cloud/office/log';
import { askerTags, blindIndex } from '@/cloud/office/seal';
import { businessDay } from '@/cloud/office/time';
import { tick } from '@/cloud/tick';
import { everybodyAgrees } from '../../support/consents';
import { everyAction, examples } from '../../support/examples';
import { answered, assigned } from '../../support/legal';
import { anonymousQuestion } from '../../support/legal-examples';
import { newWeChat } from '../../support/members';
import type { memoryFiles } from '../../support/memory-files';
import { tableNames } from '../../support/tables';
import { type Who, worldOfFile } from '../../support/world';
import { picture } from '../office/file-samples';

/** Somebody nothing else in the house is called like. */
const asker = { name: '司空见惯', phone: '17799990001' } as const;
const placeholder = '01900000-0000-7000-8000-000000000000';

const world = worldOfFile();
let who: Who & { openid: string };
let personId: string;
const rows: Record<'caseId' | 'fileId' | 'number' | 'answerFile', string> = {
  caseId: '',
  fileId: '',
  number: '',
  answerFile: '',
};
/** Everything anybody but the asker was answered. */
const heard: string[] = [];
/** Rows that say whose the case is. */
const joined: string[] = [];

const objects = () => (world.ports.files as ReturnType<typeof memoryFiles>).objects;
/** One persona a role. */
const others = (Object.keys(personas) as PersonaName[]).filter((name) => !/\d$/.test(name));

/** A picture uploaded as a phone does it. */
async function uploaded(by: Who): Promise<string> {
  const bytes = await picture().getBuffer('image/png');
  const file = { purpose: 'consultation', type: 'image/png', size: bytes.length } as const;
  const { fileId, target } = await world.get(by, 'office.beginUpload', file);
  await world.ports.files.write(target, bytes);
  await world.get(by, 'office.finishUpload', { fileId });
  return fileId;
}

/** An example with the anonymous case, its number and its file in the place of what does not exist. */
function aimed(input: unknown): object {
  const text = JSON.stringify(input, (key, value) => {
    if (key === 'cursor') return undefined;
    if (key === 'fileId' && value === placeholder) return rows.fileId;
    if (key === 'q') return rows.number;
    return value;
  });
  return JSON.parse(text.replaceAll(placeholder, rows.caseId)) as object;
}

/** What says who they are. */
const secrets = () => [asker.name, asker.phone, personId, who.openid, blindIndex(world.keys, 'openid', who.openid)];

/** Notes every row of the database, as it is now, that has both the person and the case in it. */
async function lookForJoins(): Promise<void> {
  const { db } = world.database;
  const ids = async (table: 'consultation_messages' | 'deadlines') =>
    (await db.selectFrom(table).select('id').where('case_id', '=', rows.caseId).execute()).map(({ id }) => id);
  const own = [
    ...(await ids('consultation_messages')),
    ...(await ids('deadlines')),
    ...askerTags(world.keys, personId),
  ];
  const ofCase = [rows.caseId, rows.number, rows.fileId, ...own];
  for (const table of await tableNames(world.database)) {
    const { rows: found } = await sql<{
      row: string;
    }>`select to_json(t)::text as row from ${sql.table(table)} t`.execute(db);
    for (const { row } of found)
      if (secrets().some((one) => row.includes(one)) && ofCase.some((one) => row.includes(one)))
        joined.push(`${table}: ${row}`);
  }
}

/** Every role asks everything that only reads, about this case; before and after, the database is looked through. */
async function everybodyLooks(): Promise<void> {
  await lookForJoins();
  await world.database.db.deleteFrom('limits').execute();
  for (const name of others)
    for (const [action, { writes, input: taken }] of everyAction)
      if (!writes)
        for (const input of v.is(taken, {}) ? [examples[action][0], {}] : [examples[action][0]])
          heard.push(JSON.stringify(await world.ask(name, action, aimed(input) as never)));
  await tick(world, world.now);
  await lookForJoins();
}

const told = async (by: Who) => (await world.get(by, 'office.inbox', {})).items;

beforeAll(async () => {
  who = newWeChat() as typeof who;
  personId = (await world.get(who, 'members.register', { ...asker, agreedTo: '1.1' })).id;
  await world.get(who, 'members.saveProfile', { unitId: demoId('unit:netvalley') });
  await everybodyAgrees(world);
  world.logged.length = 0;

  rows.fileId = await uploaded(who);
  const first = await world.get(who, 'legal.ask', {
    ...anonymousQuestion,
    category: 'dismissal',
    files: [rows.fileId],
  });
  if (first.kind !== 'asked') throw new Error('asked before');
  Object.assign(rows, { caseId: first.caseId, number: first.number });
  const { caseId } = rows;
  await world.get(who, 'legal.supplement', { caseId, text: '昨天又加班了', files: [] });
  await world.get('officer', 'legal.sendBack', { caseId, reason: '请写明时间' });
  await everybodyLooks();
  const { question: _, anonymous: __, ...facts } = anonymousQuestion;
  await world.get(who, 'legal.resubmit', {
    caseId,
    ...facts,
    category: 'dismissal',
    note: '从去年开始',
    contactPhone: asker.phone,
  });
  await assigned(world, caseId);
  await everybodyLooks();
  rows.answerFile = await uploaded('lawyer');
  await answered(world, caseId);
  await world.get(who, 'legal.followUp', { caseId, text: '那要什么证据？', files: [] });
  await answered(world, caseId);
  const [deadline] = (await world.get(who, 'office.caseHistory', { caseId })).deadlines;
  await world.get(who, 'office.endDeadline', { deadlineId: deadline?.id as string });
  const { jobId } = await world.get('lead', 'statistics.export', {
    unitId: demoId('unit:district'),
    period: { calendar: 'year', year: 2026 },
    figure: 'legal.asked',
    format: 'csv',
    purpose: '年报',
  });
  await tick(world, world.now);
  heard.push(JSON.stringify(await world.get('lead', 'office.job', { jobId })));
  await world.get(who, 'legal.rate', { caseId, rating: 'satisfied' });
  await everybodyLooks();
}, 240_000);

it('the case was looked at: what everybody heard has it, its words and its file', () => {
  const all = heard.join('\n');
  for (const sign of [rows.number, rows.caseId, '自愿放弃的承诺书', '匿名', '提问人', `memory:files/${rows.fileId}`])
    expect(all).toContain(sign);
});

it('no answer of any role, at any stage, has the asker’s name, number, id or WeChat', () => {
  for (const secret of secrets()) expect(heard.filter((answer) => answer.includes(secret))).toEqual([]);
});

it('no file’s place or content, and no exported table, has them', () => {
  const files = [...objects()].filter(([path]) => !path.startsWith('uploads/'));
  expect(files.map(([path]) => path)).toEqual(
    expect.arrayContaining([`files/${rows.fileId}`, expect.stringMatching(/^exports\//)]),
  );
  for (const secret of secrets())
    for (const [path, bytes] of files) expect([path.includes(secret), bytes.includes(secret)]).toEqual([false, false]);
});

it('no line of the log has them, nor what a person is called for a day', () => {
  const lines = world.logged.join('\n');
  expect(lines).toContain('legal.ask');
  for (const secret of secrets()) expect(lines).not.toContain(secret);
  const sameDay = personOfDay(world.keys, businessDay(world.now), personId);
  const asAsker = world.logged
    .filter((line) => line.includes(sameDay))
    .map((line) => (JSON.parse(line) as { action: string }).action);
  expect(asAsker).toContain('office.beginUpload');
  for (const action of [
    'legal.ask',
    'legal.supplement',
    'legal.resubmit',
    'legal.followUp',
    'legal.rate',
    'office.endDeadline',
  ])
    expect(asAsker).not.toContain(action);
});

it('no row of the database brings the person and the case together, at any stage', async () => {
  expect(joined).toEqual([]);
  const uploads = world.database.db
    .selectFrom('requests')
    .select('action')
    .where('asker', '=', `p:${personId}`)
    .where('action', 'like', 'office.%Upload');
  expect(await uploads.execute()).toEqual([]);
});

it('story and audit say 提问人 or nobody; requests and limits carry the tag', async () => {
  const { db } = world.database;
  const [tag] = askerTags(world.keys, personId);
  const story = await db
    .selectFrom('case_history')
    .select(['actor_id', 'actor_label', 'to_state'])
    .where('subject_id', '=', rows.caseId)
    .orderBy('id')
    .execute();
  expect(
    story.filter(({ actor_label }) => actor_label === '提问人').map(({ actor_id, to_state }) => [actor_id, to_state]),
  ).toEqual(['submitted', 'submitted', 'submitted', 'following_up', 'closed'].map((state) => [null, state]));
  expect(story.filter(({ actor_id }) => actor_id === personId)).toEqual([]);
  const audited = await db.selectFrom('audit').select('actor_id').where('row_id', '=', rows.caseId).execute();
  expect(audited.length).toBeGreaterThan(0);
  expect(audited.filter(({ actor_id }) => actor_id === personId)).toEqual([]);
  const asked = await db
    .selectFrom('requests')
    .select(['action', 'asker'])
    .where('asker', 'in', [`t:${tag}`, `p:${personId}`])
    .execute();
  const by = (asker: string) =>
    asked
      .filter((one) => one.asker === asker)
      .map(({ action }) => action)
      .sort();
  expect(by(`t:${tag}`)).toEqual([
    'legal.ask',
    'legal.followUp',
    'legal.rate',
    'legal.resubmit',
    'legal.supplement',
    'office.endDeadline',
  ]);
  expect(by(`p:${personId}`).filter((action) => action.startsWith('legal.'))).toEqual([]);
});

it('the telephone a page sends all the same is not kept, and nobody is shown a name to ring', async () => {
  expect(await world.get(who, 'legal.consultation', { caseId: rows.caseId })).toMatchObject({ contactPhone: null });
  expect(await world.ask('lawyer', 'legal.contact', { caseId: rows.caseId })).toMatchObject({ code: 'notFound' });
});

it('the asker is told all the same, at the lists of their own, and finds the case everywhere of theirs', async () => {
  const notices = await told(who);
  expect(notices.filter(({ title }) => title === '你咨询的事有进展').length).toBeGreaterThanOrEqual(4);
  for (const { body, route } of notices) {
    expect(body).not.toContain(rows.number);
    expect(route ?? '').not.toContain(rows.caseId);
  }
  expect((await world.get(who, 'office.myCases', {})).items.map(({ number }) => number)).toEqual([rows.number]);
  expect((await world.get(who, 'legal.mine', {})).items).toMatchObject([{ number: rows.number, isAnonymous: true }]);
  const { steps, isOwner } = await world.get(who, 'office.caseHistory', { caseId: rows.caseId });
  expect([isOwner, steps[0]?.who]).toEqual([true, '提问人']);
  expect((await world.get(who, 'office.search', { q: rows.number })).flatMap(({ hits }) => hits)).toMatchObject([
    { title: `咨询 ${rows.number} · 解除、辞退` },
  ]);
});

it('nobody else’s tag, id or request finds the case', async () => {
  const stranger = newWeChat();
  await world.get(stranger, 'members.register', { name: '林小北', phone: '17799990002', agreedTo: '1.1' });
  for (const [action, input] of [
    ['legal.consultation', { caseId: rows.caseId }],
    ['legal.myFile', { caseId: rows.caseId, fileId: rows.fileId }],
    ['office.caseHistory', { caseId: rows.caseId }],
  ] as const)
    expect([action, await world.ask(stranger, action, input as never)]).toEqual([
      action,
      { ok: false, code: 'notFound' },
    ]);
  expect(await world.ask(who, 'legal.myFile', { caseId: rows.caseId, fileId: rows.fileId })).toMatchObject({
    ok: true,
  });
});
