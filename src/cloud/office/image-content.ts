import { inflateSync } from 'node:zlib';
import { Refusal } from '../refusal';
import { brokenFile, fileRefused } from './file-refusal';
import { jpegHeader, type Pixels, pngHeader, turned } from './image-header';

/** Decoding is plain JavaScript and holds everything else up: 12 million pixels take 1.2 s and 250 MB, 40 million 7 s and 1.4 GB [measured]. */
const MAX_PIXELS = 16_000_000;

/** Re-encoding may make a file larger; beyond this it is not kept. */
const MAX_CLEAN_BYTES = 20 * 1024 * 1024;

/** A JPEG as its pixels only, turned upright: no EXIF, place, thumbnail, comment, profile or second picture is left. */
export async function cleanJpeg(bytes: Buffer): Promise<Buffer> {
  const { orientation, ...size } = jpegHeader(bytes);
  refuseHuge(size);
  const { Jimp, jpeg } = await codecs();
  const pixels = await jpeg.decode(bytes, {
    tolerantDecoding: false,
    maxResolutionInMP: MAX_PIXELS / 1e6,
    maxMemoryUsageInMB: 512,
  });
  return refuseLong(await new Jimp(turned(pixels, orientation)).getBuffer('image/jpeg', { quality: 85 }));
}

/** A PNG as its pixels only, without texts, times, profiles and private chunks. */
export async function cleanPng(bytes: Buffer): Promise<Buffer> {
  const { isInterlaced, data, rawBytes, end, ...size } = pngHeader(bytes);
  refuseHuge(size);
  // The decoder bounds what it inflates only where rows lie in order; here it is tried out first.
  if (isInterlaced) inflateSync(data, { maxOutputLength: rawBytes });
  const { Jimp, png } = await codecs();
  const pixels = await png.decode(bytes.subarray(0, end));
  return refuseLong(await new Jimp(pixels).getBuffer('image/png', { deflateLevel: 6 }));
}

function refuseHuge({ width, height }: Omit<Pixels, 'data'>): void {
  if (width < 1 || height < 1) throw fileRefused(brokenFile);
  if (width * height > MAX_PIXELS) throw new Refusal('tooLarge', { fileId: '图片超过 1600 万像素，请选压缩后的图片' });
}

function refuseLong(bytes: Buffer): Buffer {
  if (bytes.length > MAX_CLEAN_BYTES) throw new Refusal('tooLarge', { fileId: '图片太大，请选压缩后的图片' });
  return bytes;
}

/** Loaded when the first picture comes, not when the house opens. Its own reader guesses types; here they are known. */
async function codecs() {
  const { Jimp, defaultFormats } = await import('jimp');
  const formats = defaultFormats.map((make) => make());
  const codec = (mime: string) => {
    const found = formats.find((format) => format.mime === mime);
    if (!found) throw new Error(`no codec for ${mime}`);
    return found as unknown as { decode: (bytes: Buffer, options?: object) => Pixels | Promise<Pixels> };
  };
  return { Jimp, jpeg: codec('image/jpeg'), png: codec('image/png') };
}
