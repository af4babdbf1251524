import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { draftOf, minimumWage, parkHolder, publishedVersion } from '../../support/self-study';
import { type Who, worldOfFile } from '../../support/world';

const world = worldOfFile();

let day = 0;
/** A day no other test uses: a published number stays. */
const newDay = () => new Date(Date.parse('2020-01-01') + day++ * 86_400_000).toISOString().slice(0, 10);
const published = async () => (await world.get('guest', 'selfStudy.parameters', {})).versions;
const stateOf = async (caseId: string) => (await world.get('officer', 'selfStudy.draft', { caseId })).state;

describe('a number of the law', () => {
  it('is drafted by an officer, published by a lead, confirmed by another, and only then reaches phones', async () => {
    const effectiveOn = newDay();
    const caseId = await draftOf(world, { effectiveOn });
    expect(await world.get('lead', 'selfStudy.draft', { caseId })).toMatchObject({
      number: expect.stringMatching(/^SZ2026-\d{4}$/),
      state: 'drafted',
      madeBy: '林晓燕',
      value: 252_000,
      before: null,
      transitions: ['publish', 'return'],
    });
    await world.get('lead', 'selfStudy.publishVersion', { caseId });
    expect(await published()).toEqual([]);
    expect((await world.get('lead', 'selfStudy.draft', { caseId })).transitions).toEqual(['return']);
    expect((await world.get('lead2', 'selfStudy.draft', { caseId })).transitions).toEqual(['confirm', 'return']);
    await world.get('lead2', 'selfStudy.confirmVersion', { caseId });
    expect(await published()).toEqual([
      {
        name: 'minimumMonthlyWageFen',
        region: '440300',
        place: '深圳市',
        effectiveOn,
        value: 252_000,
        source: minimumWage.source,
        checkedOn: minimumWage.checkedOn,
      },
    ]);
    expect(await world.get('officer', 'selfStudy.draft', { caseId })).toMatchObject({
      state: 'confirmed',
      publishedBy: '陈国栋',
      confirmedBy: '黄雅琴',
      transitions: [],
    });
    const told = await world.database.db
      .selectFrom('outbox')
      .selectAll()
      .where('kind', '=', 'parameter.moved')
      .execute();
    expect(told).toEqual([expect.objectContaining({ person_id: personaId('officer') })]);
  });

  it('waits on the desks of leads, by its promise, and is no case of its maker’s desk', async () => {
    const caseId = await draftOf(world, { effectiveOn: newDay() });
    const waiting = async (who: Who) =>
      (await world.get(who, 'office.desk', {})).items.filter(({ id }) => id === caseId).map(({ title }) => title);
    expect(await waiting('lead')).toEqual(['当地月最低工资标准 · 深圳市']);
    expect(await waiting('officer')).toEqual([]);
  });

  it('needs three people: its maker neither publishes nor confirms, and who published does not confirm', async () => {
    const id = personaId('officer');
    const grant = { id: randomUUID(), person_id: id, role: 'lead' as const, unit_id: demoId('unit:district') };
    await world.database.db
      .insertInto('grants')
      .values({ ...grant, ends_on: '2099-12-31' })
      .execute();
    const caseId = await draftOf(world, { effectiveOn: newDay() });
    expect(await world.ask('officer', 'selfStudy.publishVersion', { caseId })).toEqual({
      ok: false,
      code: 'forbidden',
    });
    await world.get('lead', 'selfStudy.publishVersion', { caseId });
    for (const who of ['lead', 'officer'] as const)
      expect(await world.ask(who, 'selfStudy.confirmVersion', { caseId })).toEqual({ ok: false, code: 'forbidden' });
    await world.database.db.deleteFrom('grants').where('id', '=', grant.id).execute();
    await world.get('lead2', 'selfStudy.confirmVersion', { caseId });
  });

  it('is sent back with a reason, or taken back by its maker; then nobody moves it', async () => {
    const returned = await draftOf(world, { effectiveOn: newDay() });
    await world.get('lead', 'selfStudy.returnVersion', { caseId: returned, reason: '公告文号没有写' });
    expect(await world.get('officer', 'selfStudy.draft', { caseId: returned })).toMatchObject({
      state: 'returned',
      reason: '公告文号没有写',
    });
    const withdrawn = await draftOf(world, { effectiveOn: newDay() });
    await world.get('officer', 'selfStudy.withdrawVersion', { caseId: withdrawn });
    for (const caseId of [returned, withdrawn])
      expect(await world.ask('lead', 'selfStudy.publishVersion', { caseId })).toMatchObject({ code: 'stateChanged' });
  });

  it('is read beside what is calculated with without it, also once it is in force', async () => {
    const region = { region: '330100', place: '杭州市' };
    const days = [newDay(), newDay(), newDay()] as const;
    const beforeOf = async (caseId: string) => (await world.get('lead', 'selfStudy.draft', { caseId })).before;
    const wide = { name: 'paternityDays', ...region, effectiveOn: '2026-01-01', value: 20 } as const;
    const wider = await draftOf(world, wide);
    expect(await beforeOf(wider)).toMatchObject({
      region: '330000',
      place: null,
      value: 15,
      effectiveOn: '2022-01-01',
    });
    await publishedVersion(world, { ...region, effectiveOn: days[0], value: 230_000 });
    const later = await draftOf(world, { ...region, effectiveOn: days[2], value: 240_000 });
    expect(await beforeOf(later)).toMatchObject({ ...region, value: 230_000 });
    await world.get('lead', 'selfStudy.publishVersion', { caseId: later });
    await world.get('lead2', 'selfStudy.confirmVersion', { caseId: later });
    const right = await draftOf(world, { ...region, effectiveOn: days[2], value: 250_000, isCorrection: true });
    expect(await beforeOf(right)).toMatchObject({ value: 240_000, effectiveOn: days[2] });
    await world.get('lead', 'selfStudy.publishVersion', { caseId: right });
    await world.get('lead2', 'selfStudy.confirmVersion', { caseId: right });
    expect(await beforeOf(later)).toMatchObject({ value: 230_000 });
    expect(await beforeOf(right)).toMatchObject({ value: 240_000 });
  });

  it.each([
    ['a year typed wrong', { effectiveOn: '2206-07-01' }, 'effectiveOn'],
    ['before there was a labour law', { effectiveOn: '1926-07-01' }, 'effectiveOn'],
    ['looked at tomorrow', { checkedOn: '2026-12-31' }, 'checkedOn'],
    ['nothing', { value: 0 }, 'value'],
    ['less than nothing', { value: -252_000 }, 'value'],
    ['an empty table', { name: 'medicalSubsidyMonths' as const, value: {} }, 'value'],
    ['of the demo, where there is none', { region: '990000', place: undefined }, 'region'],
    ['of no place', { region: '999900', place: '无' }, 'region'],
  ])('is refused beside its field: %s', async (_, made, field) => {
    const answer = await world.ask('officer2', 'selfStudy.draftVersion', { ...minimumWage, ...made });
    expect(answer).toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } });
  });

  it('of a day that has one is refused, unless it puts that one right; the wrong one stays in the list', async () => {
    const effectiveOn = newDay();
    await publishedVersion(world, { effectiveOn, value: 252_100 });
    const again = { ...minimumWage, effectiveOn, value: 252_200 };
    expect(await world.ask('officer', 'selfStudy.draftVersion', again)).toMatchObject({
      code: 'invalid',
      fields: { effectiveOn: expect.stringContaining('更正') },
    });
    await publishedVersion(world, { effectiveOn, value: 252_200, isCorrection: true });
    const now = (await published()).filter((one) => one.effectiveOn === effectiveOn);
    expect(now.map(({ value }) => value)).toEqual([252_200]);
    const { items } = await world.get('auditor', 'selfStudy.versions', { name: 'minimumMonthlyWageFen' });
    const listed = items.filter((one) => one.effectiveOn === effectiveOn);
    expect(listed.map(({ value, isReplaced }) => [value, isReplaced])).toEqual([
      [252_200, false],
      [252_100, true],
    ]);
    const none = { ...minimumWage, effectiveOn: newDay(), isCorrection: true };
    expect(await world.ask('officer', 'selfStudy.draftVersion', none)).toMatchObject({ code: 'invalid' });
  });

  it('of which two drafts of one day were published is confirmed once', async () => {
    const effectiveOn = newDay();
    const both = [await draftOf(world, { effectiveOn }), await draftOf(world, { effectiveOn })];
    for (const caseId of both) await world.get('lead', 'selfStudy.publishVersion', { caseId });
    await world.get('lead2', 'selfStudy.confirmVersion', { caseId: both[0] as string });
    expect(await world.ask('lead2', 'selfStudy.confirmVersion', { caseId: both[1] as string })).toMatchObject({
      code: 'parameterThere',
    });
    expect(await stateOf(both[1] as string)).toBe('published');
  });

  it('has a sentence beside whatever is wrong with it', async () => {
    const wrong: readonly (readonly [string, object])[] = [
      ['value', { value: 2520.5 }],
      ['value', { value: { 5: 30 } }],
      ['region', { region: '999999' }],
      ['region', { region: '44' }],
      ['place', { place: undefined }],
      ['effectiveOn', { effectiveOn: '2026-02-30' }],
      ['source', { source: ' ' }],
      ['checkedOn', { checkedOn: '2026-12-02' }],
    ];
    for (const [field, change] of wrong)
      expect(
        await world.ask('officer', 'selfStudy.draftVersion', { ...minimumWage, ...change } as never),
      ).toMatchObject({
        code: 'invalid',
        fields: { [field]: expect.stringMatching(/^[\u4e00-\u9fff]/) },
      });
  });

  it('holds for everybody, so an officer of a part of the district does not draft it', async () => {
    const who = await parkHolder(world, 'officer');
    expect(await world.ask(who, 'selfStudy.draftVersion', minimumWage)).toEqual({ ok: false, code: 'forbidden' });
    expect((await world.get(who, 'selfStudy.drafts', {})).items).toEqual([]);
  });
});

describe('the list of versions', () => {
  it('has the shipped ones too, is searched by words, and comes in pages, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.get('officer', 'selfStudy.versions', cursor ? { cursor } : {});
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => id.startsWith('base.')).length).toBeGreaterThan(15);
    const { items } = await world.get('admin', 'selfStudy.versions', { q: '上海' });
    expect(items.length).toBeGreaterThan(2);
    expect(items.every(({ region }) => region === '310000')).toBe(true);
  });
});
