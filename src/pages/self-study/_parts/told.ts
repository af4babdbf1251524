import { askedOf, type Form, isList, type Option, type Question, type Values } from './form';
import { itemsOf } from './items';

/** What was filled in, in words. */
export interface Told {
  readonly label: string;
  readonly value: string;
}

const yesNo: Readonly<Record<string, string>> = { yes: '是', no: '不是' };
const relations: Readonly<Record<string, string>> = {
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  other: '其他亲属',
};

/** The answer to a question in words; empty where there is none. */
export function answerText(question: Question, values: Values, places: readonly Option[]): string {
  const { path, kind, unit, options } = question;
  if (isList(question))
    return itemsOf(path, values)
      .map((at) => itemText(question, values, `${path}.${at}`))
      .filter((text) => text !== '')
      .join('、');
  const value = (values[path] ?? '').trim();
  if (kind === 'region') return places.find((place) => place.value === value)?.text ?? value;
  if (value === '') return '';
  if (kind === 'choice') return options?.find((option) => option.value === value)?.text ?? value;
  if (kind === 'yesNo') return yesNo[value] ?? value;
  if (kind === 'yuan') return `${value} 元`;
  return unit ? `${value} ${unit}` : value;
}

function itemText({ kind }: Question, values: Values, at: string): string {
  const text = (part: string) => (values[at + part] ?? '').trim();
  if (kind === 'spans') return `${text('.from')} 至 ${text('.to')}`;
  if (kind !== 'family') return text('');
  const more = `${text('.orphan') ? '（孤儿）' : ''}${text('.loneElder') ? '（孤寡老人）' : ''}`;
  return `${relations[text('.relation')] ?? '其他亲属'}${more}`;
}

/** Everything that was filled in, in words, in the order it was asked; numbers of the law filled in by hand last. */
export function toldOf(form: Form, values: Values, more: readonly Question[], places: readonly Option[]): Told[] {
  return [...askedOf(form, values), ...more].flatMap((question) => {
    const value = question.path.startsWith('_') ? '' : answerText(question, values, places);
    return value === '' ? [] : [{ label: question.label.replace(/（元）$/, ''), value }];
  });
}
