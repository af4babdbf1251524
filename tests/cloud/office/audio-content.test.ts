import { cleanFile } from '@/cloud/office/file-content';
import { Refusal } from '@/cloud/refusal';
import { box, m4a, mp3 } from './file-samples';

const refusalOf = async (bytes: Buffer) =>
  cleanFile(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof Refusal ? `${error.code} ${error.fields?.fileId}` : error),
  );

const id3 = (body: string) =>
  Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0', 'latin1'), Buffer.from([body.length]), Buffer.from(body)]);

describe('an MP3', () => {
  it('is taken up to 60 s, and no longer', async () => {
    expect(await refusalOf(mp3(60))).toBe('taken');
    expect(await refusalOf(mp3(61))).toMatch(/^fileRefused 录音超过 60 秒/);
  });

  it('loses its tags, in front and behind', async () => {
    const dirty = Buffer.concat([
      id3('TITLE SECRET'),
      id3('MORE SECRET'),
      mp3(1),
      Buffer.from('TAGSECRET'.padEnd(128, '\0')),
    ]);
    expect(await cleanFile(dirty)).toEqual({ type: 'audio/mpeg', bytes: mp3(1) });
  });

  it('may end within its last frame', async () => {
    expect(await refusalOf(mp3(1).subarray(0, -50))).toBe('taken');
  });

  it('is refused when something else lies between or behind its frames, or nothing but a tag', async () => {
    expect(await refusalOf(Buffer.concat([mp3(1), Buffer.from('<html>'), mp3(1)]))).toMatch(/^fileRefused/);
    expect(await refusalOf(Buffer.concat([mp3(1), Buffer.from('PK\x03\x04 archive')]))).toMatch(/^fileRefused/);
    expect(await refusalOf(id3('only'))).toMatch(/^fileRefused/);
    expect(await refusalOf(Buffer.concat([id3('x'), Buffer.from('<html>')]))).toMatch(/^fileRefused/);
  });

  it('counts every frame by its own rate', async () => {
    // MPEG 2, 16 kbit/s, 16 kHz: 36 ms in 72 bytes.
    const slow = Buffer.concat([Buffer.from([0xff, 0xf3, 0x28, 0x00]), Buffer.alloc(68)]);
    const seconds = (n: number) => Buffer.concat(Array.from({ length: Math.round(n / 0.036) }, () => slow));
    expect(await refusalOf(seconds(59))).toBe('taken');
    expect(await refusalOf(seconds(62))).toMatch(/60 秒/);
    expect(await refusalOf(Buffer.concat([mp3(31), seconds(31)]))).toMatch(/60 秒/);
  });
});

describe('an M4A', () => {
  it('is taken up to 60 s, and no longer', async () => {
    expect(await refusalOf(m4a(60))).toBe('taken');
    expect(await refusalOf(m4a(61))).toMatch(/^fileRefused 录音超过 60 秒/);
  });

  it('loses the place it was recorded at, and nothing moves', async () => {
    const dirty = m4a(5, { more: [box('meta', Buffer.from('SECRET'))] });
    const { type, bytes } = await cleanFile(dirty);
    expect(type).toBe('audio/mp4');
    expect(bytes).toHaveLength(dirty.length);
    expect(bytes.indexOf('mdat')).toBe(dirty.indexOf('mdat'));
    for (const trace of ['22.5431', 'SECRET', 'udta', 'meta'])
      expect([dirty.includes(trace), bytes.includes(trace)]).toEqual([true, false]);
  });

  it('is refused with a video, without a length, in fragments, and where its boxes do not add up', async () => {
    expect(await refusalOf(m4a(5, { handler: 'vide' }))).toMatch(/不收视频/);
    expect(await refusalOf(m4a(0))).toMatch(/多长/);
    expect(await refusalOf(m4a(5, { more: [box('mvex')] }))).toMatch(/多长/);
    expect(await refusalOf(m4a(5).subarray(0, -3))).toMatch(/^fileRefused/);
    expect(await refusalOf(Buffer.concat([m4a(5), Buffer.from('<html><script>')]))).toMatch(/^fileRefused/);
    expect(await refusalOf(box('ftyp', Buffer.from('M4A \0\0\0\0')))).toMatch(/^fileRefused/);
  });
});
