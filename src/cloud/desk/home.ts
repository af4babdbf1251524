import type { office } from '@/contract/office';
import type { Act, Door } from '../act';

/** What home shows, from the services' doors: their tiles, and what comes next for the caller. */
export function homeOf(doors: readonly Door[]): Act<typeof office.home> {
  return {
    run: async (context) => {
      const { db, caller } = context;
      const upcoming: Awaited<ReturnType<NonNullable<Door['upcoming']>>> = [];
      for (const door of doors) upcoming.push(...((await door.upcoming?.(context)) ?? []));
      const unread = caller.personId
        ? await db
            .selectFrom('inbox')
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .where('person_id', '=', caller.personId)
            .where('read_at', 'is', null)
            .executeTakeFirstOrThrow()
        : { n: 0 };
      return { tiles: doors.flatMap(({ tile }) => (tile ? [tile] : [])), upcoming, unread: Number(unread.n) };
    },
  };
}
