import type { Part } from '@/contract/events-plan-parts';
import { gaps, type PlanStep } from '@/contract/events-plan-words';
import { clashesOf, type FixedField, fixedFields, isLarge } from '@/rules/event-plan';
import { Refusal } from '../../refusal';
import type { LockedSeats } from './event';
import type { Plan } from './plan';
import type { Change } from './words';

/** What a saved step is judged by. */
export interface Saving {
  readonly part: Part;
  readonly before: Plan;
  readonly after: Plan;
  readonly seats: LockedSeats;
  readonly isPublished: boolean;
  readonly isLead: boolean;
  readonly now: Date;
}

/** The field of each step beside which stands what is wrong with the step as a whole. */
const mainField: Readonly<Record<PlanStep, string>> = {
  what: 'programme',
  sessions: 'sessions',
  signUp: 'closesAt',
  who: 'capacity',
  asked: 'questions',
  place: 'place',
  safety: 'isOutdoors',
};

const wrong = (field: string, text: string): Refusal => new Refusal('invalid', { [`part.${field}`]: text });

/** Refuses what cannot be, with a sentence beside its field: of any event its times and seats, of a published one also what was announced. */
export function judge(saving: Saving, changes: readonly Change[]): void {
  judgeTimes(saving);
  const { after, seats, isPublished } = saving;
  if (after.capacity < seats.taken)
    throw wrong('capacity', `已经有 ${seats.taken} 人占着名额（含等确认的），人数不能少于 ${seats.taken}`);
  if (isPublished) judgePublished(saving, changes);
}

function judgeTimes({ part, before, after, now, isPublished }: Saving): void {
  const { startsAt, signUpOpensAt, signUpClosesAt, cancelBy } = after;
  if (part.step === 'sessions') {
    const isNew = isPublished && startsAt.getTime() !== before.startsAt.getTime();
    if (isNew && startsAt <= now) throw wrong('sessions', '开始时间已经过去，请改到以后');
    if (signUpClosesAt <= signUpOpensAt) throw wrong('sessions', '开始时间要晚于报名开始，请先改“报名时间”');
  }
  if (part.step !== 'signUp') return;
  if (signUpClosesAt > startsAt) throw wrong('closesAt', '报名截止不能晚于活动开始');
  if (cancelBy > startsAt) throw wrong('cancelBy', '最晚取消不能晚于活动开始');
  if (isPublished && cancelBy < before.cancelBy) throw wrong('cancelBy', '已经告诉大家的最晚取消时间，只能往后改');
}

function judgePublished({ part, before, after, seats, isLead, now }: Saving, changes: readonly Change[]): void {
  const { signUpOpensAt } = before;
  const fixed = fixedFields({ signUpOpensAt, hasPeople: seats.numbers_given > 0 }, now) as readonly string[];
  const refused = changes.find(({ field }) => fixed.includes(field));
  if (refused) throw wrong(refused.field, fixedWhy(refused.field as FixedField));
  const [clash] = clashesOf(after);
  if (clash) {
    const { step, field, text } = gaps[clash];
    throw wrong(step === part.step ? field : mainField[part.step], text);
  }
  if (isLarge(after) && !isLarge(before) && !isLead)
    throw new Refusal('leadPublishes', {
      [`part.${part.step === 'safety' && after.isForMinors ? 'isForMinors' : mainField[part.step]}`]:
        '改成这样就是大型活动，要由部门负责人来改',
    });
}

function fixedWhy(field: FixedField): string {
  if (field === 'opensAt') return '报名已经开始，开始时间不能再改';
  if (field === 'questions' || field === 'asksEmergencyContact' || field === 'asksHealth')
    return '已经有人报名，要填的内容不能再改';
  return '发布之后不能再改，确实要改请取消后另发一场';
}
