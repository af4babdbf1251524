import { deflateSync, inflateSync } from 'node:zlib';
import { nameOf, type PdfObject, pdfObjects, tokens } from './pdf-objects';

/** From which character to which. */
type Span = readonly [from: number, to: number];

/** Remarks that say who made them. */
const REMARKS =
  'Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup'.split(
    ' ',
  );

/** What may stand before a picture in a picture's own notes: place, camera, author. */
const NOTES = ['Exif\0\0', 'http://ns.adobe.com/xap/1.0/\0', 'http://ns.adobe.com/xmp/extension/\0', 'Photoshop 3.0\0'];

const INFO = /\/Info\s+(\d+)\s+\d+\s+R/g;

/** Nobody saves one so often. */
const MOST_INFOS = 1000;

const BLANK = 0x20;

/** Objects that lie in a stream are looked into up to here, as when the file was checked. */
const STREAM_BYTES = 4 * 1024 * 1024;

/**
 * A checked PDF of the same length without what says who made it: author, title and programs, the same as XML, authors of remarks,
 * the notes of pictures. What it shows stays, and where everything stands. One that was signed is left as it is: changed, it would
 * count as forged, and what is signed names its people anyway.
 */
export function withoutMetadata(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  if (/\/ByteRange\s*\[/.test(text)) return bytes;
  const clean = Buffer.from(bytes);
  const infos = infosOf(text);
  let done = 0;
  for (const object of pdfObjects(text, { names: 0, unpacked: 0, read: 0 })) {
    const { names, data, start, end } = object;
    // Of what holds objects the check has bounded how much there is to unpack, and of nothing else.
    if (data !== null && (names.has('ObjStm') || (names.has('First') && names.has('N'))))
      blankPacked(clean, text, object, data, infos);
    else {
      const spans = tellingSpans(text.slice(start, end), names, isInfo(text, start, infos));
      for (const [from, to] of spans) clean.fill(BLANK, start + from, start + to);
    }
    // One that begins in what is blanked already would blank it again, and again.
    if (data !== null && data >= done && names.has('Metadata') && names.has('XML'))
      done = blankXml(clean, text, object, data);
  }
  blankNotes(clean);
  return clean;
}

/** The objects that are said to be a document's own facts: each time it is saved may say another. */
function infosOf(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [, number] of text.matchAll(INFO)) {
    found.add(Number(number));
    if (found.size >= MOST_INFOS) break;
  }
  return found;
}

function isInfo(text: string, start: number, infos: ReadonlySet<number>): boolean {
  const number = /(\d+)\s+\d+\s+obj$/.exec(text.slice(Math.max(0, start - 32), start))?.[1];
  return number !== undefined && infos.has(Number(number));
}

/** Where in an object's text the strings stand that say who: in a document's own facts all, in a remark its author. */
function tellingSpans(text: string, names: ReadonlySet<string>, isInfo: boolean): Span[] {
  const isRemark = !names.has('Widget') && REMARKS.some((name) => names.has(name));
  if (!isInfo && !isRemark) return [];
  const spans: Span[] = [];
  let last = '';
  for (const { token, from, end } of tokens(text, 0)) {
    const isString = token === '(' || (token.startsWith('<') && token !== '<<');
    if (isString && (isInfo || last === 'T')) spans.push([from + 1, end - 1]);
    last = token.startsWith('/') ? nameOf(token) : '';
  }
  return spans;
}

/** Answers where what was blanked ends. */
function blankXml(clean: Buffer, text: string, { filters }: PdfObject, data: number): number {
  const found = text.indexOf('endstream', data);
  const end = found < 0 ? text.length : found;
  clean.fill(filters.length === 0 ? BLANK : 0, data, end);
  if (filters.length === 1 && filters[0] === 'FlateDecode') deflateSync('').copy(clean, data, 0, end - data);
  return end;
}

/** Objects in a stream: blanked, packed anew and put in the same place, with nothing read behind their end. */
function blankPacked(
  clean: Buffer,
  text: string,
  { start }: PdfObject,
  data: number,
  infos: ReadonlySet<number>,
): void {
  const unpacked = unpack(clean, data);
  const first = Number(/\/First\s+(\d+)/.exec(text.slice(start, data))?.[1]);
  if (!unpacked || !(first >= 0)) return;
  const inner = unpacked.content.toString('latin1');
  const spans: Span[] = [];
  for (const { number, from, to } of placesIn(inner, first)) {
    const text = inner.slice(from, to);
    const names = new Set(Array.from(text.matchAll(/\/[A-Za-z]+/g), ([name]) => name.slice(1)));
    for (const span of tellingSpans(text, names, infos.has(number))) spans.push([from + span[0], from + span[1]]);
  }
  if (spans.length === 0) return;
  for (const [from, to] of spans) unpacked.content.fill(BLANK, from, to);
  const packed = deflateSync(unpacked.content, { level: 9 });
  if (packed.length <= unpacked.length) {
    clean.fill(0, data, data + unpacked.length);
    packed.copy(clean, data);
    return;
  }
  // Packed better than here: then nothing leads to the facts any more.
  for (const { index, 0: found } of text.matchAll(INFO)) clean.fill(BLANK, index, index + found.length);
}

function placesIn(inner: string, first: number): { number: number; from: number; to: number }[] {
  const header = inner.slice(0, first).trim().split(/\s+/).map(Number);
  const begun = header.flatMap((number, at) =>
    at % 2 === 0 ? [{ number, from: first + Number(header[at + 1]) }] : [],
  );
  const inOrder = begun.filter(({ from }) => from >= first).sort((a, b) => a.from - b.from);
  return inOrder.map((one, at) => ({ ...one, to: inOrder[at + 1]?.from ?? inner.length }));
}

/** What is packed there, and how long it is packed. */
function unpack(bytes: Buffer, data: number): { content: Buffer; length: number } | null {
  try {
    const { buffer, engine } = inflateSync(bytes.subarray(data, data + STREAM_BYTES), {
      maxOutputLength: STREAM_BYTES,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { content: Buffer.from(buffer), length: engine.bytesWritten };
  } catch {
    return null;
  }
}

/** The notes in front of pictures that lie in it as they came from a camera: the segment stays, and says nothing. */
function blankNotes(clean: Buffer): void {
  for (const note of NOTES)
    for (let at = clean.indexOf(note, 0, 'latin1'); at >= 0; at = clean.indexOf(note, at + 1, 'latin1')) {
      const isSegment = at >= 4 && clean[at - 4] === 0xff && ((clean[at - 3] ?? 0) & 0xf0) === 0xe0;
      if (isSegment) clean.fill(0, at, Math.min(at - 2 + clean.readUInt16BE(at - 2), clean.length));
    }
}
