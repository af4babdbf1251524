import exceljs from 'exceljs';
import { safeCell, writeSheet } from '@/cloud/office/sheets';

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|calc',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '\u00a0=1',
  ])('that would be a formula (%j) begins with an apostrophe', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  it.each(['张*国', '%', '2026-12-01', '1-2', 'a=b', '', '（-1）'])('that would not (%j) stays as it is', (text) => {
    expect(safeCell(text)).toBe(text);
  });

  it('keeps numbers, and writes moments in Shanghai and nothing for null', () => {
    expect([-5, new Date('2026-12-01T16:30:00Z'), null].map(safeCell)).toEqual([-5, '2026-12-02 00:30', '']);
  });
});

const sheet = {
  title: '名单/2026: *[草稿]?',
  stamp: '-编号 1',
  columns: ['甲', '=乙'],
  rows: [
    ['a,"b"\n c', 7],
    ['=cmd|1', null],
  ],
};

it('a CSV quotes what would break its lines, and has its mark', async () => {
  expect((await writeSheet('csv', sheet)).toString()).toBe(
    `\uFEFF'-编号 1\r\n甲,'=乙\r\n"a,""b""\n c",7\r\n'=cmd|1,\r\n'-编号 1\r\n`,
  );
});

it('a sheet has no formula in it, and a name that Excel takes', async () => {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await writeSheet('xlsx', sheet)) as never);
  const page = book.worksheets[0];
  expect(page?.name).toBe('名单 2026 草稿');
  const cells: unknown[] = [];
  page?.eachRow((row) => row.eachCell((cell) => cells.push([cell.type === exceljs.ValueType.Formula, cell.value])));
  expect(cells.map((cell) => (cell as unknown[])[0])).not.toContain(true);
  expect(cells.map((cell) => (cell as unknown[])[1])).toEqual(expect.arrayContaining(["'=cmd|1", "'-编号 1", 7]));
});
