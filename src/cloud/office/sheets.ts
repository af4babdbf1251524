import type { JobFileType } from '@/contract/office';
import { businessMinute } from './time';

/** A cell of a sheet; a moment is written in Asia/Shanghai. */
export type SheetCell = string | number | Date | null;

/** A table to hand out. `stamp` says who made it, when, what for, under which number: it stands above and below. */
export interface Sheet {
  readonly title: string;
  readonly stamp: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A table as a file of the type, every cell safe to open. */
export async function writeSheet(type: Exclude<JobFileType, 'json'>, sheet: Sheet): Promise<Buffer> {
  return type === 'csv' ? writeCsv(sheet) : writeXlsx(sheet);
}

/** A cell as its text; a number stays one. */
export function cellText(cell: SheetCell): string | number {
  if (cell === null) return '';
  return cell instanceof Date ? businessMinute(cell) : cell;
}

/** What a spreadsheet would take for a formula or a command, even after blanks or in full width, begins with an apostrophe instead. */
export function safeCell(cell: SheetCell): string | number {
  const text = cellText(cell);
  return typeof text === 'string' && /^\s*[=+\-@|＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function linesOf({ stamp, columns, rows }: Sheet): (string | number)[][] {
  const edge = [safeCell(stamp)];
  return [edge, columns.map(safeCell), ...rows.map((row) => row.map(safeCell)), edge];
}

/** With the mark that makes Excel read it as UTF-8. */
function writeCsv(sheet: Sheet): Buffer {
  const quoted = (cell: string | number) => {
    const text = String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = linesOf(sheet).map((line) => line.map(quoted).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}

const WIDEST = 48;

async function writeXlsx(sheet: Sheet): Promise<Buffer> {
  // Loaded when used: it is large, and most requests need none of it.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  // A sheet's name takes 31 characters and none of these.
  const page = book.addWorksheet(
    sheet.title
      .replace(/[\\/?*[\]:'\s]+/g, ' ')
      .trim()
      .slice(0, 31),
    {
      views: [{ state: 'frozen', ySplit: 2 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    },
  );
  const lines = linesOf(sheet);
  page.addRows(lines);
  page.getRow(2).font = { bold: true };
  sheet.columns.forEach((_, at) => {
    const longest = Math.max(...lines.slice(1, 200).map((line) => widthOf(line[at])));
    page.getColumn(at + 1).width = Math.min(longest + 2, WIDEST);
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** In columns of a sheet: a Chinese character takes two. */
function widthOf(cell: string | number | undefined): number {
  return [...String(cell ?? '')].reduce((sum, char) => sum + (char > '\u02ff' ? 2 : 1), 0);
}
