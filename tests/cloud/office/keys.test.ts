import { newKeys, parseKeys } from '@/cloud/office/keys';

const made = JSON.parse(newKeys()) as Record<string, [string, string][]>;
const failureOf = (text: string | undefined) => {
  try {
    parseKeys(text);
    return null;
  } catch (error) {
    return String(error);
  }
};

describe('KEYS', () => {
  it('made anew are read, under 1 KB, 32 bytes each, none twice', () => {
    const text = newKeys();
    const all = Object.values(parseKeys(text)).flat();
    expect(text.length).toBeLessThan(1_024);
    expect(all.every(({ bytes }) => bytes.length === 32)).toBe(true);
    expect(new Set(all.map(({ bytes }) => bytes.toString('hex'))).size).toBe(all.length);
    expect(newKeys()).not.toBe(text);
  });

  it('may hold two of a purpose while they are changed, not three', () => {
    const [field] = made.field as [[string, string]];
    expect(parseKeys(JSON.stringify({ ...made, field: [['k2', field[1]], field] })).field.map(({ id }) => id)).toEqual([
      'k2',
      'k1',
    ]);
    expect(failureOf(JSON.stringify({ ...made, field: [field, ['k2', field[1]], ['k3', field[1]]] }))).toContain(
      'field',
    );
  });

  it.each<[string, string | undefined]>([
    ['nothing', undefined],
    ['an empty text', ''],
    ['half a JSON', newKeys().slice(0, 100)],
    ['no object', '[]'],
    ['a purpose missing', JSON.stringify({ ...made, notes: undefined })],
    ['a purpose empty', JSON.stringify({ ...made, notes: [] })],
    ['a short key', JSON.stringify({ ...made, field: [['k1', Buffer.alloc(31, 7).toString('base64')]] })],
    ['no base64', JSON.stringify({ ...made, field: [['k1', 'geheim!geheim!geheim!geheim!geheim!']] })],
    ['a strange name', JSON.stringify({ ...made, field: [['K.1', made.field?.[0]?.[1]]] })],
  ])('refuses %s, and repeats nothing of it', (_, text) => {
    const failure = failureOf(text);
    expect(failure).toMatch(/^Error: KEYS is/);
    for (const [, secret] of Object.values(made).flat()) expect(failure).not.toContain(secret);
    for (const part of ['geheim', Buffer.alloc(31, 7).toString('base64'), 'K.1', text?.slice(2, 60)].filter(Boolean))
      expect(failure).not.toContain(part as string);
  });
});
