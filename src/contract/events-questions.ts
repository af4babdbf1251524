import * as v from 'valibot';
import type { Question } from '@/rules/questions';
import { MOST_QUESTIONS } from './events-plan-limits';
import { questionKinds } from './events-plan-words';
import * as f from './fields';

type Kind = Question['kind'];

const MOST_OPTIONS = 20;

const label = v.pipe(
  f.text('问题', 40),
  v.minLength(2, '问题至少 2 个字'),
  // What events never need: numbers of documents and cards have their own, sealed places.
  v.check((text) => !/身份证|证件号|银行卡|卡号|密码/.test(text), '报名时不能问证件号、卡号和密码'),
);

const isOpen = (kind: Kind) => kind === 'text';

const newQuestion = v.pipe(
  f.input({
    /** Of one that is there already. */
    id: v.optional(f.id),
    label,
    kind: v.picklist(Object.keys(questionKinds) as Kind[], '请选怎么回答'),
    isRequired: v.boolean('必填：是或否'),
    options: v.pipe(v.array(f.text('选项', 30), '请写选项'), v.maxLength(MOST_OPTIONS, `最多 ${MOST_OPTIONS} 个选项`)),
  }),
  v.forward(
    v.check(({ kind, options }) => isOpen(kind) || options.length >= 2, '至少写两个选项'),
    ['options'],
  ),
  v.forward(
    v.check(({ kind, options }) => !isOpen(kind) || options.length === 0, '填写的问题没有选项'),
    ['options'],
  ),
  v.forward(
    v.check(({ options }) => new Set(options).size === options.length, '有两个相同的选项'),
    ['options'],
  ),
);

/** An event's own questions on the way in: at most ten, no two alike. */
export const newQuestions = v.pipe(
  v.array(newQuestion, '请写问题'),
  v.maxLength(MOST_QUESTIONS, `最多 ${MOST_QUESTIONS} 个问题`),
  v.check((all) => new Set(all.map((one) => one.label)).size === all.length, '有两个相同的问题'),
  // Answers are kept by the question's id.
  v.check((all) => {
    const ids = all.flatMap(({ id }) => id ?? []);
    return new Set(ids).size === ids.length;
  }, '有一个问题写了两次，请删去一个'),
);
