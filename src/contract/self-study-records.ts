import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { signedIn } from './roles';
import { type CalculatorName, calculators } from './self-study-calculators';

/** So many calculations one person may keep in the cloud. */
export const MOST_RECORDS = 200;

const MOST_ANSWERS = 150;

const calculator = v.picklist(Object.keys(calculators) as CalculatorName[], '不认识的计算，请更新后再试');

/** What was filled in, as it was typed, by path. */
const values = v.pipe(
  v.record(
    v.pipe(v.string('填写的内容不对'), v.regex(/^[\w.-]{1,60}$/, '填写的内容不对')),
    f.remark('填写的内容', 60),
    '填写的内容不对',
  ),
  v.check((all) => Object.keys(all).length <= MOST_ANSWERS, '填写的内容太多'),
);

const told = v.pipe(
  v.array(f.input({ label: f.text('名称', 60), value: f.text('内容', 300) }), '填写的内容不对'),
  v.maxLength(MOST_ANSWERS, '填写的内容太多'),
);

const head = {
  id: v.string(),
  calculator,
  title: v.string(),
  headline: v.string(),
  keptAt: f.momentOut,
  /** How many legal dates of it run, of which its person is reminded. */
  deadlines: v.number(),
};

/** Calculations somebody keeps in the cloud: what was asked, what came out, and whether the legal dates that follow are reminded of. */
export const recordActions = {
  /** Keeps one under the id the phone gave it; keeping it again puts it in place of the earlier. */
  keep: action({
    roles: signedIn,
    writes: true,
    consent: 'policy',
    limit: 30,
    input: v.pipe(
      f.input({
        id: f.id,
        calculator,
        /** As the calculator takes it. */
        input: v.record(v.string(), v.unknown(), '填写的内容不对'),
        values,
        told,
        headline: f.text('结果', 80),
        reminds: v.boolean('请选择要不要提醒'),
      }),
      v.forward(
        v.check((kept) => v.is(calculators[kept.calculator].schema as v.GenericSchema, kept.input), '填写的内容不对'),
        ['input'],
      ),
    ),
    output: v.object({ deadlines: v.number() }),
  }),
  /** The caller's own, the latest first. */
  records: action({
    roles: signedIn,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(v.object(head)),
  }),
  record: action({
    roles: signedIn,
    row: 'recordId',
    input: f.input({ recordId: f.id }),
    output: v.object({ ...head, values: v.record(v.string(), v.string()) }),
  }),
  /** Takes one away, with its legal dates. */
  dropRecord: action({
    roles: signedIn,
    writes: true,
    row: 'recordId',
    input: f.input({ recordId: f.id }),
    output: v.object({ done: v.literal(true) }),
  }),
};
