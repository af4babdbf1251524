import { personaId } from '@/cloud/db/seed/personas';
import { type NewCase, openCase } from '@/cloud/office/cases';
import { inTransaction } from '../../support/contexts';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const made = (said: Partial<NewCase> = {}): NewCase => ({
  service: 'legal',
  kind: 'ask',
  prefix: 'ZX',
  state: 'asked',
  owner: { personId: personaId('worker') },
  unitPath: '/',
  holder: { role: 'lawyer' },
  promisedAt: null,
  ...said,
});
const open = (said?: Partial<NewCase>) => inTransaction(world, (context) => openCase(context, made(said)));

describe('a case', () => {
  it('gets its service’s next number of the year, by the calendar of Shanghai', async () => {
    expect((await open()).number).toBe('ZX2026-0001');
    expect((await open()).number).toBe('ZX2026-0002');
    expect((await open({ service: 'injury', prefix: 'GS' })).number).toBe('GS2026-0001');
    world.now = new Date('2026-12-31T15:59:59Z');
    expect((await open()).number).toBe('ZX2026-0003');
    world.now = new Date('2026-12-31T16:00:00Z');
    expect((await open()).number).toBe('ZX2027-0001');
    world.now = new Date('2026-12-01T02:00:00Z');
  });

  it('numbers have no gap and no double when many open at once and some of them fail', async () => {
    const before = Number((await open()).number.slice(-4));
    const opened = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) =>
        inTransaction(world, async (context) => {
          const one = await openCase(context, made());
          if (i % 4 === 0) throw new Error('undone');
          return one.number;
        }),
      ),
    );
    const numbers = opened
      .flatMap((one) => (one.status === 'fulfilled' ? [Number(one.value.slice(-4))] : []))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => before + 1 + i));
  });

  it('belongs to a person or to a tag, and is held from the start', async () => {
    const { id } = await open({
      owner: { askerTag: 'tag' },
      holder: { personId: personaId('officer') },
      promisedAt: world.now,
    });
    const row = await world.database.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      person_id: null,
      asker_tag: 'tag',
      holder_role: null,
      holder_id: personaId('officer'),
      promised_at: world.now,
      version: 1,
    });
  });
});
