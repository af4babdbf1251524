import { createHash } from 'node:crypto';
import type { Db } from '../db/open';
import { Refusal } from '../refusal';
import type { Keys } from './keys';
import { openField, sealField } from './seal';

/** One attempt to write: who asks, the id their form made when it opened, the action and its parsed input. */
export interface Request {
  readonly asker: string;
  /** What the same person is called where they ask otherwise, anonymously or not: an id is used by one of them only. */
  readonly otherwise?: readonly string[];
  readonly requestId: string;
  readonly action: string;
  readonly input: unknown;
}

const placeOf = ({ asker, requestId }: Request) => ({
  table: 'requests',
  column: 'answer_sealed',
  row: `${asker}:${requestId}`,
});

/** Forgets that an asker asked for these actions, where that says more than may be kept. */
export async function forgetRequests(db: Db, asker: string, actions: readonly string[]): Promise<void> {
  await db.deleteFrom('requests').where('asker', '=', asker).where('action', 'in', actions).execute();
}

/**
 * First statement of a writing transaction (security.md §2): claims the request id, waiting for anybody who is at it.
 * Answers null when it is new, else the stored answer; `requestReused` when it was used for something else, or by the same person
 * under their other name: the two rows would say who asks anonymously, and the matter would be handed in twice.
 */
export async function claimRequest(db: Db, keys: Keys, request: Request): Promise<{ value: unknown } | null> {
  const { asker, requestId, action, otherwise = [] } = request;
  const hash = createHash('sha256')
    .update(`${action}\n${JSON.stringify(request.input)}`)
    .digest('base64url');
  const claimed = await db
    .insertInto('requests')
    .values({ asker, request_id: requestId, action, input_hash: hash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) {
    if (await isUsed(db, otherwise, requestId)) throw new Refusal('requestReused');
    return null;
  }
  const earlier = await db
    .selectFrom('requests')
    .select(['input_hash', 'answer_sealed'])
    .where('asker', '=', asker)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  if (earlier.input_hash !== hash) throw new Refusal('requestReused');
  // An answer that was handed out once and not kept.
  if (earlier.answer_sealed === null) throw new Refusal('stateChanged');
  return { value: JSON.parse(openField(keys, placeOf(request), earlier.answer_sealed)) };
}

async function isUsed(db: Db, askers: readonly string[], requestId: string): Promise<boolean> {
  if (askers.length === 0) return false;
  const used = db.selectFrom('requests').select('request_id').where('asker', 'in', askers);
  return (await used.where('request_id', '=', requestId).executeTakeFirst()) !== undefined;
}

/** Keeps the answer, sealed, for whoever asks again with the same id. */
export async function storeAnswer(db: Db, keys: Keys, request: Request, value: unknown): Promise<void> {
  await db
    .updateTable('requests')
    .set({ answer_sealed: sealField(keys, placeOf(request), JSON.stringify(value)) })
    .where('asker', '=', request.asker)
    .where('request_id', '=', request.requestId)
    .execute();
}
