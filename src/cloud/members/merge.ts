import type { Context } from '../act';

/** Two accounts become one: codes and subscribe messages belong to a WeChat, and one of the two no longer signs in; they are asked for anew. */
export async function merge({ db }: Context, from: string, into: string): Promise<void> {
  for (const table of ['pushes', 'subscriptions', 'move_codes'] as const)
    await db.deleteFrom(table).where('person_id', 'in', [from, into]).execute();
}
