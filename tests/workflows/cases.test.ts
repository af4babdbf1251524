import { personaId } from '@/cloud/db/seed/personas';
import { openCase } from '@/cloud/office/cases';
import { type Move, type Standing, transition } from '@/cloud/workflow';
import { workflow } from '@/contract/workflow';
import { inTransaction } from '../support/contexts';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

/** A case of a service that does not exist: asked, answered, closed; sent back with a reason. */
const asking = workflow({
  table: 'cases',
  states: { asked: '已提问', answered: '已答复', closed: '已办结' },
  transitions: {
    answer: { from: ['asked'], to: 'answered', actors: ['holder'], label: '答复', condition: 'inHours' },
    sendBack: { from: ['answered'], to: 'asked', actors: ['holder'], label: '退回', requires: ['reason'] },
    close: { from: ['answered'], to: 'closed', actors: ['owner', 'holder'], label: '办结' },
    reopen: { from: ['closed'], to: 'asked', actors: ['holder'], label: '重开', requires: ['reason'] },
  },
});
type Name = keyof typeof asking.transitions;
type Row = { id: string; state: string; person_id: string | null };

const promisedAt = new Date('2026-12-03T09:00:00Z');
const holder: Standing<Row, 'owner' | 'holder'> = { actorsOf: () => ['holder'], refuses: () => null };
const given = async () =>
  (
    await inTransaction(world, (context) =>
      openCase(context, {
        service: 'test',
        kind: 'ask',
        prefix: 'CS',
        state: 'asked',
        owner: { personId: personaId('worker') },
        unitPath: '/',
        holder: { role: 'lawyer' },
        promisedAt,
      }),
    )
  ).id;
const go = (name: Name, move: Move, standing = holder) =>
  inTransaction(world, (context) => transition(context, asking, name, standing, move), 'lawyer');
const caseOf = (id: string) =>
  world.database.db
    .selectFrom('cases')
    .select(['state', 'holder_role', 'holder_id', 'promised_at', 'closed_at', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

describe('a case on its way', () => {
  it('changes its holder and promise with the transition that says so, and keeps them with one that does not', async () => {
    const id = await given();
    const later = new Date('2026-12-08T09:00:00Z');
    await go('answer', { id, holder: { personId: personaId('worker'), promisedAt: null } });
    expect(await caseOf(id)).toEqual({
      state: 'answered',
      holder_role: null,
      holder_id: personaId('worker'),
      promised_at: null,
      closed_at: null,
      version: 2,
    });
    await go('sendBack', { id, reason: '材料不清楚', holder: { role: 'officer', promisedAt: later } });
    expect(await caseOf(id)).toMatchObject({
      state: 'asked',
      holder_role: 'officer',
      holder_id: null,
      promised_at: later,
      version: 3,
    });
    await go('answer', { id });
    expect(await caseOf(id)).toMatchObject({
      state: 'answered',
      holder_role: 'officer',
      promised_at: later,
      version: 4,
    });
  });

  it('is held by nobody once it is closed, and open again once it is held again', async () => {
    const id = await given();
    await go('answer', { id });
    await go('close', { id, holder: 'none' });
    expect(await caseOf(id)).toEqual({
      state: 'closed',
      holder_role: null,
      holder_id: null,
      promised_at: null,
      closed_at: world.now,
      version: 3,
    });
    await go('reopen', { id, reason: '有新情况', holder: { role: 'lawyer', promisedAt } });
    expect(await caseOf(id)).toMatchObject({
      state: 'asked',
      holder_role: 'lawyer',
      promised_at: promisedAt,
      closed_at: null,
    });
  });

  it('tells its story in order, with reasons', async () => {
    const id = await given();
    await go('answer', { id });
    await go('sendBack', { id, reason: '再问一句' });
    const story = await world.database.db
      .selectFrom('case_history')
      .select(['from_state', 'to_state', 'reason', 'actor_id'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(story).toEqual([
      { from_state: null, to_state: 'asked', reason: null, actor_id: personaId('worker') },
      { from_state: 'asked', to_state: 'answered', reason: null, actor_id: personaId('lawyer') },
      { from_state: 'answered', to_state: 'asked', reason: '再问一句', actor_id: personaId('lawyer') },
    ]);
  });

  it('asks for a reason where one is required', async () => {
    const id = await given();
    await go('answer', { id });
    await expect(go('sendBack', { id })).rejects.toMatchObject({ code: 'invalid', fields: { reason: '请填写理由' } });
    await expect(go('sendBack', { id, reason: '' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await caseOf(id)).toMatchObject({ state: 'answered', version: 2 });
  });

  it('asks the condition of the row as it is, under lock', async () => {
    const id = await given();
    const asked: unknown[] = [];
    const refusing: typeof holder = {
      ...holder,
      refuses: (condition, row) => {
        asked.push([condition, row.state]);
        return 'stateChanged';
      },
    };
    await expect(go('answer', { id }, refusing)).rejects.toMatchObject({ code: 'stateChanged' });
    expect(asked).toEqual([['inHours', 'asked']]);
  });

  it('undoes everything with the transaction it is in', async () => {
    const id = await given();
    const work = inTransaction(world, async (context) => {
      await transition(context, asking, 'answer', holder, { id });
      throw new Error('later');
    });
    await expect(work).rejects.toThrow('later');
    expect(await caseOf(id)).toMatchObject({ state: 'asked', version: 1 });
  });

  it('moved twice at once goes once, and the other learns that the state changed', async () => {
    const id = await given();
    const both = await Promise.allSettled([go('answer', { id }), go('answer', { id })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stateChanged' } });
    expect(await caseOf(id)).toMatchObject({ state: 'answered', version: 2 });
  });
});
