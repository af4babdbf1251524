import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { signedIn } from './roles';

/** How a guardian stands to a child. */
export const guardianships = { child: '子女', grandchild: '孙子女、外孙子女', ward: '其他被监护人' } as const;

/** How many children one profile keeps. */
export const MOST_CHILDREN = 10;

/** A day there is, `YYYY-MM-DD`. */
const day = v.pipe(
  v.string('请选择出生日期'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, '请选择出生日期'),
  v.check((value) => {
    const midnight = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === value;
  }, '没有这一天，请核对'),
);

/** What a guardian says of a child; whether the day makes them a child is judged by the cloud's calendar. */
const childFields = {
  name: f.name,
  bornOn: day,
  relation: v.picklist(Object.keys(guardianships) as (keyof typeof guardianships)[], '请选择与孩子的关系'),
  note: v.optional(f.text('照顾说明', 200)),
};

const child = v.object({
  id: v.string(),
  name: v.string(),
  bornOn: v.string(),
  relation: v.picklist(Object.keys(guardianships) as (keyof typeof guardianships)[]),
  note: v.string(),
});

const done = v.object({ done: v.literal(true) });

/** The part of `members` about children. */
export const childActions = {
  children: action({
    roles: signedIn,
    input: f.input({}),
    output: v.object({
      items: v.array(child),
      /** Whether they may be used: without the consent they lie there until they are taken away. */
      isAgreed: v.boolean(),
    }),
  }),
  addChild: action({
    roles: signedIn,
    writes: true,
    consent: 'children',
    input: f.input(childFields),
    output: v.object({ id: v.string() }),
  }),
  changeChild: action({
    roles: signedIn,
    writes: true,
    consent: 'children',
    row: 'childId',
    input: f.input({ childId: f.id, ...childFields }),
    output: done,
  }),
  removeChild: action({
    roles: signedIn,
    writes: true,
    row: 'childId',
    input: f.input({ childId: f.id }),
    output: done,
  }),
};
