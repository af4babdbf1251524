import { deflateSync } from 'node:zlib';
import { cleanFile } from '@/cloud/office/file-content';
import { checkPdf } from '@/cloud/office/pdf-content';
import type { PdfWork } from '@/cloud/office/pdf-objects';
import { Refusal } from '@/cloud/refusal';
import { pdf, stream } from './file-samples';

const codeOf = async (bytes: Buffer) =>
  cleanFile(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );
const sentenceOf = async (bytes: Buffer) =>
  cleanFile(bytes).then(
    () => '',
    (error: Refusal) => error.fields?.fileId,
  );

const page = '<< /Type /Page /Contents 4 0 R >>';
const text = stream('/Filter /FlateDecode', 'BT (Hello) Tj ET');
const objects = (content: string) => stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', `5 0 ${content}`);

describe('a PDF without tricks', () => {
  const noise = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * 7919 + (i >> 5) * 31 + (i >> 11)) & 255));
  it.each([
    ['a page', [page, text]],
    [
      'objects in a stream',
      [page, objects('<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.com) >> >>')],
    ],
    ['a place to open at', ['<< /Type /Catalog /OpenAction [3 0 R /XYZ null null 0] >>', page, text]],
    [
      'a picture whose pixels spell anything',
      [page, stream('/Subtype /Image /Filter /FlateDecode', Buffer.concat([noise, Buffer.from('/JS /AA ')]))],
    ],
    ['text that speaks of JS', [page, stream('/Filter /FlateDecode', 'BT (see /JS and /AA ) Tj ET')]],
    [
      'brackets around the filter',
      [page, stream('/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode]', '5 0 << /Type /Font >>')],
    ],
    ['strings with brackets and names in them', ['<< /Title (a \\) b (c) /JS d) >>', page, text]],
  ])('is taken: %s', async (_, parts) => {
    const whole = pdf('<< /Type /Catalog >>', ...parts);
    expect(await cleanFile(whole)).toEqual({ type: 'application/pdf', bytes: whole });
  });
});

