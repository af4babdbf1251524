import type { Insertable } from 'kysely';
import type { PlanFacts } from '@/rules/event-plan';
import type { Question } from '@/rules/questions';
import type { Db } from '../../db/open';
import type { Events } from '../../db/tables';
import { searchTokens } from '../../office/search';
import type { OrganisedEvent } from './event';

/** One session as it is planned; a new one has no id yet. */
export interface Session {
  readonly id?: string | undefined;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Everything that is planned of an event. */
export interface Plan extends PlanFacts {
  readonly title: string;
  readonly programme: Events['programme'];
  readonly type: Insertable<Events>['type'] & string;
  readonly bring: string;
  readonly feeFen: number;
  readonly sessions: readonly Session[];
  readonly endsAt: Date;
  readonly signUpOpensAt: Date;
  readonly cancelBy: Date;
  readonly audience: Events['audience'];
  readonly audienceUnitId: string | null;
  readonly asksHealth: boolean;
  readonly questions: readonly Question[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly insurance: string;
}

/** The plan that the tables hold. */
export function planOf(
  event: OrganisedEvent,
  { capacity }: { readonly capacity: number },
  sessions: readonly Session[],
): Plan {
  return {
    title: event.title,
    programme: event.programme,
    type: event.type,
    summary: event.summary,
    bring: event.bring,
    feeFen: event.fee_fen,
    sessions,
    startsAt: event.starts_at,
    endsAt: event.ends_at,
    signUpOpensAt: event.sign_up_opens_at,
    signUpClosesAt: event.sign_up_closes_at,
    cancelBy: event.cancel_by,
    capacity,
    audience: event.audience,
    audienceUnitId: event.audience_unit_id,
    ageFrom: event.age_from,
    ageTo: event.age_to,
    questions: event.questions as Question[],
    asksEmergencyContact: event.asks_emergency_contact,
    asksHealth: event.asks_health,
    place: event.place,
    address: event.address,
    latitude: event.latitude,
    longitude: event.longitude,
    contactName: event.contact_name,
    contactPhone: event.contact_phone,
    isOutdoors: event.is_outdoors,
    isForMinors: event.is_for_minors,
    safetyPlan: event.safety_plan,
    insurance: event.insurance,
  };
}

/** The plan as the table `events` has it. */
export function columnsOf(plan: Plan) {
  return {
    title: plan.title,
    programme: plan.programme,
    type: plan.type,
    summary: plan.summary,
    bring: plan.bring,
    fee_fen: plan.feeFen,
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    sign_up_opens_at: plan.signUpOpensAt,
    sign_up_closes_at: plan.signUpClosesAt,
    cancel_by: plan.cancelBy,
    audience: plan.audience,
    audience_unit_id: plan.audienceUnitId,
    age_from: plan.ageFrom,
    age_to: plan.ageTo,
    questions: JSON.stringify(plan.questions),
    asks_emergency_contact: plan.asksEmergencyContact,
    asks_health: plan.asksHealth,
    place: plan.place,
    address: plan.address,
    latitude: plan.latitude,
    longitude: plan.longitude,
    contact_name: plan.contactName,
    contact_phone: plan.contactPhone,
    is_outdoors: plan.isOutdoors,
    is_for_minors: plan.isForMinors,
    safety_plan: plan.safetyPlan,
    insurance: plan.insurance,
    tokens: searchTokens(plan.title, plan.place, plan.address, plan.summary),
  };
}

/** An event's sessions in order of time. */
export async function sessionsOf(db: Db, eventId: string): Promise<(Session & { readonly id: string })[]> {
  const rows = await db
    .selectFrom('event_sessions')
    .select(['id', 'title', 'starts_at', 'ends_at'])
    .where('event_id', '=', eventId)
    .orderBy('starts_at')
    .execute();
  return rows.map(({ id, title, starts_at, ends_at }) => ({ id, title, startsAt: starts_at, endsAt: ends_at }));
}
