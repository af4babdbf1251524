import type { events } from '@/contract/events';
import { UNDO_MINUTES } from '@/contract/events-verdict';
import { registration } from '@/contract/events-words';
import { maskName } from '@/rules/masking';
import type { Act, Context } from '../../act';
import { notify } from '../../office/notices';
import { Refusal } from '../../refusal';
import { transition } from '../../workflow';
import { doorStanding, undoOf } from '../policy';
import { freePlace, lockSeats, passOn, type Seats } from '../seats';
import { dropAdmission, writeScan } from './book';
import { type OpenDoor, openDoor } from './open';
import { stepBack } from './place-before';

const MISTAKE = `签到后 ${UNDO_MINUTES} 分钟内撤销：签错了`;

/**
 * Takes one check-in back: the admission goes, a scan says so, and the place of who is in at no other session is again what it was
 * before: a seat, one that waits for a yes, a day off, the line. Who was only registered at the door has none, and their seat is
 * free. Who did it, within ten minutes; else an officer or a lead, with a reason.
 */
export const undo: Act<typeof events.undo> = {
  run: async (context, { eventId, scanId, deviceTime, of, reason }) => {
    const event = await openDoor(context, eventId);
    const scan = await admittingScan(context, eventId, of);
    const how = undoOf(context, event.unitPath, { cadreId: scan.cadre_id, at: scan.received_at });
    if (how === null) throw new Refusal('undoNotYours');
    if (how === 'withReason' && reason === undefined) throw new Refusal('invalid', { reason: '请写明原因' });
    const step = scan.source === 'walk_in' ? 'strike' : await stepBack(context, scan.registration_id);
    // The seats before any registration, as everywhere.
    const seats = step === 'strike' || step === 'undoPromoted' ? await lockSeats(context.db, eventId) : null;
    const guest = await lockGuest(context, scan.registration_id);
    const told = { name: maskName(guest.name ?? ''), number: guest.number, expected: event.taken };
    const admitted = event.sessions.find(({ id }) => id === scan.session_id)?.admitted ?? 0;
    const why = reason ?? MISTAKE;
    const written = await writeScan(context, {
      scanId,
      eventId,
      deviceTime,
      outcome: 'undone',
      sessionId: scan.session_id,
      registrationId: scan.registration_id,
      method: 'undo',
      undoes: of,
      reason: why,
    });
    // Asked again by a device that lost its connection.
    if (!written) return { outcome: await earlierUndo(context, scanId, of), ...told, checkedIn: admitted };
    if (!(await dropAdmission(context, of, scan.session_id))) throw new Refusal('stateChanged');
    const move = { id: scan.registration_id, reason: why, unitPath: event.unitPath };
    const isIn = await isInElsewhere(context, move.id);
    if (!isIn) await transition(context, registration, step, doorStanding(eventId), move);
    const isFreed = seats !== null && !isIn;
    if (isFreed && step === 'strike') await unregister(context, event, seats, { ...guest, reason: why });
    if (isFreed && step === 'undoPromoted') await backInLine(context, eventId, seats);
    return { outcome: 'undone', ...told, expected: event.taken - (isFreed ? 1 : 0), checkedIn: admitted - 1 };
  },
};

/** Frees the seat of who was registered at the door by mistake, and tells them, who were told that they are. */
async function unregister(
  context: Context,
  { id, title }: OpenDoor,
  seats: Seats,
  { person_id: personId, reason }: { person_id: string; reason: string },
): Promise<void> {
  await freePlace(context, id, seats, true);
  const body = `“${title}”的现场登记撤销了，你没有报名，也不算没来。原因：${reason}`;
  const route = `/pages/events/detail/index?id=${id}`;
  await notify(context.db, [{ personId, kind: 'events.struck', title: '现场登记已撤销', body, route }], context.now);
}

/** Frees the seat of who was let in from the line, and counts them among those who wait. */
function backInLine(context: Context, eventId: string, { capacity, taken, waiting }: Seats): Promise<void> {
  return passOn(context, eventId, { capacity, taken: taken - 1, waiting: waiting + 1 });
}

async function admittingScan({ db }: Context, eventId: string, scanId: string) {
  const scan = await db
    .selectFrom('scans as s')
    .innerJoin('registrations as r', 'r.id', 's.registration_id')
    .select(['s.registration_id', 's.session_id', 's.cadre_id', 's.received_at', 'r.source'])
    .where('s.id', '=', scanId)
    .where('s.event_id', '=', eventId)
    .where('s.outcome', '=', 'admitted')
    .executeTakeFirst();
  if (!scan?.registration_id || !scan.session_id) throw new Refusal('notFound');
  return { ...scan, registration_id: scan.registration_id, session_id: scan.session_id };
}

async function lockGuest({ db }: Context, registrationId: string) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .select(['r.number', 'r.person_id', 'p.name'])
    .where('r.id', '=', registrationId)
    .forUpdate('r')
    .executeTakeFirstOrThrow();
}

/** A scan id that was used says `undone` again only for the same undoing by the same person. */
async function earlierUndo({ db, caller }: Context, scanId: string, of: string): Promise<'undone'> {
  const earlier = await db
    .selectFrom('scans')
    .select('id')
    .where('id', '=', scanId)
    .where('undoes', '=', of)
    .where('cadre_id', '=', caller.personId)
    .executeTakeFirst();
  if (!earlier) throw new Refusal('stateChanged');
  return 'undone';
}

async function isInElsewhere({ db }: Context, registrationId: string): Promise<boolean> {
  const other = await db
    .selectFrom('admissions')
    .select('scan_id')
    .where('registration_id', '=', registrationId)
    .where('direction', '=', 'in')
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
