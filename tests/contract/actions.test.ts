import * as v from 'valibot';
import { errors } from '@/contract/errors';
import { roleLabels, roles } from '@/contract/roles';
import { everyAction, everyExample, examples } from '../support/examples';

const chinese = /[\u4e00-\u9fff]/;

describe('every action', () => {
  it.each(everyAction)('%s has an example that its input takes (tests/support/examples.ts)', (name, { input }) => {
    expect(examples[name]?.length).toBeGreaterThan(0);
    for (const example of examples[name]) expect(v.safeParse(input, example).issues ?? []).toEqual([]);
  });

  it.each(everyAction)('%s names roles there are, each once', (_, action) => {
    expect(action.roles.length).toBeGreaterThan(0);
    expect(roles).toEqual(expect.arrayContaining([...action.roles]));
    expect(new Set(action.roles).size).toBe(action.roles.length);
  });

  it.each(everyExample)('%s takes exactly its own fields', (_, { input }, example) => {
    const { issues } = v.safeParse(input, { ...example, extra: 1 });
    expect(issues?.map(({ message }) => message)).toEqual(['多出了不认识的内容']);
  });

  it.each(everyAction.filter(([, { row }]) => row !== undefined))(
    '%s names as its row a field its input wants',
    (name, { row, input }) => {
      const example = { ...examples[name][0] } as Record<string, unknown>;
      expect(example[row as string]).toEqual(expect.any(String));
      delete example[row as string];
      expect(v.is(input, example)).toBe(false);
    },
  );

  it('has an example for no action that is gone', () => {
    expect(Object.keys(examples).sort()).toEqual(everyAction.map(([name]) => name).sort());
  });
});

describe('words', () => {
  it.each(Object.entries(errors))(
    'the error %s has a Chinese sentence and the status of a refusal',
    (_, { sentence, status }) => {
      expect(sentence).toMatch(chinese);
      expect([400, 401, 403, 404, 409, 413, 422, 429, 503]).toContain(status);
    },
  );

  it('every role has a Chinese word of its own', () => {
    for (const label of Object.values(roleLabels)) expect(label).toMatch(chinese);
    expect(new Set(Object.values(roleLabels)).size).toBe(roles.length);
  });
});
