import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Audience, Programme } from '@/contract/events-words';
import type { Db } from '../db/open';
import { searchTokens } from '../office/search';

/** Everything an event is made of. */
export interface NewEvent {
  readonly id?: string;
  readonly unitId: string;
  readonly title: string;
  readonly programme: Programme;
  readonly summary: string;
  readonly place: string;
  readonly address: string;
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly signUpOpensAt: Date;
  readonly signUpClosesAt: Date;
  readonly cancelBy: Date;
  readonly audience: Audience;
  readonly capacity: number;
  readonly bring: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly state: 'draft' | 'published' | 'cancelled';
}

const BEFORE_MS = 3_600_000;

/** Writes an event with its seats and its one session, whose door opens an hour before the start and closes with the end. Answers its id. */
export async function addEvent(db: Db, event: NewEvent): Promise<string> {
  const id = event.id ?? uuid();
  await db
    .insertInto('events')
    .values({
      id,
      unit_id: event.unitId,
      title: event.title,
      programme: event.programme,
      summary: event.summary,
      place: event.place,
      address: event.address,
      latitude: event.coordinates?.latitude ?? null,
      longitude: event.coordinates?.longitude ?? null,
      sign_up_opens_at: event.signUpOpensAt,
      sign_up_closes_at: event.signUpClosesAt,
      cancel_by: event.cancelBy,
      starts_at: event.startsAt,
      ends_at: event.endsAt,
      audience: event.audience,
      bring: event.bring,
      contact_name: event.contactName,
      contact_phone: event.contactPhone,
      state: event.state,
      // A list's cursor knows milliseconds.
      created_at: sql<Date>`date_trunc('milliseconds', now())`,
      tokens: searchTokens(event.title, event.place, event.address, event.summary),
    })
    .execute();
  await db.insertInto('event_seats').values({ event_id: id, capacity: event.capacity }).execute();
  await db
    .insertInto('event_sessions')
    .values({
      id: uuid(),
      event_id: id,
      opens_at: new Date(event.startsAt.getTime() - BEFORE_MS),
      closes_at: event.endsAt,
      starts_at: event.startsAt,
      ends_at: event.endsAt,
    })
    .execute();
  return id;
}
