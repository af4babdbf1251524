import { fenOf } from '@/rules/yuan-text';
import { askedOf, type Form, isList, type Question, type Values } from './form';
import { itemsOf } from './items';
import { countOf } from './typed-numbers';

/** The sentence beside each path that is wrong. */
export type Faults = Readonly<Record<string, string>>;

/** What the calculator is asked, what of it cannot be read, and where what it calls by another path was typed. */
export interface Reading {
  readonly input: Readonly<Record<string, unknown>>;
  readonly faults: Faults;
  readonly typedAt: Readonly<Record<string, string>>;
}

type Tree = { [key: string]: unknown };

/** What was filled in as the calculator takes it: money in fen exactly, numbers as numbers; what is not asked or left empty is left out. */
export function readAnswers(
  form: Pick<Form, 'steps' | 'fixed'>,
  values: Values,
  more: readonly Question[],
  today: string,
): Reading {
  const input: Tree = { ...form.fixed?.(values, today) };
  const faults: Record<string, string> = {};
  const typedAt: Record<string, string> = {};
  for (const question of [...askedOf(form, values), ...more]) {
    if (isList(question)) readList(question, values, input, faults, typedAt);
    else {
      const { path } = question;
      const text = (values[path] ?? '').trim();
      if (text === '' && !question.isOptional) faults[path] = wanted(question);
      if (text === '') continue;
      const read = readOne(question, text);
      if (typeof read === 'object') faults[path] = read.fault;
      else if (!path.startsWith('_')) put(input, path.split('.'), read);
    }
  }
  return { input, faults, typedAt };
}

/** What of a list's items is filled in; of amounts the empty ones are passed over, so that places may differ. */
function readList(
  question: Question,
  values: Values,
  input: Tree,
  faults: Record<string, string>,
  typedAt: Record<string, string>,
): void {
  const { path, kind } = question;
  const read: unknown[] = [];
  for (const at of itemsOf(path, values)) {
    const item = itemOf(question, values, `${path}.${at}`, faults);
    if (item === undefined) continue;
    for (const part of ['', '.from', '.to', '.relation'])
      typedAt[`${path}.${read.length}${part}`] = `${path}.${at}${part}`;
    read.push(item);
  }
  if (read.length > 0) put(input, path.split('.'), read);
  else if (!question.isOptional && faults[path] === undefined && kind !== 'family') faults[path] = wanted(question);
  if (kind === 'family') put(input, path.split('.'), read);
}

function itemOf(question: Question, values: Values, at: string, faults: Record<string, string>): unknown {
  const { kind } = question;
  const textOf = (path: string) => (values[path] ?? '').trim();
  if (kind === 'yuans') {
    const text = textOf(at);
    if (text === '') return undefined;
    const fen = readOne(question, text);
    if (typeof fen !== 'object') return fen;
    faults[at] = fen.fault;
    return undefined;
  }
  if (kind === 'family') {
    const relation = textOf(`${at}.relation`);
    // Nobody is guessed to be a relative of the lower rate.
    if (relation === '') {
      faults[`${at}.relation`] = '请选是什么亲属';
      return undefined;
    }
    return {
      relation,
      ...(textOf(`${at}.orphan`) === 'yes' ? { orphan: true } : {}),
      ...(textOf(`${at}.loneElder`) === 'yes' ? { loneElder: true } : {}),
    };
  }
  const parts = kind === 'spans' ? ['.from', '.to'] : [''];
  const days = parts.map((part) => {
    const day = textOf(at + part);
    if (day === '') faults[at + part] = '请选日期';
    return day;
  });
  if (days.includes('')) return undefined;
  return kind === 'spans' ? { from: days[0], to: days[1] } : days[0];
}

/** What is said beside a question that was left empty: 请填已经休了多少天. */
export function wanted({ kind, label, unit }: Question): string {
  if (kind === 'count' && unit && !label.startsWith('哪')) return `请填${label}多少${unit}`;
  return kind === 'yuan' || kind === 'count' ? `请填${label}` : `请选${label}`;
}

const TOO_LONG = /^[\d\uff10-\uff19]{10}/;

function readOne(
  { kind, label, isNumber }: Question,
  text: string,
): string | number | boolean | { readonly fault: string } {
  if (kind === 'yuan' || kind === 'yuans')
    return (
      fenOf(text) ?? { fault: TOO_LONG.test(text) ? '数字太大，请核对' : '请填数字，如 8000；0 以上，最多两位小数' }
    );
  if (kind === 'count') return countOf(text) ?? { fault: `${label}请填数字，如 12` };
  if (isNumber) return Number(text);
  return kind === 'yesNo' ? text === 'yes' : text;
}

function put(tree: Tree, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) tree[key] = value;
  else {
    tree[key] ??= {};
    put(tree[key] as Tree, rest, value);
  }
}
