import { Jimp } from 'jimp';
import { cleanFile } from '@/cloud/office/file-content';
import { Refusal } from '@/cloud/refusal';
import { chunk, exif, jpeg, picture, png, segment } from './file-samples';

const codeOf = async (bytes: Buffer) =>
  cleanFile(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );

/** Decodes without Jimp's own turning, so that what is looked at is what lies there. */
async function pixelsOf(bytes: Buffer, mime: string) {
  const { defaultFormats } = await import('jimp');
  const format = defaultFormats.map((make) => make()).find((one) => one.mime === mime) as unknown as {
    decode: (b: Buffer) => never;
  };
  const image = new Jimp(await format.decode(bytes));
  const colour = (x: number, y: number) => (image.getPixelColor(x, y) >>> 24 > 128 ? 'red' : 'blue');
  return { width: image.width, height: image.height, colour };
}

describe('a JPEG', () => {
  // Where the red half of the stored 32 × 16 picture lies once it is upright, by EXIF orientation.
  it.each([
    [1, 32, 'left'],
    [2, 32, 'right'],
    [3, 32, 'right'],
    [4, 32, 'left'],
    [5, 16, 'top'],
    [6, 16, 'top'],
    [7, 16, 'bottom'],
    [8, 16, 'bottom'],
  ])('of orientation %i is turned upright', async (orientation, width, side) => {
    const { bytes } = await cleanFile(await jpeg(segment(0xe1, exif(orientation))));
    const { colour, ...size } = await pixelsOf(bytes, 'image/jpeg');
    expect(size).toEqual({ width, height: 48 - width });
    const corners = {
      left: colour(2, 8),
      right: colour(size.width - 3, 8),
      top: colour(8, 2),
      bottom: colour(8, size.height - 3),
    };
    const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
    expect(corners[side as 'left']).toBe('red');
    expect(corners[opposite[side as 'left']]).toBe('blue');
  });

  it('is mirrored, not only turned, where its orientation says so', async () => {
    const corner = new Jimp({ width: 32, height: 32, color: 0x0000ffff });
    for (let x = 0; x < 16; x += 1) for (let y = 0; y < 16; y += 1) corner.setPixelColor(0xff0000ff, x, y);
    const plain = await corner.getBuffer('image/jpeg');
    const where = async (orientation: number) => {
      const { bytes } = await cleanFile(
        Buffer.concat([plain.subarray(0, 2), segment(0xe1, exif(orientation)), plain.subarray(2)]),
      );
      const { colour } = await pixelsOf(bytes, 'image/jpeg');
      return (
        [
          [4, 4],
          [28, 4],
          [28, 28],
          [4, 28],
        ] as const
      ).findIndex(([x, y]) => colour(x, y) === 'red');
    };
    // Clockwise from top left: where EXIF's row 0, column 0 is to be seen.
    expect(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(where))).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  });

  it('loses place, thumbnail, comment and whatever follows it', async () => {
    const dirty = Buffer.concat([
      await jpeg(segment(0xe1, exif(6)), segment(0xfe, Buffer.from('SECRET'))),
      Buffer.from('<script>PK'),
    ]);
    for (const trace of ['22.5431', 'THUMBNAIL', 'SECRET', '<script>']) expect(dirty.includes(trace)).toBe(true);
    const { type, bytes } = await cleanFile(dirty);
    expect(type).toBe('image/jpeg');
    for (const trace of ['Exif', '22.5431', 'THUMBNAIL', 'SECRET', '<script>'])
      expect(bytes.includes(trace)).toBe(false);
  });

  it('is refused when cut off, wherever', async () => {
    const whole = await jpeg(segment(0xe1, exif(1)));
    for (const part of [0.05, 0.3, 0.6, 0.9])
      expect(await codeOf(whole.subarray(0, whole.length * part))).toBe('fileRefused');
  });

  it('is refused when its pixels end too early, though it ends as it should', async () => {
    const whole = await jpeg();
    const cut = whole.subarray(0, whole.indexOf('ffda', 0, 'hex') + 20);
    expect(await codeOf(Buffer.concat([cut, Buffer.from('ffd9', 'hex')]))).toBe('fileRefused');
  });

  it('is refused when it only says to be one', async () => {
    expect(await codeOf(Buffer.from('<html><script>alert(1)</script>'))).toBe('fileRefused');
    expect(
      await codeOf(Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('<html><script>alert(1)</script>')])),
    ).toBe('fileRefused');
  });

  it('is refused for what it states of itself, before anything is decoded', async () => {
    const bomb = await jpeg();
    const frame = bomb.indexOf('ffc0', 0, 'hex');
    bomb.writeUInt16BE(65_000, frame + 5);
    bomb.writeUInt16BE(65_000, frame + 7);
    const started = performance.now();
    expect(await codeOf(bomb)).toBe('tooLarge');
    expect(
      await codeOf(Buffer.concat([bomb.subarray(0, frame), segment(0xfe, Buffer.alloc(60)), bomb.subarray(frame)])),
    ).toBe('tooLarge');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('is refused with hundreds of scans', async () => {
    const whole = await jpeg();
    const scan = whole.subarray(whole.indexOf('ffda', 0, 'hex'), -2);
    expect(
      await codeOf(
        Buffer.concat([whole.subarray(0, -2), ...Array.from({ length: 200 }, () => scan), whole.subarray(-2)]),
      ),
    ).toBe('fileRefused');
  });
});

describe('a PNG', () => {
  it('loses texts, times and what follows it, and keeps its pixels', async () => {
    const plain = await picture().getBuffer('image/png');
    const dirty = Buffer.concat([
      plain.subarray(0, 33),
      chunk('tEXt', Buffer.from('Author\0SECRET')),
      chunk('eXIf', exif(1)),
      plain.subarray(33),
      Buffer.from('<script>'),
    ]);
    expect(dirty.includes('SECRET')).toBe(true);
    const { type, bytes } = await cleanFile(dirty);
    expect(type).toBe('image/png');
    for (const trace of ['SECRET', '22.5431', 'tEXt', 'eXIf', '<script>']) expect(bytes.includes(trace)).toBe(false);
    const { colour, ...size } = await pixelsOf(bytes, 'image/png');
    expect({ ...size, left: colour(2, 2), right: colour(30, 2) }).toEqual({
      width: 32,
      height: 16,
      left: 'red',
      right: 'blue',
    });
  });

  it('is taken in the other ways of writing one', async () => {
    expect(await codeOf(png(16, 16))).toBe('taken');
    expect(await codeOf(png(8, 8, { interlace: 1, pixels: Buffer.alloc(79) }))).toBe('taken');
  });

  it('is refused when cut off or changed', async () => {
    const whole = await picture().getBuffer('image/png');
    for (const end of [20, 50, whole.length - 12]) expect(await codeOf(whole.subarray(0, end))).toBe('fileRefused');
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(60) ^ 1, 60);
    expect(await codeOf(changed)).toBe('fileRefused');
  });

  it('is refused as a bomb: by its stated size, and by what it unpacks to whatever it states', async () => {
    const before = process.memoryUsage().rss;
    expect(await codeOf(png(50_000, 50_000, { pixels: Buffer.alloc(1000) }))).toBe('tooLarge');
    expect(await codeOf(png(8, 8, { interlace: 1, pixels: Buffer.alloc(300 * 1024 * 1024) }))).toBe('fileRefused');
    // The sample itself takes 300 MB; unpacking it once more would be seen.
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024);
  });
});
