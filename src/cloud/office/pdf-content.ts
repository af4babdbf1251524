import { inflateSync } from 'node:zlib';
import { brokenFile, fileRefused } from './file-refusal';
import { nameOf, type PdfObject, type PdfWork, pdfObjects } from './pdf-objects';

/** What makes a PDF act, carry or hide something. */
const BANNED = new Set(
  'JavaScript JS Launch EmbeddedFile EmbeddedFiles EF AA RichMedia Rendition Movie Sound ImportData SubmitForm GoToE XFA Crypt Encrypt'.split(
    ' ',
  ),
);

/** In pixels and fonts two letters after a slash are chance; six are not. */
const BANNED_ANYWHERE = new Set([...BANNED].filter((name) => name.length >= 6));

/** Finds in one pass what may be banned: the names themselves, and every name with a letter in hex. Nothing is made of the others. */
const finding = (banned: ReadonlySet<string>) =>
  new RegExp(`/(?:(?:${[...banned, 'OpenAction'].join('|')})(?![A-Za-z0-9#])|[A-Za-z0-9]*#[A-Za-z0-9#]*)`, 'g');
const SUSPECTS = finding(BANNED);
const SUSPECTS_ANYWHERE = finding(BANNED_ANYWHERE);

const acting = '这份 PDF 带有脚本、附件或会自动执行的内容，请打印成新的 PDF 再传';
const locked = '这份 PDF 加了密，请去掉密码再传';

/** How much is unpacked to look into: of one stream, and of all; each stream counts as at least the last. */
const STREAM_BYTES = 4 * 1024 * 1024;
const ALL_BYTES = 16 * 1024 * 1024;
const LEAST_BYTES = 2 * 1024;

/** What a stream counts as that breaks somewhere: how much of it was read until then is not known. */
const BROKEN_BYTES = 256 * 1024;

/** How many names are decoded; a long text with Chinese fonts has some thousands. */
const MAX_NAMES = 100_000;

/**
 * A PDF as it is, if it is whole, not encrypted, and has no scripts, actions of its own or embedded files, also where names are
 * written in hex or stand in compressed objects. Refuses `fileRefused`, also for compressed objects that cannot be looked into.
 * `work` is counted up as it is done: all of it is bounded, whatever the file.
 */
export function checkPdf(bytes: Buffer, work: PdfWork = { names: 0, unpacked: 0, read: 0 }): Buffer {
  const text = bytes.toString('latin1');
  if (!text.slice(-1024).includes('%%EOF')) throw fileRefused(brokenFile);
  refuseNames(text, SUSPECTS_ANYWHERE, work);
  for (const object of pdfObjects(text, work)) {
    for (const name of object.names) if (BANNED.has(name)) throw fileRefused(acting);
    lookInto(object, bytes, work);
  }
  return bytes;
}

/** Looks into an object's stream if it holds what can be read, as long as not all is unpacked that may be. */
function lookInto(object: PdfObject, bytes: Buffer, work: PdfWork): void {
  if (object.data === null) return;
  const holding = holds(object);
  if (holding === 'pixels') return;
  // Objects usually stand last; long texts before them may not use up what they need, because without a look they are refused.
  const left = (holding === 'objects' ? 2 : 1) * ALL_BYTES - work.unpacked;
  const { content, cost } =
    left > 0 ? unpack(bytes, object.data, Math.min(STREAM_BYTES, left)) : { content: null, cost: 0 };
  work.unpacked += cost;
  if (content) refuseNames(content.toString('latin1'), holding === 'objects' ? SUSPECTS : SUSPECTS_ANYWHERE, work);
  else if (holding === 'objects') throw fileRefused(acting);
}

/** Objects may lie in a stream only as everybody writes them: deflated once, nothing before or after it. */
function holds({ names, filters }: PdfObject): 'objects' | 'text' | 'pixels' {
  if (names.has('ObjStm') || (names.has('First') && names.has('N'))) {
    const isPlain = filters.length === 1 && filters[0] === 'FlateDecode';
    if (!isPlain || names.has('DecodeParms') || names.has('F')) throw fileRefused(acting);
    return 'objects';
  }
  return names.has('FlateDecode') && !names.has('Image') ? 'text' : 'pixels';
}

function refuseNames(text: string, suspects: RegExp, work: PdfWork): void {
  const banned = suspects === SUSPECTS ? BANNED : BANNED_ANYWHERE;
  for (const { 0: token, index } of text.matchAll(suspects)) {
    work.names += 1;
    if (work.names > MAX_NAMES) throw fileRefused(brokenFile);
    const name = nameOf(token);
    if (name === 'Encrypt') throw fileRefused(locked);
    const after = index + token.length;
    // A place to open at, written out as `/OpenAction [3 0 R /XYZ null null 0]`, is what many writers make; anything else acts.
    if (banned.has(name) || (name === 'OpenAction' && !/^\s*\[/.test(text.slice(after, after + 40))))
      throw fileRefused(acting);
  }
}

/**
 * The content of the deflated stream that begins there, and what unpacking it counts as; null when it is none, or longer than
 * `max`, packed or not: a packed stream can be long and hold nothing. Bytes after its end are left alone.
 */
function unpack(bytes: Buffer, start: number, max: number): { content: Buffer | null; cost: number } {
  const packed = bytes.subarray(start, start + max);
  try {
    const { buffer, engine } = inflateSync(packed, { maxOutputLength: max, info: true }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return { content: buffer, cost: Math.max(buffer.length, engine.bytesWritten, LEAST_BYTES) };
  } catch (error) {
    return { content: null, cost: (error as { code?: string }).code === 'Z_DATA_ERROR' ? BROKEN_BYTES : max };
  }
}
