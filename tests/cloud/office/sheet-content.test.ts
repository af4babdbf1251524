import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { cleanFile, typeOf } from '@/cloud/office/file-content';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function sheet(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('名册').addRow(['姓名', '证件号码']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A zip of these parts, as small as one can be; sizes say what they are told to say. */
function zipOf(parts: readonly { name: string; body: Buffer; said?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, body, said } of parts) {
    const packed = deflateRawSync(body);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(said ?? body.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(said ?? body.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

const part = (name: string, body = Buffer.from('<x/>')) => ({ name, body });
const book = [part('[Content_Types].xml'), part('xl/workbook.xml')];

describe('a sheet', () => {
  it('is known by its content and kept as it is', async () => {
    const bytes = await sheet();
    expect(await cleanFile(bytes)).toEqual({ type: XLSX, bytes });
    expect(await cleanFile(zipOf(book))).toMatchObject({ type: XLSX });
  });

  it.each([
    ['that unpacks to more than it says', [...book, { ...part('xl/a.xml', Buffer.alloc(30 * 1024 * 1024)), said: 4 }]],
    ['that unpacks to too much in all', [...book, ...[1, 2, 3, 4].map((i) => part(`xl/${i}`, Buffer.alloc(9 << 20)))]],
    ['of too many parts', [...book, ...Array.from({ length: 200 }, (_, i) => part(`xl/${i}.xml`))]],
    ['with macros', [...book, part('xl/vbaProject.bin')]],
    ['that leads elsewhere', [...book, part('../x.xml')]],
    ['that is some other zip', [part('a.txt')]],
  ])('%s is refused', async (_, parts) => {
    await expect(cleanFile(zipOf(parts))).rejects.toMatchObject({ code: 'fileRefused' });
  });

  it('that ends too early is refused', async () => {
    const bytes = await sheet();
    await expect(cleanFile(bytes.subarray(0, bytes.length - 30))).rejects.toMatchObject({ code: 'fileRefused' });
  });
});

describe('lines of separated texts', () => {
  it('are taken in UTF-8 and in GBK, and kept in UTF-8', async () => {
    const gbk = Buffer.concat([Buffer.from('d0d5c3fb', 'hex'), Buffer.from(','), Buffer.from('bac5c2eb', 'hex')]);
    expect(await cleanFile(gbk)).toEqual({ type: 'text/csv', bytes: Buffer.from('姓名,号码') });
    expect(await cleanFile(Buffer.from('\ufeff姓名,号码\n张三,1'))).toMatchObject({ type: 'text/csv' });
    expect(typeOf(Buffer.from(`姓名,号码\n${'张三,1\n'.repeat(2_000)}`))).toBe('text/csv');
  });

  it.each(['<svg>姓名,</svg>', '姓名', 'name,number', '姓名,\u0000', '', 'MZ\u0003姓,名'])('%j is none', (text) => {
    expect(typeOf(Buffer.from(text))).toBeNull();
  });
});
