import { sql } from 'kysely';
import type { Context } from '../act';
import { notify } from '../office/notices';
import { endSessions } from '../office/sessions';
import { endGrants } from './end-grants';
import { backToRole, everGranted, giveTo, grantsOf, grouped, type Held, type HeldCase, heldCases } from './held';
import { writeStory } from './unheld';

/** Where a leaving cadre's work goes: by kind, the rest elsewhere; null is back to the role. */
export interface Plan {
  readonly rest: string | null;
  readonly kinds: readonly { readonly kind: string; readonly to: string | null }[];
}

/**
 * A cadre leaves, in one transaction: their open cases go where the plan says (to a successor only what lies in the successor's
 * scope, else back to the role), then roles, deputies and sessions end, what waits on a role nobody holds moves up, and what they
 * proposed or was proposed for them is void. Carried out again it finds nothing left to do. Answers how many cases moved.
 */
export async function leaveNow(context: Context, personId: string, plan: Plan, reason: string): Promise<number> {
  const { db, now } = context;
  await sql`select from people where id = ${personId} for update`.execute(db);
  const had = await everGranted(db, personId);
  const cases = await heldCases(db, personId);
  const byTarget = new Map<string | null, HeldCase[]>();
  for (const [target, some] of grouped(cases, ({ kind }) => targetOf(plan, kind))) {
    const reach = target && target !== personId ? await grantsOf(db, target, now) : [];
    for (const one of some) {
      const to = target && mayHold(target, reach, one) ? target : null;
      byTarget.set(to, [...(byTarget.get(to) ?? []), one]);
    }
  }
  for (const [target, some] of byTarget) {
    if (target) await giveTo(db, target, some);
    else await backToRole(db, had, some);
    await writeStory(
      context,
      some.map(({ id }) => id),
      target ? '原办理人离任，移交同事办理' : '原办理人离任，退回岗位办理',
    );
  }
  await tell(context, byTarget);
  await endGrants(
    context,
    had.filter(({ isEnded }) => !isEnded).map(({ id }) => id),
    reason,
  );
  await sql`update grant_proposals set state = 'rejected', decided_at = ${now}, reason = '离任'
    where state = 'waiting' and ${personId}::uuid in (person_id, proposed_by, deputy_for)`.execute(db);
  await endSessions(db, personId, now);
  return cases.length;
}

const targetOf = ({ rest, kinds }: Plan, kind: string) => {
  const own = kinds.find((one) => one.kind === kind);
  return own ? own.to : rest;
};

/** Whether somebody has the role a case needs over where it belongs, and it is not their own by name: what they asked anonymously is treated like any other, or a list would say who asked. */
function mayHold(personId: string, reach: readonly Held[], one: HeldCase): boolean {
  return (
    one.person_id !== personId &&
    reach.some(
      ({ path, role }) => one.unit_path.startsWith(path) && (one.holder_role === null || role === one.holder_role),
    )
  );
}

/** Who gets work is told how much; whose case it is, that somebody else has it now. Titles say nothing of the matter. */
async function tell({ db, now }: Context, byTarget: ReadonlyMap<string | null, readonly HeldCase[]>): Promise<void> {
  const kind = 'organisation';
  const targets = [...byTarget].flatMap(([personId, cases]) =>
    personId
      ? [{ personId, kind, title: '有事项移交给你', body: `一位同事离任，${cases.length} 件事项由你接着办。` }]
      : [],
  );
  const owners = new Set([...byTarget.values()].flat().flatMap(({ person_id }) => (person_id ? [person_id] : [])));
  const workers = [...owners].map((personId) => ({
    personId,
    kind,
    title: '你的事项换了办理人',
    body: '原来的办理人不再负责，已有同事接着办，答复时间不变。',
  }));
  await notify(db, [...targets, ...workers], now);
}
