import * as v from 'valibot';
import * as f from './fields';

/** How many answers there can be, and how many options one may tick. */
const QUESTIONS_MOST = 10;
const OPTIONS_MOST = 20;

/** One of an event's own questions, as it is asked. */
export const asked = v.object({
  id: v.string(),
  label: v.string(),
  kind: v.picklist(['text', 'one', 'many']),
  isRequired: v.boolean(),
  options: v.array(v.string()),
});

/** What somebody answers, by the question's id; whether it fits is judged with the event's questions (`rules/questions.ts`). */
export const answers = v.pipe(
  v.record(f.id, v.pipe(v.array(f.remark('回答', 200), '请填写'), v.maxLength(OPTIONS_MOST, '选得太多')), '请填写'),
  v.check((all) => Object.keys(all).length <= QUESTIONS_MOST, '回答太多'),
);

/** Whom to ring when something happens to somebody at the event. */
export const emergency = v.strictObject(
  { name: f.name, phone: f.phone, relation: f.text('关系', 20) },
  '请填写紧急联系人',
);

/** What somebody says of their health for this event: nothing to tell, or what those on the spot should know. */
export const health = v.pipe(
  v.strictObject({ isWell: v.boolean('请选一项'), note: f.remark('要说明的情况', 200) }, '请填写健康情况'),
  v.forward(
    v.check(({ isWell, note }) => isWell || note !== '', '请写下要说明的情况'),
    ['note'],
  ),
);
