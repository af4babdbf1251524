/** A picture's pixels, four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** How often a JPEG may go over its pixels: ten times is usual, a thousand a way to keep a server busy. */
const MAX_SCANS = 100;

/** What a JPEG says of itself before its pixels: size, and the EXIF orientation 1–8. Throws where it is no JPEG. */
export function jpegHeader(bytes: Buffer): { width: number; height: number; orientation: number } {
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw new Error('no marker');
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes.readUInt8(at + 1);
    const length = bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1 && orientation === 1) orientation = exifOrientation(segment);
    if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) {
      if (scansOf(bytes) > MAX_SCANS) throw new Error('too many scans');
      return { height: segment.readUInt16BE(1), width: segment.readUInt16BE(3), orientation };
    }
    if (marker < 0xc4 || (marker > 0xc4 && marker < 0xdb) || length < 2)
      throw new Error('no such segment before a frame');
    at += 2 + length;
  }
}

/** Every place a decoder could take for a scan's beginning. */
function scansOf(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf('ffda', 0, 'hex'); at >= 0; at = bytes.indexOf('ffda', at + 2, 'hex')) count += 1;
  return count;
}

function exifOrientation(segment: Buffer): number {
  if (segment.length < 14 || segment.subarray(0, 6).toString('latin1') !== 'Exif\0\0') return 1;
  const tiff = segment.subarray(6);
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) => {
    if (at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(start);
  for (let i = 0; i < entries; i += 1) {
    const entry = start + 2 + i * 12;
    if (short(entry) === 0x0112 && short(entry + 2) === 3) return short(entry + 8);
  }
  return 1;
}

/** From where a pixel of the upright picture comes, by EXIF orientation; w and h are the sides as stored. */
const sources: Readonly<Record<number, (x: number, y: number, w: number, h: number) => number>> = {
  2: (x, y, w) => y * w + (w - 1 - x),
  3: (x, y, w, h) => (h - 1 - y) * w + (w - 1 - x),
  4: (x, y, w, h) => (h - 1 - y) * w + x,
  5: (x, y, w) => x * w + y,
  6: (x, y, w, h) => (h - 1 - x) * w + y,
  7: (x, y, w, h) => (h - 1 - x) * w + (w - 1 - y),
  8: (x, y, w) => x * w + (w - 1 - y),
};

/** The picture as it is meant to be seen. */
export function turned({ width, height, data }: Pixels, orientation: number): Pixels {
  const source = sources[orientation];
  if (!source) return { width, height, data };
  const isAcross = orientation > 4;
  const upright = {
    width: isAcross ? height : width,
    height: isAcross ? width : height,
    data: Buffer.alloc(data.length),
  };
  let to = 0;
  for (let y = 0; y < upright.height; y += 1) {
    for (let x = 0; x < upright.width; x += 1) {
      upright.data.writeUInt32LE(data.readUInt32LE(source(x, y, width, height) * 4), to);
      to += 4;
    }
  }
  return upright;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** What a PNG says of itself: size, its compressed pixels and how many bytes they may become, and where it ends. Throws unless it is whole, chunk by chunk. */
export function pngHeader(bytes: Buffer): {
  width: number;
  height: number;
  isInterlaced: boolean;
  data: Buffer;
  rawBytes: number;
  end: number;
} {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const bits = bytes.readUInt8(24) * (CHANNELS[bytes.readUInt8(25)] ?? Number.NaN);
  const data: Buffer[] = [];
  let at = 8;
  for (let type = ''; type !== 'IEND'; ) {
    const length = bytes.readUInt32BE(at);
    type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if ((at === 8) !== (type === 'IHDR') || at + 12 + length > bytes.length) throw new Error('broken chunk');
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  if (!(bits > 0) || data.length === 0) throw new Error('no picture');
  // Seven passes, each with a filter byte a row and bits rounded up.
  const rawBytes = Math.ceil((width * height * bits) / 8) + 7 * (height + 1) * 2;
  return { width, height, isInterlaced: bytes[28] === 1, data: Buffer.concat(data), rawBytes, end: at };
}
