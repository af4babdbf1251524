import { randomBytes } from 'node:crypto';
import * as v from 'valibot';

const purposes = ['field', 'index', 'code', 'asker', 'notes', 'log', 'files', 'internal'] as const;

/** What each secret is for; no key serves two purposes (security.md §8). */
export type Purpose = (typeof purposes)[number];

/** One key of 32 bytes and its short name, which stands in what it sealed. */
export interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/** Per purpose one or two live keys, the current one first: two during a rotation. */
export type Keys = Readonly<Record<Purpose, readonly [Key, ...Key[]]>>;

const key = v.pipe(
  v.tuple([v.pipe(v.string(), v.regex(/^[a-z0-9]{1,8}$/)), v.pipe(v.string(), v.base64())]),
  v.transform(([id, text]): Key => ({ id, bytes: Buffer.from(text, 'base64') })),
  v.check(({ bytes }) => bytes.length === 32),
);
const live = v.pipe(v.array(key), v.minLength(1), v.maxLength(2));
const schema = v.object(v.entriesFromList(purposes, live));

/** Reads the environment's KEYS: JSON `{"field":[["k1","<32 bytes base64>"]], …}`. Throws without repeating any of it. */
export function parseKeys(text: string | undefined): Keys {
  let json: unknown;
  try {
    json = JSON.parse(text ?? '');
  } catch {
    throw new Error('KEYS is missing or is not JSON; `npm run -s keys` makes a set');
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) {
    throw new Error(
      `KEYS is wrong at ${parsed.issues.map((issue) => v.getDotPath(issue)).join(', ')}; \`npm run -s keys\` makes a set`,
    );
  }
  return parsed.output as unknown as Keys;
}

/** A fresh set of keys as the text KEYS wants; under 1 KB. */
export function newKeys(): string {
  return JSON.stringify(
    Object.fromEntries(purposes.map((purpose) => [purpose, [['k1', randomBytes(32).toString('base64')]]])),
  );
}
