import { type PlanField, planFields, questionKinds } from '@/contract/events-plan-words';
import { audiences, programmes, types } from '@/contract/events-words';
import { readableTime } from '../../office/time';
import type { Plan } from './plan';

/** One change as people are told it. */
export interface Change {
  readonly field: PlanField;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Names that a plan holds as ids. */
export interface Names {
  readonly unit: (id: string) => string;
}

/** What two plans differ in, in words, in the order of the form. */
export function changesBetween(before: Plan, after: Plan, names: Names): Change[] {
  const was = wordsOf(before, names);
  const is = wordsOf(after, names);
  return (Object.keys(planFields) as PlanField[])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, label: planFields[field], ...shortened(was[field], is[field]) }));
}

const yesNo = (is: boolean) => (is ? '是' : '否');
const orNone = (text: string | number | null) => (text === null || text === '' ? '无' : String(text));

function wordsOf(plan: Plan, { unit }: Names): Readonly<Record<PlanField, string>> {
  return {
    title: plan.title,
    type: types[plan.type],
    programme: programmes[plan.programme],
    summary: orNone(plan.summary),
    bring: orNone(plan.bring),
    feeFen: feeText(plan.feeFen),
    time: spanOf(plan),
    sessions: sessionsText(plan),
    opensAt: readableTime(plan.signUpOpensAt),
    closesAt: readableTime(plan.signUpClosesAt),
    cancelBy: readableTime(plan.cancelBy),
    capacity: `${plan.capacity} 人`,
    audience: audiences[plan.audience],
    audienceUnitId: plan.audienceUnitId ? unit(plan.audienceUnitId) : '不限',
    ageFrom: orNone(plan.ageFrom),
    ageTo: orNone(plan.ageTo),
    asksEmergencyContact: yesNo(plan.asksEmergencyContact),
    asksHealth: yesNo(plan.asksHealth),
    questions: orNone(questionsText(plan)),
    place: orNone(plan.place),
    address: orNone(plan.address),
    point: plan.latitude === null ? '无' : `${plan.latitude}, ${plan.longitude}`,
    contactName: orNone(plan.contactName),
    contactPhone: orNone(plan.contactPhone),
    isOutdoors: yesNo(plan.isOutdoors),
    isForMinors: yesNo(plan.isForMinors),
    safetyPlan: orNone(plan.safetyPlan),
    insurance: orNone(plan.insurance),
  };
}

/** From when until when an event goes, in words. */
export function spanOf({ startsAt, endsAt }: Pick<Plan, 'startsAt' | 'endsAt'>): string {
  const [day, from] = readableTime(startsAt).split(' ');
  const [lastDay, until] = readableTime(endsAt).split(' ');
  return day === lastDay ? `${day} ${from}–${until}` : `${day} ${from} 至 ${lastDay} ${until}`;
}

/** One session alone says nothing that the event's time does not. */
function sessionsText({ sessions }: Plan): string {
  if (sessions.length === 1) return orNone(sessions[0]?.title ?? '');
  return sessions.map((one) => `${one.title ? `${one.title} ` : ''}${spanOf(one)}`).join('；');
}

function questionsText({ questions }: Plan): string {
  return questions
    .map(({ label, kind, isRequired, options }) => {
      const choices = options.length > 0 ? `：${options.join('/')}` : '';
      return `${label}（${questionKinds[kind]}${isRequired ? '，必填' : ''}${choices}）`;
    })
    .join('；');
}

function feeText(fen: number): string {
  return fen === 0 ? '免费' : `${(fen / 100).toFixed(2)} 元`;
}

const LONGEST = 80;

/** Long texts by their beginning; where that is the same, that there is a change. */
function shortened(before: string, after: string): { before: string; after: string } {
  const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  return cut(before) === cut(after)
    ? { before: cut(before), after: '后面的内容有改动' }
    : { before: cut(before), after: cut(after) };
}
