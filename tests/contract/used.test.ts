import * as v from 'valibot';
import { everyAction } from '../support/examples';
import { filesIn, isCode, readSource } from '../support/sources';

/** A schema as valibot builds it, as far as fields hang on it. */
interface Schema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly unknown[];
}

const isSchema = (one: unknown): one is Schema => typeof one === 'object' && one !== null;
const fieldsOf = (schema: Schema): string[] => [
  ...Object.entries(schema.entries ?? {}).flatMap(([name, of]) => [name, ...fieldsOf(of)]),
  ...[schema.item, schema.wrapped, ...(schema.options ?? []), ...(schema.pipe ?? [])]
    .filter((one) => isSchema(one) && one !== schema)
    .flatMap((one) => fieldsOf(one as Schema)),
];

/** Every word in the code of some rooms. */
const wordsOf = (rooms: RegExp) =>
  new Set(
    filesIn('src')
      .filter((file) => rooms.test(file) && isCode(file))
      .flatMap((file) => readSource(`src/${file}`).match(/\w+/g) ?? []),
  );
const pages = wordsOf(/^(pages|parts|components|client|stores)\//);
const cloud = wordsOf(/^cloud\/(?!db\/tables)/);

const unknownIn = (words: ReadonlySet<string>, schema: Schema, but: readonly string[] = []) =>
  [...new Set(fieldsOf(schema))].filter((name) => !words.has(name) && !but.includes(name));

/** The one value it may have is checked by the contract; no act reads it. */
const heldByItsSchema = ['agreedTo'];
/** Whether a list decided, and the case that followed: no page tells them yet. */
const onNoPageYet = ['isMatched', 'mergeCaseId'];

/** By name alone: of a field that is called like another one this says nothing. */
describe('a field is carried all the way', () => {
  it.each(everyAction)('%s: what it takes is sent by a page and read in the cloud', (_, { input }) => {
    expect(unknownIn(pages, input as Schema)).toEqual([]);
    expect(unknownIn(cloud, input as Schema, heldByItsSchema)).toEqual([]);
  });

  it.each(everyAction)('%s: what it answers is told by the cloud and shown on a page', (_, { output }) => {
    expect(unknownIn(cloud, output as Schema)).toEqual([]);
    expect(unknownIn(pages, output as Schema, onNoPageYet)).toEqual([]);
  });

  it('this test itself: finds a field nobody knows, however deep it stands', () => {
    const deep = v.object({ id: v.string(), items: v.array(v.nullable(v.object({ neverHeardOf: v.string() }))) });
    expect(unknownIn(pages, deep as unknown as Schema)).toEqual(['neverHeardOf']);
  });
});
