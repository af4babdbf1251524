import { complaint, feedbackOf, pictureOf } from '../../support/help';
import { newcomer } from '../../support/members';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const noticesOf = async (caseId: string) =>
  world.database.db.selectFrom('outbox').select('body').where('route', 'like', `%${caseId}`).execute();

describe('feedback', () => {
  it('is a case of the district’s officers, promised within three working days, with its pictures', async () => {
    const fileId = await pictureOf(world);
    // It is Tuesday, 1 December 2026: three working days are over on Friday at six.
    const sent = await world.get('worker', 'help.sendFeedback', { ...complaint, pictures: [fileId] });
    expect(sent).toMatchObject({
      number: expect.stringMatching(/^FK2026-\d{4}$/),
      promisedAt: '2026-12-04T10:00:00.000Z',
    });
    expect(await world.get('worker', 'help.feedback', { caseId: sent.caseId })).toMatchObject({
      state: 'waiting',
      holder: '区总经办',
      messages: [{ by: 'worker', text: complaint.text }],
      pictures: [{ fileId }],
      transitions: ['add', 'done'],
    });
    for (const who of ['worker', 'officer'] as const)
      expect(await world.get(who, 'help.picture', { caseId: sent.caseId, fileId })).toEqual({
        url: expect.any(String),
      });
    expect((await world.get('worker', 'help.myFeedback', {})).items[0]).toMatchObject({
      id: sent.caseId,
      text: complaint.text,
    });
  });

  it('somebody without a unit gives it as anybody does', async () => {
    const { who } = await newcomer(world);
    const { caseId } = await world.get(who, 'help.sendFeedback', complaint);
    expect(await world.get('officer', 'help.deskCase', { caseId })).toMatchObject({
      person: '林*北',
      place: '没有填单位',
    });
  });

  it('takes no picture twice, and none of somebody else', async () => {
    const fileId = await pictureOf(world);
    await world.get('worker', 'help.sendFeedback', { ...complaint, pictures: [fileId] });
    for (const who of ['worker', 'worker2'] as const)
      expect(await world.ask(who, 'help.sendFeedback', { ...complaint, pictures: [fileId] })).toMatchObject({
        code: 'notFound',
      });
  });

  it('is answered, its person told; they add one message, which goes back; a second is another feedback', async () => {
    const caseId = await feedbackOf(world);
    await world.get('officer', 'help.answer', { caseId, text: '请更新后再试' });
    expect(await noticesOf(caseId)).toHaveLength(1);
    const answered = await world.get('worker', 'help.feedback', { caseId });
    expect(answered).toMatchObject({
      state: 'answered',
      holder: '等你确认',
      promisedAt: null,
      transitions: ['add', 'done'],
    });
    await world.get('worker', 'help.addToFeedback', { caseId, text: '还是不行' });
    const again = await world.get('worker', 'help.feedback', { caseId });
    expect(again).toMatchObject({ state: 'waiting', promisedAt: expect.any(String), transitions: ['done'] });
    expect(again.messages.map(({ by }) => by)).toEqual(['worker', 'officer', 'worker']);
    expect(await world.ask('worker', 'help.addToFeedback', { caseId, text: '喂' })).toEqual({
      ok: false,
      code: 'additionUsed',
    });
    await world.get('officer', 'help.close', { caseId, reason: '新版本已修好' });
    expect(await world.get('worker', 'help.feedback', { caseId })).toMatchObject({
      state: 'closed',
      reason: '新版本已修好',
      transitions: [],
    });
    expect(await world.ask('officer', 'help.answer', { caseId, text: '?' })).toMatchObject({ code: 'stateChanged' });
  });

  it('two messages more at once: one stands', async () => {
    const caseId = await feedbackOf(world);
    const answers = await Promise.all(
      [1, 2, 3].map((n) => world.ask('worker', 'help.addToFeedback', { caseId, text: `第 ${n} 句` })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('its person says that it is done', async () => {
    const caseId = await feedbackOf(world);
    await world.get('worker', 'help.endFeedback', { caseId });
    expect(await world.get('worker', 'help.feedback', { caseId })).toMatchObject({ state: 'closed', transitions: [] });
  });

  it('keeps no word of it readable in the database', async () => {
    await feedbackOf(world);
    const rows = await world.database.db.selectFrom('feedback_messages').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(complaint.text);
  });
});

describe('the desk', () => {
  it('lists what waits by its promise, and finds by state, category and number', async () => {
    const early = await feedbackOf(world, 'worker2');
    world.now = new Date('2026-12-03T02:00:00Z');
    const late = (await world.get('courier', 'help.sendFeedback', { ...complaint, category: 'wish' })).caseId;
    const list = async (input: object) =>
      (await world.get('officer', 'help.deskList', input)).items.map(({ id }) => id);
    const waiting = await list({});
    expect(waiting.indexOf(early)).toBeLessThan(waiting.indexOf(late));
    expect(await list({ category: 'wish' })).toEqual([late]);
    const { number } = await world.get('courier', 'help.feedback', { caseId: late });
    expect(await list({ q: number.toLowerCase() })).toEqual([late]);
    await world.get('officer', 'help.close', { caseId: late, reason: '已收下' });
    expect(await list({ state: 'closed', category: 'wish' })).toEqual([late]);
  });

  it('rings only whoever asked for it, and leaves an audit row', async () => {
    const caseId = await feedbackOf(world);
    expect(await world.get('officer', 'help.ring', { caseId })).toEqual({ phone: '13800007307' });
    const audit = world.database.db.selectFrom('audit').select(['action', 'reads']).where('row_id', '=', caseId);
    expect(await audit.execute()).toEqual([{ action: 'help.ring', reads: 'contact' }]);
    const quiet = (await world.get('worker', 'help.sendFeedback', { ...complaint, wantsCall: false })).caseId;
    expect(await world.ask('officer', 'help.ring', { caseId: quiet })).toMatchObject({ code: 'notFound' });
  });
});

it('help is found by the one search box, by other words too', async () => {
  expect(JSON.stringify(await world.get('guest', 'office.search', { q: '换微信' }))).toContain(
    '/pages/help/topics/index?topic=wechat',
  );
});
