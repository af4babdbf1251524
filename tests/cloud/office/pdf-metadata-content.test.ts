import { inflateSync } from 'node:zlib';
import { cleanFile } from '@/cloud/office/file-content';
import { withoutMetadata } from '@/cloud/office/pdf-metadata';
import { pdf, stream } from './file-samples';

const WHO = 'Zhang Jianguo';
const page = '<< /Type /Page /Contents 3 0 R >>';
const text = stream('/Filter /FlateDecode', 'BT (Wages of August) Tj ET');
const author = `<< /Author (${WHO} \\(HR\\) (a (b))) /Title <5a68616e67> /Creator (WPS) /CreationDate (D:2026) >>`;
const xml = `<x:xmpmeta><dc:creator>${WHO}</dc:creator></x:xmpmeta>`;

/** With the facts of the document at that object. */
const withInfo = (whole: Buffer, number: number) =>
  Buffer.from(whole.toString('latin1').replace('trailer <<', `trailer << /Info ${number} 0 R`), 'latin1');
const unpacked = (bytes: Buffer) => {
  const all = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1))
    try {
      all.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'));
    } catch {}
  return all.join('\n');
};
const cleaned = async (bytes: Buffer) => (await cleanFile(bytes)).bytes;

/** A segment of a JPEG in front of its picture. */
const segment = (marker: number, note: string) =>
  Buffer.concat([
    Buffer.from([0xff, marker, 0, note.length + 2]),
    Buffer.from(note, 'latin1'),
    Buffer.from([0xff, 0xdb, 0, 3, 7]),
  ]);
const photo = (marker: number, note: string) =>
  Buffer.concat([
    Buffer.from('<< /Subtype /Image /Filter /DCTDecode >>\nstream\n'),
    Buffer.from([0xff, 0xd8]),
    segment(marker, note),
    Buffer.from('\nendstream'),
  ]);

describe('of a PDF that is handed in, nothing is left of who made it', () => {
  const objects = (content: string) => {
    const header = '7 0 8 20 ';
    return stream(
      `/Type /ObjStm /N 2 /First ${header.length} /Filter /FlateDecode`,
      `${header}${'<< /A 1 >>'.padEnd(20)}${content}`,
    );
  };
  const remark = `<< /Type /Annot /Subtype /Highlight /T (${WHO}) /Contents (This month is missing) >>`;
  it.each<[string, Buffer]>([
    ['its own facts', withInfo(pdf(page, author, text), 2)],
    ['its own facts among packed objects', withInfo(pdf(page, text, objects(author)), 8)],
    ['the same as XML', pdf(page, text, Buffer.from(`<< /Type /Metadata /Subtype /XML >>\nstream\n${xml}\nendstream`))],
    ['packed XML', pdf(page, text, stream('/Type /Metadata /Subtype /XML /Filter /FlateDecode', xml))],
    ['the author of a remark', pdf(page, text, remark)],
    ['the author of a remark among packed objects', pdf(page, text, objects(remark))],
    ['a photo’s place', pdf(page, text, photo(0xe1, `Exif\0\0II*\0${WHO}`))],
    ['a photo’s own XML', pdf(page, text, photo(0xe1, `http://ns.adobe.com/xap/1.0/\0${xml}`))],
    ['a photo’s caption', pdf(page, text, photo(0xed, `Photoshop 3.0\0 8BIM${WHO}`))],
  ])('%s', async (_, whole) => {
    expect(unpacked(whole)).toContain(WHO);
    const clean = await cleaned(whole);
    expect(unpacked(clean)).not.toContain(WHO);
    // Where everything stands is what it was, and what it shows too.
    expect(clean.length).toBe(whole.length);
    expect(unpacked(clean)).toContain('BT (Wages of August) Tj ET');
    const places = (bytes: Buffer) => [...bytes.toString('latin1').matchAll(/\d+ 0 obj|endstream|%%EOF/g)].map(String);
    expect(places(clean)).toEqual(places(whole));
  });

  it('but a remark’s words, a field’s name, a bookmark', async () => {
    const shown = [
      '<< /Subtype /Text /T (who) /Contents (This month is missing) >>',
      '<< /Subtype /Widget /FT /Tx /T (wage) >>',
      '<< /Title (Chapter 1) /Parent 2 0 R >>',
    ];
    const clean = unpacked(await cleaned(pdf(page, text, ...shown)));
    expect(clean).toContain('/T (   ) /Contents (This month is missing)');
    expect(clean).toContain(shown[1]);
    expect(clean).toContain(shown[2]);
  });

  it('where the packed objects cannot be made as short again, nothing leads to its facts', async () => {
    // Said before in the same stream, so that it costs nothing to say it again, and blanks do.
    const said = [0, 1].map(
      (k) => `(${Array.from({ length: 40 }, (_, at) => ((at + k * 40) * 7919 + 13).toString(36)).join('')})`,
    );
    const before = `[${said.join('')}] `;
    const header = `7 0 8 ${before.length} `;
    const packed = stream(
      `/Type /ObjStm /N 2 /First ${header.length} /Filter /FlateDecode`,
      `${header}${before}<< /Author ${said[0]} /Title ${said[1]} >>`,
    );
    const whole = withInfo(pdf(page, text, packed), 8);
    const clean = await cleaned(whole);
    expect(whole.toString('latin1')).toContain('/Info 8 0 R');
    expect(clean.toString('latin1')).not.toContain('/Info');
    expect(unpacked(clean)).toContain(`/Author ${said[0]}`);
    expect(clean.length).toBe(whole.length);
  });

  it('and one that was signed stays as it is: changed, it would count as forged', async () => {
    const signed = withInfo(pdf(page, author, text, '<< /Type /Sig /ByteRange [0 10 20 30] /Contents <00> >>'), 2);
    expect((await cleaned(signed)).equals(signed)).toBe(true);
  });
});

describe('whatever it is built of, taking that out is bounded', () => {
  const MB = 1024 * 1024;
  it.each<[string, Buffer]>([
    ['XML that never ends', pdf(Buffer.alloc(9 * MB, '1 0 obj << /Metadata /XML >> stream\n'))],
    ['notes without end', pdf(Buffer.alloc(9 * MB, Buffer.from('\xff\xe1\xff\xffExif\0\0', 'latin1')))],
    ['strings without end', withInfo(pdf(Buffer.alloc(9 * MB, '1 0 obj << /A ( endobj ')), 1)],
    ['facts said to be everywhere', pdf(Buffer.alloc(9 * MB, '/Info 1 0 R '))],
    [
      'objects without a type',
      pdf(...Array.from({ length: 50_000 }, () => stream('/First 4 /Filter /FlateDecode', ''))),
    ],
  ])('%s', (_, whole) => {
    const started = performance.now();
    try {
      withoutMetadata(whole);
    } catch {}
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
