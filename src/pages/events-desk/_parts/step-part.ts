import type { PlanStep } from '@/contract/events-plan-words';
import { momentOf } from '@/rules/moment-parts';
import { linesOf, listIn, type QuestionValue, type SessionValue } from './lists';
import type { Part } from './plan';
import type { Values } from './step-values';

/** A step as it is sent, from what its form holds; what is no number yet is sent as none, and refused in words. */
export function partOf(step: PlanStep, values: Values): Part {
  const text = (name: string) => values[`part.${name}`] ?? '';
  const is = (name: string) => text(name) === 'yes';
  const whole = (name: string) => (text(name).trim() === '' ? null : Number(text(name)));
  const parts: Readonly<Record<PlanStep, () => object>> = {
    what: () => ({
      ...pick(text, ['title', 'type', 'programme', 'summary', 'bring']),
      feeFen: Math.round(Number(text('feeFen') || '0') * 100),
    }),
    sessions: () => ({
      sessions: listIn<SessionValue>(text('sessions')).map(({ id, title, start, end }) => ({
        ...(id ? { id } : {}),
        title,
        startsAt: momentOf(start),
        endsAt: momentOf(end),
      })),
    }),
    signUp: () => ({
      opensAt: momentOf(text('opensAt')),
      closesAt: momentOf(text('closesAt')),
      cancelBy: momentOf(text('cancelBy')),
    }),
    who: () => ({
      capacity: whole('capacity'),
      audience: text('audience'),
      audienceUnitId: text('audienceUnitId') || null,
      ageFrom: whole('ageFrom'),
      ageTo: whole('ageTo'),
    }),
    asked: () => ({
      questions: listIn<QuestionValue>(text('questions')).map(({ id, options, ...one }) => ({
        ...(id ? { id } : {}),
        ...one,
        options: one.kind === 'text' ? [] : linesOf(options),
      })),
      asksEmergencyContact: is('asksEmergencyContact'),
      asksHealth: is('asksHealth'),
    }),
    place: () => ({
      ...pick(text, ['place', 'address', 'contactName', 'contactPhone']),
      point: pointOf(text('point')),
      isSamePlace: is('isSamePlace'),
    }),
    safety: () => ({
      isOutdoors: is('isOutdoors'),
      isForMinors: is('isForMinors'),
      ...pick(text, ['safetyPlan', 'insurance']),
    }),
  };
  return { step, ...parts[step]() } as Part;
}

function pick(text: (name: string) => string, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, text(name)]));
}

/** `22.55, 113.93`, with a comma of either width; none where nothing is written. */
function pointOf(text: string): object | null {
  if (text.trim() === '') return null;
  const [latitude, longitude] = text.split(/[,，\s]+/).map(Number);
  return { latitude, longitude };
}
