/** What of a planned event decides whether it may be published, and by whom. Times are moments. */
export interface PlanFacts {
  readonly programme: string;
  readonly type: string;
  readonly summary: string;
  readonly place: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly startsAt: Date;
  readonly signUpClosesAt: Date;
  readonly capacity: number;
  readonly isOutdoors: boolean;
  readonly isForMinors: boolean;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly asksEmergencyContact: boolean;
  readonly safetyPlan: string;
}

/** From this many seats on a safety plan is needed and only a lead publishes (events.md 2.5: capacity over 200). */
export const LARGE_OVER = 200;
const ADULT = 18;

/** Whether an event is large: over 200 seats, outdoors, or for minors (events.md 2.5). */
export function isLarge({ capacity, isOutdoors, isForMinors }: Large): boolean {
  return capacity > LARGE_OVER || isOutdoors || isForMinors;
}

type Large = Pick<PlanFacts, 'capacity' | 'isOutdoors' | 'isForMinors'>;

/** What can stand in the way of publishing; its words and its place in the form are the contract's. */
export type Gap =
  | 'summary'
  | 'started'
  | 'signUpOver'
  | 'place'
  | 'address'
  | 'contactName'
  | 'contactPhone'
  | 'childrenAreMinors'
  | 'agesAreMinors'
  | 'agesAreAdult'
  | 'emergency'
  | 'safetyPlan';

/** What is missing or does not go together; empty where the event may be published. */
export function gapsOf(plan: PlanFacts, now: Date): Gap[] {
  const isPast = plan.startsAt <= now;
  const times = [
    ...(isPast ? ['started' as const] : []),
    ...(!isPast && plan.signUpClosesAt <= now ? ['signUpOver' as const] : []),
  ];
  return [...times, ...clashesOf(plan)];
}

/** The same without the times: what a published event must hold to at any moment. */
export function clashesOf(plan: PlanFacts): Gap[] {
  const isForChildren = plan.programme === 'camp' || plan.type === 'childcare';
  const { isForMinors, ageFrom, ageTo } = plan;
  const found: readonly (readonly [Gap, boolean])[] = [
    ['summary', plan.summary === ''],
    ['place', plan.place === ''],
    ['address', plan.address === ''],
    ['contactName', plan.contactName === ''],
    ['contactPhone', plan.contactPhone === ''],
    ['childrenAreMinors', isForChildren && !isForMinors],
    ['agesAreMinors', !isForMinors && ageTo !== null && ageTo < ADULT],
    ['agesAreAdult', isForMinors && ageFrom !== null && ageFrom >= ADULT],
    ['emergency', plan.isOutdoors && !plan.asksEmergencyContact],
    ['safetyPlan', isLarge(plan) && plan.safetyPlan === ''],
  ];
  return found.filter(([, isSo]) => isSo).map(([gap]) => gap);
}

/** How far a published event has come, as far as it decides what may still be changed. */
export interface PublishedFacts {
  readonly signUpOpensAt: Date;
  /** Whether anybody ever signed up. */
  readonly hasPeople: boolean;
}

/**
 * The fields of a published event that stay as they were announced: whom it is for and what it costs; what was asked, once somebody
 * answered; when sign-up opened, once it has. A draft has none; of an event that is over or cancelled nothing changes.
 */
export function fixedFields({ signUpOpensAt, hasPeople }: PublishedFacts, now: Date): readonly FixedField[] {
  return [
    'audience',
    'audienceUnitId',
    'ageFrom',
    'ageTo',
    'feeFen',
    ...(hasPeople ? (['asksEmergencyContact', 'asksHealth', 'questions'] as const) : []),
    ...(signUpOpensAt <= now ? (['opensAt'] as const) : []),
  ];
}

/** The fields that may be fixed after publishing, as the form names them. */
export type FixedField =
  | 'audience'
  | 'audienceUnitId'
  | 'ageFrom'
  | 'ageTo'
  | 'feeFen'
  | 'asksEmergencyContact'
  | 'asksHealth'
  | 'questions'
  | 'opensAt';
