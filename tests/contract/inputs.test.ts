import * as v from 'valibot';
import { fieldsOf } from '@/contract/fields';
import { changed, placesOf } from '../support/changed';
import { everyExample } from '../support/examples';

const deep = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`) as unknown;

/** What no field should trip over. */
const strange: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  '　',
  'x',
  '0',
  '-1',
  '1e9',
  'null',
  '__proto__',
  'x'.repeat(200_000),
  '字'.repeat(200_000),
  ' '.repeat(200_000),
  '1'.repeat(200_000),
  'NUL \u0000',
  'half \ud800',
  '\udc00 half',
  '\u202e反',
  '零宽\u200b',
  [],
  [[]],
  ['x'],
  [null],
  {},
  { kind: 'x' },
  { length: 3 },
  { toString: 1 },
  JSON.parse('{"__proto__":{"roles":["admin"]}}'),
  JSON.parse('{"constructor":null}'),
  deep,
  '2026-02-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '00000000-0000-0000-0000-000000000000',
  '1~------------------------------------',
];

describe('every field of every input, fed what is not meant for it', () => {
  it.each(everyExample)('%s refuses in Chinese or takes, and never breaks', (_, { input }, example) => {
    for (const place of placesOf(example)) {
      for (const value of strange) {
        const { issues, success } = v.safeParse(input, changed(example, place, value));
        if (success) continue;
        for (const [path, message] of Object.entries(fieldsOf(issues)))
          expect({ path, message }).toEqual({ path, message: expect.stringMatching(/^[^a-zA-Z]*[\u4e00-\u9fff]/) });
      }
    }
  });

  it.each(everyExample)('%s takes no number, list or object where it wants text', (_, { input }, example) => {
    for (const place of placesOf(example)) {
      const original = place.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], example);
      if (typeof original !== 'string') continue;
      for (const value of [null, 1, true, [original], { value: original }])
        expect([place.join('.'), v.is(input, changed(example, place, value))]).toEqual([place.join('.'), false]);
    }
  });

  it.each(everyExample)(
    '%s lets no character through that hides, turns text or cannot be stored',
    (_, { input }, example) => {
      for (const place of placesOf(example)) {
        for (const hidden of ['\u0000', '\u0008', '\u200b', '\u202e', '\u2066', '\ufeff', '\ud800', '\udfff']) {
          const original = place.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], example);
          if (typeof original !== 'string') continue;
          const { success, output } = v.safeParse(
            input,
            changed(example, place, `${original.slice(0, 1)}${hidden}${original}`),
          );
          if (success)
            expect([place.join('.'), JSON.stringify(output)]).toEqual([
              place.join('.'),
              expect.not.stringContaining(hidden),
            ]);
        }
      }
    },
  );
});

describe('sentences by field', () => {
  it('stand at the path of the field, the first of each, twenty at most', () => {
    const list = v.object({
      items: v.array(v.object({ n: v.pipe(v.number('要数字'), v.minValue(5, '太小'), v.multipleOf(2, '要双数')) })),
    });
    const { issues } = v.safeParse(list, {
      items: [{ n: 'x' }, { n: 3 }, ...Array.from({ length: 50 }, () => ({ n: 1 }))],
    });
    const fields = fieldsOf(issues ?? []);
    expect(fields).toMatchObject({ 'items.0.n': '要数字', 'items.1.n': '太小' });
    expect(Object.keys(fields).length).toBeLessThanOrEqual(20);
  });
});
