/** One indirect object as far as it matters here: where it stands, every name in it, what its stream is packed with, and where the stream's bytes begin. */
export interface PdfObject {
  /** From behind its `obj` to where nothing more was read. */
  readonly start: number;
  readonly end: number;
  readonly names: ReadonlySet<string>;
  readonly filters: readonly string[];
  readonly data: number | null;
}

/** What was done to look into a file: suspicious names decoded, bytes unpacked, tokens read. */
export interface PdfWork {
  names: number;
  unpacked: number;
  read: number;
}

/** How many tokens are read of all objects: 10 MB of plain objects without a stream have two million. */
const MAX_TOKENS = 3_000_000;

/** White space, comment, name, a string's beginning, brackets, anything else. */
const TOKEN =
  /[\0\t\n\f\r ]+|%[^\r\n]*|\/[^\0\t\n\f\r ()<>[\]{}/%]*|\(|<<|>>|<[^>]*>|[[\]{})>]|[^\0\t\n\f\r ()<>[\]{}/%]+/y;

/**
 * Every object of a PDF's text, read from each `obj` there is, wherever it stands: a reader that trusts the file's own index can
 * reach no other. Throws when a file is built to be read again and again.
 */
export function* pdfObjects(text: string, work: PdfWork): Generator<PdfObject> {
  let budget = 2 * text.length + 1024 * 1024;
  for (const { index } of text.matchAll(/(?<=[\0\t\n\f\r 0-9])obj(?![A-Za-z])/g)) {
    const { end, ...object } = readObject(text, index + 3, work);
    budget -= end - index;
    if (budget < 0) throw new Error('objects within objects');
    yield { ...object, start: index + 3, end };
  }
}

function readObject(text: string, start: number, work: PdfWork): Omit<PdfObject, 'start'> {
  const names = new Set<string>();
  const filters = filterReader();
  for (const { token, end } of tokens(text, start)) {
    work.read += 1;
    if (work.read > MAX_TOKENS) throw new Error('too many tokens');
    if (token === 'stream') return { names, filters: filters.found, data: afterLine(text, end), end };
    if (token === 'endobj') return { names, filters: filters.found, data: null, end };
    const name = token.startsWith('/') ? nameOf(token) : '';
    if (name) names.add(name);
    filters.take(token, name);
  }
  return { names, filters: filters.found, data: null, end: text.length };
}

/** What means something, up to where nothing more can be read; of a string only its beginning, with where all of it stands. */
export function* tokens(text: string, start: number): Generator<{ token: string; from: number; end: number }> {
  for (let at = start; at < text.length; ) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return;
    const from = at;
    at += token.length;
    if (token === '(') at = afterString(text, at);
    if (!/^[\0\t\n\f\r %]/.test(token)) yield { token, from, end: at };
  }
}

/** Collects what stands behind every `/Filter`: one value, or all those in brackets. */
function filterReader() {
  const found: string[] = [];
  let expected: 'one' | 'several' | null = null;
  const take = (token: string, name: string) => {
    if (expected === null) expected = name === 'Filter' ? 'one' : null;
    else if (token === '[') expected = 'several';
    else {
      if (token !== ']') found.push(name);
      if (token === ']' || expected === 'one') expected = null;
    }
  };
  return { found, take };
}

/** A stream's bytes begin after CR LF, or LF; some writers leave a CR alone. */
function afterLine(text: string, at: number): number {
  const start = text[at] === '\r' ? at + 1 : at;
  return text[start] === '\n' ? start + 1 : start;
}

/** The end of a string whose `(` was just read: brackets pair, unless escaped. */
function afterString(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** A name without its slash, `#61` read as the letter it stands for. */
export function nameOf(token: string): string {
  return token
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
