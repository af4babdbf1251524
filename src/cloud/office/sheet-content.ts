import { inflateRawSync } from 'node:zlib';

/** What a sheet may unpack to: 20 000 rows of a few columns are a third of it. And how many parts it may have. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_PARTS = 200;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Whether bytes begin as a zip, as every xlsx does. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > 22 && bytes.readUInt32LE(0) === LOCAL;
}

/**
 * Throws unless the bytes are a whole xlsx: a zip of few parts that unpacks to a bounded size (unpacked here, since what it says
 * of its sizes proves nothing), a workbook, no macros. The bytes stay as they are: they are read once and thrown away.
 */
export function checkXlsx(bytes: Buffer): Buffer {
  const names = new Set<string>();
  let left = MOST_BYTES;
  for (const part of partsOf(bytes)) {
    names.add(part.name);
    left -= unpackedSize(bytes, part, left);
  }
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) throw new Error('no workbook');
  if ([...names].some((name) => /vbaProject|\.bin$|\.\.|^\//.test(name))) throw new Error('not a plain workbook');
  return bytes;
}

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

function partsOf(bytes: Buffer): Part[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('no end of the zip');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new Error('too many parts');
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY || (bytes.readUInt16LE(at + 8) & 1) !== 0) throw new Error('not readable');
    const nameLength = bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** Unpacks one part, at most `most` bytes of it; throws for more. */
function unpackedSize(bytes: Buffer, { at, method, packed }: Part, most: number): number {
  if (bytes.readUInt32LE(at) !== LOCAL) throw new Error('no such part');
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw new Error('ends too early');
  const body = bytes.subarray(from, from + packed);
  if (method === 8) return inflateRawSync(body, { maxOutputLength: Math.max(1, most) }).length;
  if (method !== 0 || packed > most) throw new Error('too large');
  return packed;
}

/** Whether bytes are lines of separated texts: readable as UTF-8 or GBK, no control characters, a separator in the first line. */
export function isCsv(bytes: Buffer): boolean {
  const text = decoded(bytes.subarray(0, 4096), true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what no list has
  if (text === null || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) return false;
  const [first = ''] = text.split(/\r?\n/, 1);
  return /[\u4e00-\u9fff]/.test(first) && /[,;\t，]/.test(first) && !first.includes('<');
}

/** The same text as UTF-8: sheets in China are saved as GBK. Throws for what is no text. */
export function cleanCsv(bytes: Buffer): Buffer {
  const text = decoded(bytes, false);
  if (text === null) throw new Error('no text');
  return Buffer.from(text, 'utf8');
}

function decoded(bytes: Buffer, isCut: boolean): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      // A part of a file may end in the middle of a character.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut });
    } catch {
      // The next encoding, or none.
    }
  }
  return null;
}
