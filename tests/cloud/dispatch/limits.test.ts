import { openTestHouse } from '../../support/test-house';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();
let clock: jest.SpyInstance<number, []>;
let ms = Date.parse('2026-12-01T02:00:00Z');
beforeEach(() => {
  ms += 3_600_000;
  clock = jest.spyOn(Date, 'now').mockImplementation(() => ms);
});
afterEach(() => clock.mockRestore());

const act = { run: async () => null };
const codes = async (ask: () => Promise<{ ok: boolean; code?: string }>, times: number) => {
  const answers: string[] = [];
  for (let i = 0; i < times; i += 1) answers.push((await ask()).code ?? 'ok');
  return answers;
};

describe.each([
  ['writing', true as const],
  ['reading', undefined],
])('how often one may ask, %s', (_, writes) => {
  const open = (limit: number) => openTestHouse(world, { action: { limit, ...(writes ? { writes } : {}) }, act });

  it('is what the contract says, and again after a minute', async () => {
    const ask = open(3);
    expect(await codes(() => ask('worker'), 5)).toEqual(['ok', 'ok', 'ok', 'tooMany', 'tooMany']);
    ms += 59_000;
    expect(await codes(() => ask('worker'), 1)).toEqual(['tooMany']);
    ms += 1_001;
    expect(await codes(() => ask('worker'), 4)).toEqual(['ok', 'ok', 'ok', 'tooMany']);
  });

  it('counts each person for themselves', async () => {
    const ask = open(2);
    await codes(() => ask('worker'), 3);
    expect(await codes(() => ask('worker2'), 1)).toEqual(['ok']);
  });

  it('is tenfold for an address many guests share', async () => {
    const ask = open(1);
    expect(await codes(() => ask('guest'), 11)).toEqual([...Array.from({ length: 10 }, () => 'ok'), 'tooMany']);
  });
});

it('counts what was refused as well', async () => {
  const ask = openTestHouse(world, {
    action: { limit: 2, writes: true },
    act: { run: async () => Promise.reject(new Error('no')) },
  });
  expect(await codes(() => ask('worker'), 3)).toEqual(['busy', 'busy', 'tooMany']);
});

it('writes are counted in the database, so that every instance agrees', async () => {
  const open = () => openTestHouse(world, { action: { limit: 2, writes: true }, act });
  const [one, other] = [open(), open()];
  expect(await codes(() => one('lead'), 1)).toEqual(['ok']);
  expect(await codes(() => other('lead'), 2)).toEqual(['ok', 'tooMany']);
});
