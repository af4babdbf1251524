import { v7 as uuid } from 'uuid';
import type { Part } from '@/contract/events-plan-parts';
import type { Plan, Session } from './plan';

/** The plan with one step filled in anew; nothing is judged here. */
export function withPart(plan: Plan, part: Part): Plan {
  switch (part.step) {
    case 'what': {
      const { step: _, ...fields } = part;
      return { ...plan, ...fields };
    }
    case 'sessions':
      return movedTo(
        plan,
        part.sessions.map(({ startsAt, endsAt, ...rest }) => ({
          ...rest,
          startsAt: new Date(startsAt),
          endsAt: new Date(endsAt),
        })),
      );
    case 'signUp':
      return {
        ...plan,
        signUpOpensAt: new Date(part.opensAt),
        signUpClosesAt: new Date(part.closesAt),
        cancelBy: new Date(part.cancelBy),
      };
    case 'who':
    case 'safety': {
      const { step: _, ...fields } = part;
      return { ...plan, ...fields };
    }
    case 'asked':
      return {
        ...plan,
        asksEmergencyContact: part.asksEmergencyContact,
        asksHealth: part.asksHealth,
        questions: part.questions.map(({ id = uuid(), ...question }) => ({ id, ...question })),
      };
    case 'place': {
      const { step: _, isSamePlace: __, point, ...fields } = part;
      return { ...plan, ...fields, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null };
    }
  }
}

/** The plan at other times: sign-up and the last moment to cancel move with the start, and are never after it. */
export function movedTo(plan: Plan, unsorted: readonly Session[]): Plan {
  const sessions = [...unsorted].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const startsAt = sessions[0]?.startsAt ?? plan.startsAt;
  const endsAt = new Date(Math.max(...sessions.map((one) => one.endsAt.getTime())));
  const by = startsAt.getTime() - plan.startsAt.getTime();
  const along = (moment: Date) => new Date(Math.min(moment.getTime() + by, startsAt.getTime()));
  const closesAt = along(plan.signUpClosesAt);
  return {
    ...plan,
    sessions,
    startsAt,
    endsAt,
    // An event that moves ahead of its last day to sign up takes people until it starts.
    signUpClosesAt: closesAt > plan.signUpOpensAt ? closesAt : startsAt,
    cancelBy: along(plan.cancelBy),
  };
}