describe('a PDF is refused', () => {
  it.each([
    ['a script', ['<< /S /JavaScript /JS (app.alert(1)) >>']],
    ['a script by a name in hex', ['<< /S /J#61vaScript /J#53 (app.alert(1)) >>']],
    ['a script by a short key alone', ['<< /S /X /J#53 (x) >>']],
    ['a program', ['<< /S /Launch /F (cmd.exe) >>']],
    ['a file inside', ['<< /Names << /EmbeddedFiles 5 0 R >> >>']],
    ['a file inside without its usual name', ['<< /Type /Filespec /EF << /F 5 0 R >> >>']],
    ['actions of its own', ['<< /AA << /O 5 0 R >> >>']],
    ['an action at opening', ['<< /OpenAction << /S /URI /URI (http://example.com) >> >>']],
    ['an action at opening, elsewhere', ['<< /Open#41ction 5 0 R >>']],
    ['rich media', ['<< /Subtype /RichMedia >>']],
    ['a name in hex in a compressed stream', [stream('/Filter /FlateDecode', '<< /S /J#61vaScript /JS (x) >>')]],
    ['a short key in compressed objects', [objects('<< /S /Rendition#20 /J#53 (x) >>')]],
    ['actions in compressed objects', [objects('<< /AA << /O 5 0 R >> >>')]],
    ['an action at opening in compressed objects', [objects('<< /OpenAction 7 0 R >>')]],
    [
      'objects compressed under names in hex',
      [stream('/Type /Obj#53tm /#4E 1 /Firs#74 4 /Filt#65r /Flate#44ecode', '5 0 << /AA 7 0 R >>')],
    ],
    ['objects of no stated type', [stream('/N 1 /First 4 /Filter /FlateDecode', '5 0 << /AA 7 0 R >>')]],
    ['objects packed twice', [stream('/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]', 'x')]],
    [
      'objects packed twice with the same',
      [stream('/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]', deflateSync('5 0 << /AA 1 >>'))],
    ],
    ['objects whose filter stands elsewhere', [stream('/Type /ObjStm /N 1 /First 4 /Filter 9 0 R', 'x')]],
    [
      'objects behind a predictor',
      [stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>', 'x')],
    ],
    [
      'objects hidden from a naive reader by a string',
      [stream('/X (1 0 obj) /N 1 /X (endobj stream) /First 4 /Filter /FlateDecode', '5 0 << /AA 7 0 R >>')],
    ],
    ['an object in a comment that is none', ['<< /X (%) /AA 7 0 R >>']],
  ])('with %s', async (_, parts) => {
    expect(await codeOf(pdf('<< /Type /Catalog >>', ...parts))).toBe('fileRefused');
  });

  it('when it is encrypted, and says so', async () => {
    const locked = Buffer.from(pdf(page).toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root'), 'latin1');
    expect(await sentenceOf(locked)).toContain('加了密');
  });

  it('when it is cut off', async () => {
    const whole = pdf(page, stream('/Filter /FlateDecode', Buffer.alloc(4000, 'text ')));
    expect(await codeOf(whole.subarray(0, -10))).toBe('fileRefused');
  });

  it('when its compressed objects unpack to more than is looked into', async () => {
    const before = process.memoryUsage().rss;
    const bomb = stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', Buffer.alloc(100 * 1024 * 1024, ' '));
    expect(await codeOf(pdf(page, bomb))).toBe('fileRefused');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it('when it is built to keep the server busy', async () => {
    const started = performance.now();
    expect(await codeOf(Buffer.from(`%PDF-1.5\n${'1 0 obj('.repeat(200_000)}\n%%EOF`))).toBe('fileRefused');
    const bomb = stream('/Filter /FlateDecode', Buffer.alloc(33 * 1024 * 1024));
    await codeOf(pdf(page, ...Array.from({ length: 200 }, () => bomb)));
    const tiny = stream('/Filter /FlateDecode', '');
    await codeOf(pdf(page, ...Array.from({ length: 100_000 }, () => tiny)));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('whatever a PDF is built of, the work to look into it is bounded', () => {
  const MB = 1024 * 1024;
  const filled = (text: string, length = 31 * MB) => stream('/Filter /FlateDecode', Buffer.alloc(length, text));
  const times = (count: number, part: Buffer) => Array.from({ length: count }, () => part);
  /** Empty stored blocks: five bytes each that unpack to nothing, and no end. */
  const idle = Buffer.concat([
    Buffer.from('<< /Filter /FlateDecode >>\nstream\n'),
    Buffer.from([0x78, 0x9c]),
    Buffer.alloc(9 * MB, Buffer.from([0, 0, 0, 0xff, 0xff])),
  ]);

  it.each<[string, Buffer[], 'taken' | 'fileRefused']>([
    ['names in long streams', times(4, filled('/a')), 'taken'],
    ['names in streams just short enough', times(10, filled('/a', 4 * MB - 1)), 'taken'],
    ['long texts before objects', [...times(9, filled('text ', 3 * MB)), objects('<< /Type /Font >>')], 'taken'],
    ['objects in long streams', times(20, objects('1 '.repeat(MB))), 'fileRefused'],
    ['names in hex', times(4, filled('/#', 4 * MB - 1)), 'fileRefused'],
    ['places to open at', times(4, filled('/OpenAction[', 4 * MB - 1)), 'fileRefused'],
    ['names in an object', [Buffer.alloc(9 * MB, '/a')], 'fileRefused'],
    ['streams that are none', times(50_000, Buffer.from('<< /Filter /FlateDecode >>\nstream\nnone')), 'taken'],
    ['streams with nothing in them', times(50_000, filled('', 0)), 'taken'],
    ['streams that begin before one that never ends', [...times(1000, idle.subarray(0, 40)), idle], 'taken'],
    ['objects within objects', [Buffer.from('1 0 obj('.repeat(200_000))], 'fileRefused'],
  ])('%s', async (_, parts, expected) => {
    const whole = pdf(page, ...parts);
    const work: PdfWork = { names: 0, unpacked: 0, read: 0 };
    try {
      checkPdf(whole, work);
    } catch {}
    expect(work.unpacked).toBeLessThanOrEqual(33 * MB);
    expect(work.names).toBeLessThanOrEqual(100_001);
    expect(work.read).toBeLessThanOrEqual(3_000_001);
    expect(await codeOf(whole)).toBe(expected);
  });
});
