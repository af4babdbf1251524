import { personaId } from '@/cloud/db/seed/personas';
import { openCase } from '@/cloud/office/cases';
import { setDeadlines } from '@/cloud/office/deadlines';
import { inTransaction } from '../../support/contexts';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let caseId: string;
beforeEach(async () => {
  const made = await inTransaction(world, (context) =>
    openCase(context, {
      service: 'injury',
      kind: 'report',
      prefix: 'GS',
      state: 'reported',
      owner: { personId: personaId('worker') },
      unitPath: '/',
      holder: { role: 'officer' },
      promisedAt: null,
    }),
  );
  caseId = made.id;
});

const deadline = (rule: string, dueOn: string) => ({
  rule,
  dueOn,
  whoMustAct: '用人单位',
  whatIsLost: '逾期由单位承担费用',
});
const set = (...deadlines: ReturnType<typeof deadline>[]) =>
  setDeadlines(world.database.db, caseId, personaId('worker'), deadlines);
const now = () =>
  world.database.db
    .selectFrom('deadlines')
    .select(['rule', 'due_on', 'met_at'])
    .where('case_id', '=', caseId)
    .orderBy('rule')
    .execute();

describe('the deadlines of a case', () => {
  it('become exactly those that follow from the facts: added, moved, gone', async () => {
    await set(deadline('a', '2026-12-31'), deadline('b', '2027-01-31'));
    await set(deadline('b', '2027-02-28'), deadline('c', '2027-03-31'));
    expect(await now()).toEqual([
      { rule: 'b', due_on: '2027-02-28', met_at: null },
      { rule: 'c', due_on: '2027-03-31', met_at: null },
    ]);
    await set();
    expect(await now()).toEqual([]);
  });

  it('once met stay as they were met', async () => {
    await set(deadline('a', '2026-12-31'), deadline('b', '2027-01-31'));
    await world.database.db.updateTable('deadlines').set({ met_at: world.now }).where('rule', '=', 'a').execute();
    await set(deadline('a', '2030-01-01'));
    expect(await now()).toEqual([{ rule: 'a', due_on: '2026-12-31', met_at: world.now }]);
  });

  it('are dates as text, not moments that a time zone could move', async () => {
    await set(deadline('a', '2026-01-01'));
    expect((await now())[0]?.due_on).toBe('2026-01-01');
  });

  it('of another case are left alone', async () => {
    await set(deadline('a', '2026-12-31'));
    const other = await inTransaction(world, (context) =>
      openCase(context, {
        service: 'injury',
        kind: 'report',
        prefix: 'GS',
        state: 'reported',
        owner: { personId: personaId('worker') },
        unitPath: '/',
        holder: { role: 'officer' },
        promisedAt: null,
      }),
    );
    await setDeadlines(world.database.db, other.id, null, []);
    expect(await now()).toHaveLength(1);
  });
});
