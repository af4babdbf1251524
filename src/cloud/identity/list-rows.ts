import * as v from 'valibot';
import { wrongNumber } from '@/contract/document-number';
import { name as nameField, phone as phoneField } from '@/contract/fields';
import { MAX_ROWS } from '@/contract/identity-imports';
import { foldName, foldNumber, kindOfNumber, lastingNumber, lengthened, sexOf } from '@/rules/identity';

/** One row of a list that can be used, with the number of its line. */
export interface ListedPerson {
  readonly row: number;
  readonly name: string;
  readonly number: string;
}

export interface Fault {
  readonly row: number;
  readonly sentence: string;
}

/** What a table holds: people, and what is wrong in which row; `fault` when it is no such list at all. */
export interface ReadRows {
  readonly people: readonly ListedPerson[];
  readonly faults: readonly Fault[];
  readonly fault: string | null;
}

const columns = {
  name: ['姓名'],
  number: ['证件号码', '身份证号码', '身份证号'],
  phone: ['手机', '手机号'],
  sex: ['性别'],
};
type Column = keyof typeof columns;

/** How far down the line with the headings may stand: many lists have a title above it. */
const HEAD_ROWS = 5;

const none = (fault: string): ReadRows => ({ people: [], faults: [], fault });

/** Reads a table of texts, line by line, as a member list: columns by their heading, each row judged, doubles found. */
export function readRows(table: readonly (readonly string[])[], today: string): ReadRows {
  const at = table.slice(0, HEAD_ROWS).findIndex((line) => line.some((cell) => cell.trim() === '姓名'));
  const head = (table[at] ?? []).map((cell) => cell.trim());
  const indexOf = (column: Column) => head.findIndex((cell) => columns[column].includes(cell));
  const [name, number, phone, sex] = (['name', 'number', 'phone', 'sex'] as const).map(indexOf) as [
    number,
    number,
    number,
    number,
  ];
  if (name < 0 || number < 0) return none('没有找到“姓名”和“证件号码”两列，请在第一行写上列名');
  const lines = table
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length === 0) return none('名单里只有列名，没有人');
  if (lines.length > MAX_ROWS) return none(`名单有 ${lines.length} 行，一次最多 ${MAX_ROWS} 行，请分开导入`);
  const people: ListedPerson[] = [];
  const faults: Fault[] = [];
  const seen = new Map<string, ListedPerson>();
  for (const { row, cells } of lines) {
    const cell = (index: number) => (index < 0 ? '' : (cells[index] ?? '').trim());
    const person = { row, name: cell(name), number: lengthened(foldNumber(cell(number))) };
    const earlier = seen.get(lastingNumber(person.number));
    const sentence = wrongIn(person, cell(phone), cell(sex), today) ?? doubled(person, earlier);
    if (sentence) faults.push({ row, sentence });
    else {
      people.push(person);
      seen.set(lastingNumber(person.number), person);
    }
  }
  return { people, faults, fault: null };
}

function wrongIn({ name, number }: ListedPerson, phone: string, sex: string, today: string): string | null {
  if (name === '') return '没有姓名';
  if (!v.is(nameField, name)) return '姓名请用证件上的写法，2 至 50 个字';
  if (number === '') return '没有证件号码';
  // Excel turns long numbers into 4.40308E+17; what is lost cannot be brought back.
  if (/^\d+E\+\d+$/.test(number) || /^\d{15}000$/.test(number))
    return '证件号码被表格软件改成了数值，请把这一列设为文本后重新填';
  const kind = kindOfNumber(number);
  const wrong = wrongNumber(kind, number, today);
  if (wrong) return kind === 'passport' ? '认不出这个证件号码，请核对' : wrong;
  if (phone !== '' && !v.is(phoneField, phone)) return '手机号应是 1 开头的 11 位数字';
  const said = sexOf(number);
  if (sex !== '' && sex !== '男' && sex !== '女') return '性别请写“男”或“女”，也可以不填';
  return sex !== '' && said !== null && sex !== said ? '性别和证件号码不一致，请核对' : null;
}

function doubled(person: ListedPerson, earlier: ListedPerson | undefined): string | null {
  if (!earlier) return null;
  return foldName(earlier.name) === foldName(person.name)
    ? `和第 ${earlier.row} 行是同一个人`
    : `证件号码和第 ${earlier.row} 行相同，姓名不同`;
}
