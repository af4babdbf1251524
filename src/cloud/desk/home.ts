import { sql } from 'kysely';
import type { office } from '@/contract/office';
import { cadreRoles } from '@/contract/roles';
import type { Act, Context, Door } from '../act';
import { frontOf } from '../office/front';
import type { Doors } from './case-brief';
import { OF_RECORD, subjectsOf } from './deadlines';
import { countWaiting } from './desk';
import { unreadOf } from './inbox';
import { runningCases } from './my-cases';
import { ownDeadlines, routeOf, tellDeadline } from './running-deadlines';

/** What home shows: the services' tiles, what comes next for the caller, their own running cases and dates, and for cadres what waits. */
export function homeOf(doors: Doors): Act<typeof office.home> {
  return {
    run: async (context) => {
      const { closed, banner } = await frontOf(context.db, context.now);
      const open = Object.entries(doors).flatMap(([service, door]) => (closed.includes(service) ? [] : [door]));
      const upcoming: Awaited<ReturnType<NonNullable<Door['upcoming']>>> = [];
      for (const door of open) upcoming.push(...((await door.upcoming?.(context)) ?? []));
      const tiles = open.flatMap(({ tile }) => (tile ? [tile] : []));
      return {
        tiles,
        upcoming,
        ...(banner === null ? {} : { banner: { text: banner } }),
        ...(await ownThings(context, doors)),
      };
    },
  };
}

async function ownThings(context: Context, doors: Doors) {
  const { caller } = context;
  if (caller.personId === null) return { unread: 0, running: [], more: 0, deadlines: [], desk: null };
  const isCadre = cadreRoles.some((role) => caller.roles.has(role));
  return {
    unread: await unreadOf(context),
    ...(await runningCases(context, doors)),
    deadlines: await nextDeadlines(context, doors),
    desk: isCadre ? await countWaiting(context, { view: 'all', kinds: null }) : null,
  };
}

/** The caller's next three legal dates; one that passed a month ago is no news. */
async function nextDeadlines(context: Context, doors: Doors) {
  const { db, now } = context;
  const rows = await db
    .selectFrom('deadlines as d')
    .selectAll('d')
    .where(ownDeadlines(context))
    .where('d.due_on', '>', sql<string>`(${now}::timestamptz - interval '30 days')::date`)
    .orderBy('d.due_on')
    .orderBy('d.id')
    .limit(3)
    .execute();
  const about = await subjectsOf(
    context,
    doors,
    rows.flatMap(({ case_id }) => case_id ?? []),
  );
  return rows.map((row) => ({
    ...tellDeadline(row, now),
    about: about.get(row.case_id ?? '')?.about ?? OF_RECORD,
    route: routeOf(row),
  }));
}
