import { crc32, deflateSync } from 'node:zlib';
import { Jimp } from 'jimp';

const u16 = (n: number) => Buffer.from([n >> 8, n & 255]);
const u32 = (n: number) => Buffer.from([n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]);
const ascii = (text: string) => Buffer.from(text, 'latin1');

/** A picture wider than high with a red left and a blue right half. */
export function picture(width = 32, height = 16) {
  const image = new Jimp({ width, height, color: 0xff0000ff });
  for (let x = width / 2; x < width; x += 1) for (let y = 0; y < height; y += 1) image.setPixelColor(0x0000ffff, x, y);
  return image;
}

/** EXIF as a phone writes it: orientation, the place, and a thumbnail (any bytes). */
export function exif(orientation: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([u16(tag), u16(type), u32(count), value]);
  const ifd0 = Buffer.concat([
    u16(2),
    entry(0x0112, 3, 1, Buffer.concat([u16(orientation), u16(0)])),
    entry(0x8825, 4, 1, u32(38)),
    u32(0),
  ]);
  const gps = Buffer.concat([u16(1), entry(2, 2, 20, u32(56)), u32(0)]);
  const tiff = Buffer.concat([ascii('MM\0*'), u32(8), ifd0, gps, ascii('GPS 22.5431,114.0579 ')]);
  return Buffer.concat([ascii('Exif\0\0'), tiff, ascii('THUMBNAIL')]);
}

export const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);

/** A JPEG with segments put behind its beginning. */
export async function jpeg(...segments: Buffer[]): Promise<Buffer> {
  const plain = await picture().getBuffer('image/jpeg', { quality: 95 });
  return Buffer.concat([plain.subarray(0, 2), ...segments, plain.subarray(2)]);
}

export function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([ascii(type), body]);
  return Buffer.concat([u32(body.length), named, u32(crc32(named))]);
}

/** A PNG of one grey, made by hand: any size can be stated, any pixels given. */
export function png(
  width: number,
  height: number,
  { pixels, interlace = 0, extra = [] }: { pixels?: Buffer; interlace?: number; extra?: Buffer[] } = {},
): Buffer {
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([8, 0, 0, 0, interlace])]);
  const data = deflateSync(pixels ?? Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF of these objects. */
export function pdf(...objects: (string | Buffer)[]): Buffer {
  const numbered = objects.flatMap((object, i) => [
    ascii(`${i + 1} 0 obj\n`),
    typeof object === 'string' ? ascii(object) : object,
    ascii('\nendobj\n'),
  ]);
  return Buffer.concat([ascii('%PDF-1.5\n'), ...numbered, ascii('trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n')]);
}

/** A stream object; `content` is deflated. */
export function stream(dictionary: string, content: string | Buffer): Buffer {
  return Buffer.concat([ascii(`<< ${dictionary} >>\nstream\n`), deflateSync(content), ascii('\nendstream')]);
}

/** An MP3 of so many seconds: MPEG 1, 64 kbit/s, 48 kHz, so a frame is 24 ms and 192 bytes. */
export function mp3(seconds: number): Buffer {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x54, 0x00]), Buffer.alloc(188)]);
  return Buffer.concat(Array.from({ length: Math.round(seconds / 0.024) }, () => frame));
}

export function box(type: string, ...bodies: Buffer[]): Buffer {
  const body = Buffer.concat(bodies);
  return Buffer.concat([u32(body.length + 8), ascii(type), body]);
}

/** An M4A that says to be so long; its own place stands in it twice. */
export function m4a(
  seconds: number,
  { handler = 'soun', more = [] }: { handler?: string; more?: Buffer[] } = {},
): Buffer {
  const times = (length: number) =>
    Buffer.concat([u32(0), u32(0), u32(0), u32(1000), u32(length * 1000), Buffer.alloc(80)]);
  const hdlr = box('hdlr', u32(0), u32(0), ascii(handler), Buffer.alloc(12));
  const place = box('udta', box('\xa9xyz', ascii('+22.5431+114.0579/')));
  const trak = box('trak', box('mdia', box('mdhd', times(seconds)), hdlr), place);
  return Buffer.concat([
    box('ftyp', ascii('M4A '), u32(0)),
    box('mdat', ascii('sound')),
    box('moov', box('mvhd', times(seconds)), trak, place, ...more),
  ]);
}
