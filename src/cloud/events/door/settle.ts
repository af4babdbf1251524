import type { Raw } from '@/contract/action';
import type { events } from '@/contract/events';
import { type Method, UNDO_MINUTES } from '@/contract/events-verdict';
import { type Outcome, registration } from '@/contract/events-words';
import { maskName, maskPhone } from '@/rules/masking';
import type { Context } from '../../act';
import { Refusal } from '../../refusal';
import { transition } from '../../workflow';
import { doorStanding } from '../policy';
import { writeAdmission, writeScan } from './book';
import { admissionOf, type Guest, guestOf, guestRows } from './guests';
import type { DoorSession, OpenDoor } from './open';

/** One attempt as it was judged. */
export interface Judged {
  readonly outcome: Outcome;
  readonly guest: Guest | null;
  readonly method: Method;
  /** When and by whom they were let in before. */
  readonly before: { readonly at: Date; readonly by: string | null } | null;
  /** The other event their code belongs to. */
  readonly otherEvent?: string | null;
  /** They waited, and a seat that is free, its row locked, is theirs. */
  readonly isPromoted?: boolean;
  /** Their seat was made for this very scan: with a scan that is known there is none. */
  readonly isSeatedNow?: boolean;
}

interface Attempt extends Judged {
  readonly event: OpenDoor;
  readonly session: DoorSession;
  readonly scanId: string;
  readonly deviceTime: string;
}

type Verdict = Raw<typeof events.checkIn>;

/** Writes an attempt down and does what it comes to; one whose scan is known is answered as the first time. */
export async function settle(context: Context, attempt: Attempt): Promise<Verdict> {
  const { event, session, scanId, guest, outcome } = attempt;
  const registrationId = guest?.id ?? null;
  const scan = { ...attempt, eventId: event.id, sessionId: session.id, registrationId };
  if (!(await writeScan(context, scan))) {
    if (attempt.isSeatedNow) throw new Refusal('stateChanged');
    return earlierAnswer(context, attempt);
  }
  if (outcome === 'admitted' && guest) {
    const standing = doorStanding(event.id);
    const move = { id: guest.id, unitPath: event.unitPath };
    if (attempt.isPromoted) {
      await seatTaken(context, event.id);
      await transition(context, registration, 'promote', standing, { ...move, reason: '现场有空位，签到时补上' });
    }
    // Who came to another session is checked in already; only the admission is new.
    if (guest.state !== 'checked_in') await transition(context, registration, 'checkIn', standing, move);
    await writeAdmission(context, { registrationId: guest.id, sessionId: session.id, scanId });
  }
  const isIn = outcome === 'admitted';
  return tell(attempt, { at: isIn ? context.now : (attempt.before?.at ?? null), mayUndo: isIn, added: isIn ? 1 : 0 });
}

function tell(
  { event, session, guest, outcome, before, otherEvent, isPromoted }: Attempt,
  { at, mayUndo, added }: { at: Date | null; mayUndo: boolean; added: number },
): Verdict {
  return {
    outcome,
    name: guest && maskName(guest.name),
    phone: guest && maskPhone(guest.phone),
    number: guest?.number ?? null,
    at,
    letInBy: before && colleague(event, before.by ?? ''),
    otherEvent: otherEvent ?? null,
    mayLetIn: outcome === 'waitlisted' && event.taken < event.capacity,
    mayUndo,
    checkedIn: session.admitted + added,
    expected: event.taken + (isPromoted ? 1 : 0),
  };
}

/** Who helps for a day learns no colleague's whole name. */
function colleague({ as }: OpenDoor, name: string): string {
  return as === 'helper' ? maskName(name) : name;
}

async function seatTaken({ db }: Context, eventId: string): Promise<void> {
  await db
    .updateTable('event_seats')
    .set((eb) => ({ taken: eb('taken', '+', 1), waiting: eb('waiting', '-', 1) }))
    .where('event_id', '=', eventId)
    .execute();
}

/** What a scan with this id came to before at this event; a device that lost its connection asks again. Anybody else's tells nothing. */
async function earlierAnswer(context: Context, attempt: Attempt): Promise<Verdict> {
  const scan = await context.db
    .selectFrom('scans')
    .select(['outcome', 'registration_id', 'session_id', 'received_at'])
    .where('id', '=', attempt.scanId)
    .where('event_id', '=', attempt.event.id)
    .where('cadre_id', '=', context.caller.personId)
    .executeTakeFirst();
  if (!scan) throw new Refusal('stateChanged');
  const row = scan.registration_id
    ? await guestRows(context).where('r.id', '=', scan.registration_id).executeTakeFirst()
    : undefined;
  const guest = row ? guestOf(context, row) : null;
  const isIn = scan.outcome === 'admitted';
  const before = guest && !isIn && scan.session_id ? await admissionOf(context, guest.id, scan.session_id) : null;
  const isFresh = context.now.getTime() - scan.received_at.getTime() < UNDO_MINUTES * 60_000;
  return tell(
    { ...attempt, outcome: scan.outcome, guest, before, isPromoted: false },
    { at: isIn ? scan.received_at : (before?.at ?? null), mayUndo: isIn && isFresh, added: 0 },
  );
}
