import type { PlanStep } from '@/contract/events-plan-words';
import { momentParts } from '@/rules/moment-parts';
import { listText } from './lists';
import type { Plan } from './plan';

export type Values = Readonly<Record<string, string>>;

const yes = (is: boolean) => (is ? 'yes' : '');
const orEmpty = (value: number | null) => (value === null ? '' : String(value));

const of: Readonly<Record<PlanStep, (plan: Plan) => Values>> = {
  what: (plan) => ({
    title: plan.title,
    type: plan.type,
    programme: plan.programme,
    summary: plan.summary,
    bring: plan.bring,
    feeFen: plan.feeFen === 0 ? '' : String(plan.feeFen / 100),
  }),
  sessions: ({ sessions }) => ({
    sessions: listText(
      sessions.map(({ id, title, startsAt, endsAt }) => ({
        id,
        title,
        start: momentParts(startsAt),
        end: momentParts(endsAt),
      })),
    ),
  }),
  signUp: (plan) => ({
    opensAt: momentParts(plan.signUpOpensAt),
    closesAt: momentParts(plan.signUpClosesAt),
    cancelBy: momentParts(plan.cancelBy),
  }),
  who: (plan) => ({
    capacity: String(plan.capacity),
    audience: plan.audience,
    audienceUnitId: plan.audienceUnit?.id ?? '',
    audienceUnitName: plan.audienceUnit?.name ?? '',
    ageFrom: orEmpty(plan.ageFrom),
    ageTo: orEmpty(plan.ageTo),
  }),
  asked: (plan) => ({
    questions: listText(plan.questions.map((one) => ({ ...one, options: one.options.join('\n') }))),
    asksEmergencyContact: yes(plan.asksEmergencyContact),
    asksHealth: yes(plan.asksHealth),
  }),
  place: (plan) => ({
    place: plan.place,
    address: plan.address,
    point: plan.latitude === null ? '' : `${plan.latitude}, ${plan.longitude}`,
    contactName: plan.contactName,
    contactPhone: plan.contactPhone,
    isSamePlace: '',
  }),
  safety: (plan) => ({
    isOutdoors: yes(plan.isOutdoors),
    isForMinors: yes(plan.isForMinors),
    safetyPlan: plan.safetyPlan,
    insurance: plan.insurance,
  }),
};

/** What a step's form begins with, each under `part.` and its name, where the cloud's refusals find it. */
export function valuesOf(plan: Plan, step: PlanStep): Values {
  return Object.fromEntries(Object.entries(of[step](plan)).map(([name, value]) => [`part.${name}`, value]));
}
