import type { privacy } from '@/contract/privacy';
import type { Act, Door } from '../act';
import { PAGE } from '../office/paging';
import { Refusal } from '../refusal';
import { seenOf } from './spine-audit';

/** Who was shown sensitive data of the caller: role and unit, when, which class. */
export function seenBy(doors: readonly Door[]): Act<typeof privacy.seen> {
  return {
    run: async (context, { cursor }) => {
      if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw new Refusal('invalid', { cursor: '翻页位置不对' });
      const before = cursor === undefined ? {} : { before: Number(cursor) };
      const rows = await seenOf(context, doors, context.caller.personId as string, { limit: PAGE + 1, ...before });
      const items = rows.slice(0, PAGE).map((row) => ({ ...row, id: String(row.id) }));
      return rows.length > PAGE ? { items, next: items.at(-1)?.id } : { items };
    },
  };
}
