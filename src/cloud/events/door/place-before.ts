import type { Context } from '../../act';

/** What a place can have been before its person was let in, with the step that gives it back. */
const stepBackTo = {
  confirmed: 'undo',
  held: 'undoHeld',
  excused: 'undoExcused',
  waitlisted: 'undoPromoted',
} as const;

type Before = keyof typeof stepBackTo;

/**
 * The step that takes a check-in back to what the place was before, by its story; who was seated from the line at the very door
 * waits again. While an admission of theirs stands this does not change.
 */
export async function stepBack({ db }: Context, registrationId: string): Promise<(typeof stepBackTo)[Before]> {
  const steps = await db
    .selectFrom('case_history')
    .select(['from_state', 'to_state', 'at'])
    .where('subject_id', '=', registrationId)
    .orderBy('id', 'desc')
    .execute();
  const last = steps.findIndex(({ to_state }) => to_state === 'checked_in');
  const [letIn, seated] = [steps[last], steps[last + 1]];
  // The door writes both with one moment.
  const isSeatedThen =
    seated?.from_state === 'waitlisted' &&
    seated.to_state === 'confirmed' &&
    seated.at.getTime() === letIn?.at.getTime();
  const before = isSeatedThen ? 'waitlisted' : letIn?.from_state;
  return stepBackTo[before && Object.hasOwn(stepBackTo, before) ? (before as Before) : 'confirmed'];
}
