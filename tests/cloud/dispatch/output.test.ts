import * as v from 'valibot';
import { personaId } from '@/cloud/db/seed/personas';
import { momentOut } from '@/contract/fields';
import { openTestHouse } from '../../support/test-house';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const auditOf = (action: string) =>
  world.database.db
    .selectFrom('audit')
    .select(['actor_id', 'roles', 'reads', 'row_id', 'at'])
    .where('action', '=', action)
    .execute();

describe('an answer', () => {
  it('has the columns its output names and no other, at any depth', async () => {
    const output = v.object({ items: v.array(v.object({ id: v.string() })), at: momentOut });
    const act = {
      run: async () => ({ items: [{ id: '1', phone_sealed: 'x', name: '张建国' }], at: new Date(0), secret: 1 }),
    };
    for (const writes of [{}, { writes: true as const }]) {
      expect(await openTestHouse(world, { action: { output, ...writes }, act })('worker')).toEqual({
        ok: true,
        value: { items: [{ id: '1' }], at: '1970-01-01T00:00:00.000Z' },
      });
    }
  });

  it('that is not what the output promises is busy, and says nothing of what it was', async () => {
    const ask = openTestHouse(world, {
      action: { output: v.object({ id: v.string() }) },
      act: { run: async () => ({ id: { secret: '13800007307' } }) },
    });
    const answer = await ask('worker');
    expect(answer).toMatchObject({ ok: false, code: 'busy' });
    expect(JSON.stringify(answer) + world.logged.at(-1)).not.toContain('13800007307');
  });
});

describe('an audit row', () => {
  const door = { roles: ['grassroots'] as const };

  it('tells who, in which roles, read which class of which row', async () => {
    const given = { eventId: '01900000-0000-7000-8000-000000000000' };
    const ask = openTestHouse(world, {
      action: { ...door, reads: 'contact', row: 'eventId', input: v.object({ eventId: v.string() }) },
      act: { run: async () => null },
    });
    await ask('cadre', given);
    expect(await auditOf('test.it')).toEqual([
      {
        actor_id: personaId('cadre'),
        roles: expect.arrayContaining(['worker', 'grassroots']),
        reads: 'contact',
        row_id: given.eventId,
        at: world.now,
      },
    ]);
  });

  it('is written for what a cadre writes, not for what a worker writes or reads of their own', async () => {
    const before = (await auditOf('test.it')).length;
    await openTestHouse(world, { action: { ...door, writes: true }, act: { run: async () => null } })('cadre');
    expect(await auditOf('test.it')).toHaveLength(before + 1);
    await openTestHouse(world, { action: { writes: true }, act: { run: async () => null } })('worker');
    await openTestHouse(world, { act: { run: async () => null } })('worker');
    expect(await auditOf('test.it')).toHaveLength(before + 1);
  });

  it('is not written when the asking was refused', async () => {
    const before = (await auditOf('test.it')).length;
    await openTestHouse(world, {
      action: { ...door, writes: true },
      act: { run: async () => Promise.reject(new Error('x')) },
    })('cadre');
    await openTestHouse(world, { action: { ...door, writes: true }, act: { run: async () => null } })('worker');
    expect(await auditOf('test.it')).toHaveLength(before);
  });
});
