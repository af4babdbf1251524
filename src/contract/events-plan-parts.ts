import * as v from 'valibot';
import { programme } from './events-brief';
import { LONGEST_DAYS, MOST_SESSIONS } from './events-plan-limits';
import { newQuestions } from './events-questions';
import { type Audience, audiences, type EventType, types } from './events-words';
import * as f from './fields';

const DAY_MS = 86_400_000;

/** One of the types. */
export const type = v.picklist(Object.keys(types) as EventType[], '请选活动类型');

/** An event's title: 4 to 60 characters. */
export const title = v.pipe(
  f.text('活动名称', 60),
  v.check((text) => [...text].length >= 4, '活动名称至少 4 个字'),
);

const whole = (label: string, from: number, to: number) =>
  v.pipe(
    v.number(`请填写${label}`),
    v.integer(`${label}要是整数`),
    v.minValue(from, `${label}不能少于 ${from}`),
    v.maxValue(to, `${label}不能多于 ${to}`),
  );

const switched = (label: string) => v.boolean(`${label}：是或否`);
const age = v.nullable(whole('年龄', 0, 120));

const session = v.pipe(
  f.input({
    /** Of one that is there already. */
    id: v.optional(f.id),
    title: f.remark('场次名称', 40),
    startsAt: f.moment,
    endsAt: f.moment,
  }),
  v.forward(
    v.check(({ startsAt, endsAt }) => startsAt < endsAt, '结束时间要晚于开始时间'),
    ['endsAt'],
  ),
);

/** Whether no row that is there already is named twice: the second would be written over the first. */
const areApart = (all: readonly { readonly id?: string | undefined }[]) => {
  const ids = all.flatMap(({ id }) => id ?? []);
  return new Set(ids).size === ids.length;
};

type Span = { readonly startsAt: string; readonly endsAt: string };
const inOrder = (all: readonly Span[]) => [...all].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
const lastOf = (all: readonly Span[]) => Math.max(...all.map(({ endsAt }) => Date.parse(endsAt)));

/** An event's sessions: at least one, none over another, sixty days in all. */
const sessions = v.pipe(
  v.array(session, '请填写场次'),
  v.minLength(1, '至少要有一场'),
  v.maxLength(MOST_SESSIONS, `最多 ${MOST_SESSIONS} 场`),
  v.check((all) => areApart(all), '有一场写了两次，请删去一场'),
  v.check(
    (all) => inOrder(all).every(({ startsAt }, at, sorted) => at === 0 || startsAt >= (sorted[at - 1] as Span).endsAt),
    '有两场的时间重叠，请错开',
  ),
  v.check(
    (all) => all.length === 0 || lastOf(all) - Date.parse((inOrder(all)[0] as Span).startsAt) <= LONGEST_DAYS * DAY_MS,
    `从开始到结束最长 ${LONGEST_DAYS} 天`,
  ),
);

const phoneOfOffice = v.pipe(
  v.string('请填写联系电话'),
  v.trim(),
  v.regex(/^(\d[\d-]{4,19})?$/, '联系电话只写数字和短横线，如 0755-00001234'),
);

const point = v.nullable(
  f.input({
    latitude: v.pipe(v.number('纬度不对'), v.minValue(-90, '纬度不对'), v.maxValue(90, '纬度不对')),
    longitude: v.pipe(v.number('经度不对'), v.minValue(-180, '经度不对'), v.maxValue(180, '经度不对')),
  }),
);

/** One step of the plan as it is saved. A draft may leave texts empty; what is missing to publish is told apart. */
export const part = v.variant(
  'step',
  [
    f.input({
      step: v.literal('what'),
      title,
      type,
      programme,
      summary: f.remark('活动介绍', 2000),
      bring: f.remark('要带什么', 200),
      feeFen: whole('费用', 0, 99_999_999),
    }),
    f.input({ step: v.literal('sessions'), sessions }),
    v.pipe(
      f.input({ step: v.literal('signUp'), opensAt: f.moment, closesAt: f.moment, cancelBy: f.moment }),
      v.forward(
        v.check(({ opensAt, closesAt }) => opensAt < closesAt, '报名截止要晚于报名开始'),
        ['closesAt'],
      ),
    ),
    v.pipe(
      f.input({
        step: v.literal('who'),
        capacity: whole('人数', 1, 100_000),
        audience: v.picklist(Object.keys(audiences) as Audience[], '请选面向谁'),
        audienceUnitId: v.nullable(f.id),
        ageFrom: age,
        ageTo: age,
      }),
      v.forward(
        v.check(
          ({ ageFrom, ageTo }) => ageFrom === null || ageTo === null || ageFrom <= ageTo,
          '最大年龄不能小于最小年龄',
        ),
        ['ageTo'],
      ),
    ),
    f.input({
      step: v.literal('asked'),
      questions: newQuestions,
      asksEmergencyContact: switched('紧急联系人'),
      asksHealth: switched('健康声明'),
    }),
    f.input({
      step: v.literal('place'),
      place: f.remark('地点', 60),
      address: f.remark('详细地址', 120),
      point,
      contactName: f.remark('联系人', 20),
      contactPhone: phoneOfOffice,
      /** The place is the same and only its words are better: nobody is asked again. */
      isSamePlace: v.optional(switched('地方没变'), false),
    }),
    f.input({
      step: v.literal('safety'),
      isOutdoors: switched('户外活动'),
      isForMinors: switched('面向未成年人'),
      safetyPlan: f.remark('安全方案', 2000),
      insurance: f.remark('保险', 200),
    }),
  ],
  '没有这一步',
);
export type Part = v.InferOutput<typeof part>;
