import { fileRefused } from './file-refusal';

/** More lines are not taken out of a file: no list may have more than 20 000, and this is enough to say that there are too many. */
const MOST_LINES = 20_010;
const MOST_COLUMNS = 30;

/**
 * The texts of a file's first sheet, line by line; a file that begins as a zip is xlsx, any other is read as CSV. Refuses
 * `fileRefused` what cannot be read.
 */
export async function tableOf(bytes: Buffer): Promise<string[][]> {
  try {
    return bytes.subarray(0, 2).toString('latin1') === 'PK' ? await readXlsx(bytes) : readCsv(bytes.toString('utf8'));
  } catch {
    // A reader of strangers' sheets fails in every way there is; all of them mean the same to whoever chose it.
    throw fileRefused('文件打不开，请另存为 xlsx 或 csv 后重新上传');
  }
}

async function readXlsx(bytes: Buffer): Promise<string[][]> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never, {
    ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'hyperlinks', 'picture'],
  });
  const sheet = book.worksheets[0];
  const table: string[][] = [];
  const last = Math.min(sheet?.rowCount ?? 0, MOST_LINES);
  for (let row = 1; row <= last; row += 1) {
    const cells: string[] = [];
    const line = sheet?.findRow(row);
    const width = Math.min(line?.cellCount ?? 0, MOST_COLUMNS);
    for (let column = 1; column <= width; column += 1) cells.push(textOf(line?.findCell(column)?.value));
    table.push(cells);
  }
  return table;
}

/** What a cell says: its text, the text of rich text, the result of a formula; a number in full. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : spelledOut(value);
  if (typeof value !== 'object' || value === null) return '';
  if ('richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text);
  return 'result' in value ? textOf(value.result) : '';
}

/** An 18-digit number that a sheet kept as a number has lost its last digits: written out, it ends in zeros, and is refused as such. */
function spelledOut(value: number): string {
  return Number.isInteger(value)
    ? BigInt(value)
        .toString()
        .replace(/\d{3}$/, '000')
    : String(value);
}

/** Lines of comma-, semicolon- or tab-separated values, quotes as RFC 4180 has them. */
export function readCsv(text: string): string[][] {
  const body = text.replace(/^\ufeff/, '');
  const head = body.slice(0, body.search(/\r|\n|$/));
  const separator = [',', '\t', ';', '，'].find((one) => head.includes(one)) ?? ',';
  const table: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endLine = () => {
    cells.push(cell);
    table.push(cells);
    cells = [];
    cell = '';
  };
  for (let at = 0; at < body.length && table.length <= MOST_LINES; at += 1) {
    const char = body[at] as string;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') endLine();
    else if (char !== '\r') cell += char;
  }
  if (cell !== '' || cells.length > 0) endLine();
  return table;
}
