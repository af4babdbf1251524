import { inflateSync } from 'node:zlib';
import { brokenFile, fileRefused } from './file-refusal';
import { namesIn, type PdfObject, pdfObjects } from './pdf-objects';

/** What makes a PDF act, carry or hide something. */
const BANNED = new Set(
  'JavaScript JS Launch EmbeddedFile EmbeddedFiles EF AA RichMedia Rendition Movie Sound ImportData SubmitForm GoToE XFA Crypt Encrypt'.split(
    ' ',
  ),
);

/** In pixels and fonts two letters after a slash are chance; six are not. */
const BANNED_ANYWHERE = new Set([...BANNED].filter((name) => name.length >= 6));

const acting = '这份 PDF 带有脚本、附件或会自动执行的内容，请打印成新的 PDF 再传';
const locked = '这份 PDF 加了密，请去掉密码再传';

/** How much is unpacked to look into: of one stream, and of all; each stream counts as at least the last. */
const STREAM_BYTES = 32 * 1024 * 1024;
const ALL_BYTES = 128 * 1024 * 1024;
const LEAST_BYTES = 16 * 1024;

/**
 * A PDF as it is, if it is whole, not encrypted, and has no scripts, actions of its own or embedded files, also where names are
 * written in hex or stand in compressed objects. Refuses `fileRefused`, also for compressed objects that cannot be looked into.
 */
export function checkPdf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  if (!text.slice(-1024).includes('%%EOF')) throw fileRefused(brokenFile);
  refuseNames(text, BANNED_ANYWHERE);
  let left = ALL_BYTES;
  for (const object of pdfObjects(text)) {
    for (const name of object.names) if (BANNED.has(name)) throw fileRefused(acting);
    left -= lookInto(object, bytes, left);
  }
  return bytes;
}

/** Looks into an object's stream if it holds what can be read, at most `left` bytes of it. Answers what that cost. */
function lookInto(object: PdfObject, bytes: Buffer, left: number): number {
  if (object.data === null) return 0;
  const holding = holds(object);
  if (holding === 'pixels') return 0;
  const content = left > 0 ? unpack(bytes.subarray(object.data), Math.min(STREAM_BYTES, left)) : 'too long';
  if (content instanceof Buffer)
    refuseNames(content.toString('latin1'), holding === 'objects' ? BANNED : BANNED_ANYWHERE);
  else if (holding === 'objects') throw fileRefused(acting);
  return content === 'too long' ? STREAM_BYTES : Math.max(content?.length ?? 0, LEAST_BYTES);
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

function refuseNames(text: string, banned: ReadonlySet<string>): void {
  for (const { name, after } of namesIn(text)) {
    if (name === 'Encrypt') throw fileRefused(locked);
    // A place to open at, written out as `/OpenAction [3 0 R /XYZ null null 0]`, is what many writers make; anything else acts.
    if (banned.has(name) || (name === 'OpenAction' && !/^\s*\[/.test(text.slice(after, after + 40))))
      throw fileRefused(acting);
  }
}

/** The content of a deflated stream, null when it is none. Bytes after its end are left alone. */
function unpack(bytes: Buffer, max: number): Buffer | 'too long' | null {
  try {
    return inflateSync(bytes, { maxOutputLength: max });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too long' : null;
  }
}
