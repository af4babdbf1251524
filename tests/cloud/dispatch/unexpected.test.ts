import * as v from 'valibot';
import { personaId } from '@/cloud/db/seed/personas';
import { Refusal } from '@/cloud/refusal';
import { input } from '@/contract/fields';
import { POLICY_VERSION } from '@/contract/purposes';
import { countOf } from '../../support/tables';
import { openTestHouse } from '../../support/test-house';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const failing = (error: unknown) =>
  openTestHouse(world, { act: { run: async () => Promise.reject(error) } }, { people_pkey: 'alreadyRegistered' });
const lastLine = () => JSON.parse(world.logged.at(-1) ?? '{}') as Record<string, unknown>;

describe('an error nobody foresaw', () => {
  it('answers busy with a trace that finds the line in the log', async () => {
    const answer = await failing(new TypeError('broken'))('worker');
    expect(answer).toEqual({ ok: false, code: 'busy', trace: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(lastLine()).toMatchObject({
      level: 50,
      trace: answer.ok ? '' : answer.trace,
      action: 'test.it',
      code: 'busy',
      error: 'TypeError',
      where: expect.any(Array),
    });
  });

  it.each([
    ['a message', new Error('刘洋 13800007307')],
    ['a message of several lines', new Error('first\n    at 13800007307 (刘洋)\n    at 刘洋')],
    [
      'a database’s detail',
      Object.assign(new Error('x'), {
        code: '23514',
        detail: 'Failing row contains (刘洋, 13800007307)',
        where: '13800007307',
      }),
    ],
    ['a thrown text', '刘洋 13800007307'],
    ['a thrown object', { name: '刘洋', phone: '13800007307' }],
    ['an error with a name of its own', Object.assign(new Error('x'), { name: '刘洋', code: '13800007307' })],
    ['a cause', new Error('x', { cause: new Error('刘洋 13800007307') })],
    ['nothing at all', undefined],
  ])('is logged without its values: %s', async (_, error) => {
    expect(await failing(error)('worker', {})).toMatchObject({ ok: false, code: 'busy' });
    expect(world.logged.at(-1)).not.toMatch(/刘洋|13800007307/);
  });

  it('leaves nothing of the transaction', async () => {
    const before = await countOf(world.database, 'case_numbers');
    const ask = openTestHouse(world, {
      action: { writes: true },
      act: {
        run: async ({ db }) => {
          await db.insertInto('case_numbers').values({ service: 'gone', year: 1, last: 1 }).execute();
          throw new Error('after');
        },
      },
    });
    expect(await ask('worker')).toMatchObject({ code: 'busy' });
    expect(await countOf(world.database, 'case_numbers')).toBe(before);
  });

  it('in the first half, before any transaction, is busy too', async () => {
    const ask = openTestHouse(world, {
      act: { before: async () => Promise.reject(new Error('the network')), run: async () => null },
    });
    expect(await ask('worker')).toMatchObject({ ok: false, code: 'busy' });
  });
});

describe('every line of the log', () => {
  it('knows the person by a name of that day only', async () => {
    const ask = openTestHouse(world, { act: { run: async () => null } });
    const line = async (day: string) => {
      world.now = new Date(`${day}T02:00:00Z`);
      await ask('worker');
      return lastLine().person;
    };
    const [first, again, next] = [await line('2026-12-01'), await line('2026-12-01'), await line('2026-12-02')];
    expect(first).toMatch(/^[\w-]{12}$/);
    expect(again).toBe(first);
    expect(next).not.toBe(first);
    world.now = new Date('2026-12-01T02:00:00Z');
  });

  it('says nothing of the person, the input or the answer', async () => {
    const ask = openTestHouse(world, {
      action: { input: input({ phone: v.string() }) },
      act: { run: async () => ({ name: '张建国' }) },
    });
    await ask('worker', { phone: '13800007307' });
    await failing(new Refusal('notFound'))('worker');
    await world.ask('worker', 'members.register', {
      name: '张建国',
      phone: '13800007307',
      agreedTo: POLICY_VERSION,
    });
    expect(world.logged.join('\n')).not.toMatch(new RegExp(`张建国|13800007307|${personaId('worker')}`));
  });
});

describe('what is refused on purpose', () => {
  it('answers its code and fields, without a trace', async () => {
    expect(await failing(new Refusal('invalid', { name: '请填写姓名' }))('worker')).toEqual({
      ok: false,
      code: 'invalid',
      fields: { name: '请填写姓名' },
    });
  });

  it('a broken constraint means what its service says it means', async () => {
    const ask = openTestHouse(
      world,
      {
        action: { writes: true },
        act: {
          run: async ({ db }) =>
            db
              .insertInto('people')
              .values({ id: personaId('worker') })
              .execute(),
        },
      },
      { people_pkey: 'alreadyRegistered' },
    );
    expect(await ask('worker')).toEqual({ ok: false, code: 'alreadyRegistered' });
  });

  it('one that no service named is unexpected, whatever it is called', async () => {
    for (const constraint of ['sessions_pkey', 'constructor', '__proto__', 'toString']) {
      expect(await failing(Object.assign(new Error('x'), { code: '23505', constraint }))('worker')).toMatchObject({
        code: 'busy',
      });
    }
  });
});

describe('a deadlock', () => {
  const deadlock = (code: string) => Object.assign(new Error('x'), { code });
  const failingTimes = (times: number, code: string, writes: boolean) => {
    let runs = 0;
    const ask = openTestHouse(world, {
      action: writes ? { writes: true } : {},
      act: {
        run: async () => {
          runs += 1;
          if (runs <= times) throw deadlock(code);
          return { runs };
        },
      },
    });
    return { ask, runs: () => runs };
  };

  it.each(['40P01', '40001'])('%s is tried once more', async (code) => {
    expect(await failingTimes(1, code, true).ask('worker')).toEqual({ ok: true, value: { runs: 2 } });
  });

  it('twice is busy', async () => {
    const { ask, runs } = failingTimes(2, '40P01', true);
    expect(await ask('worker')).toMatchObject({ code: 'busy' });
    expect(runs()).toBe(2);
  });

  it('does not repeat the first half, which may have reached the network', async () => {
    let befores = 0;
    let runs = 0;
    const act = {
      before: async () => {
        befores += 1;
      },
      run: async () => {
        runs += 1;
        if (runs === 1) throw deadlock('40P01');
        return { befores };
      },
    };
    expect(await openTestHouse(world, { action: { writes: true }, act })('worker')).toEqual({
      ok: true,
      value: { befores: 1 },
    });
  });

  it('and any other error is not tried again', async () => {
    const { ask, runs } = failingTimes(1, '23505', true);
    expect(await ask('worker')).toMatchObject({ code: 'busy' });
    expect(runs()).toBe(1);
  });
});
