import { sql } from 'kysely';
import { DAILY_TRIES } from '@/contract/identity';
import { listRoles } from '@/contract/identity-imports';
import { memberStatuses } from '@/contract/members';
import type { Context } from '../act';
import { scopesOf } from '../office/scope';
import { businessDay } from '../office/time';
import { type Claim, tell } from './claims';

/** The unit whose list has this name and number: the person's own before others, then the latest; never a list of their own making. */
export async function listedIn({ db, caller }: Context, entry: string, own: string | null): Promise<string | null> {
  const lists = await db
    .selectFrom('member_entries as e')
    .innerJoin('member_imports as i', 'i.id', 'e.import_id')
    .select('e.unit_id')
    .where('e.entry_index', '=', entry)
    .where('i.made_by', '<>', caller.personId)
    .where('i.confirmed_by', 'is distinct from', caller.personId)
    .orderBy('i.created_at', 'desc')
    .execute();
  const units = lists.map(({ unit_id }) => unit_id);
  return own && units.includes(own) ? own : (units[0] ?? null);
}

/** Whether a person may have another name and number compared with lists today: who may ask for ever finds a colleague's number. */
export async function hasTriesLeft({ db, now }: Context, personId: string, entry: string): Promise<boolean> {
  const { rows } = await sql<{ tried: number }>`select count(distinct entry_index)::int as tried from identities
    where person_id = ${personId} and entry_index <> ${entry}
      and created_at >= ${`${businessDay(now)}T00:00:00+08:00`}::timestamptz`.execute(db);
  return (rows[0]?.tried ?? 0) < DAILY_TRIES;
}

/**
 * Who waits for a first verification and stands on the list being confirmed: handed in by themselves, of the scope of the cadre who
 * confirms, and neither that cadre nor whoever made the list. A list changes nothing of what has been verified before.
 */
export async function waitingOn({ db, caller }: Context, importId: string, madeBy: string): Promise<Claim[]> {
  const scopes = scopesOf(caller, listRoles).map((path) => `${path}%`);
  const { rows } = await sql<Claim>`select i.* from identities i join people p on p.id = i.person_id
      join cases c on c.id = i.case_id left join units u on u.id = p.unit_id
    where i.state = 'waiting' and i.person_id not in (${caller.personId}, ${madeBy})
      and i.entry_index in (select entry_index from member_import_rows where import_id = ${importId})
      and coalesce(u.path, c.unit_path) like any (${scopes}::text[])
      and not exists (select from identities v where v.person_id = i.person_id and v.state = 'verified')
      and not exists (select from case_history h where h.subject_id = c.id and h.assisted_by is not null)
    order by i.person_id for update of i, p`.execute(db);
  return rows;
}

/**
 * Who is verified, says to be of this unit and stands on the list being confirmed is its member from now on, told so; again neither
 * the cadre who confirms nor whoever made the list. So does who moved here get their membership back. Answers how many.
 */
export async function joinListed(context: Context, importId: string, unitId: string, madeBy: string): Promise<number> {
  const { db, caller } = context;
  const { rows } = await sql<{ id: string }>`update people p set status = 'member', version = version + 1
    from identities i where i.person_id = p.id and i.state = 'verified' and p.status = 'verified' and p.unit_id = ${unitId}
      and p.id not in (${caller.personId}, ${madeBy}) and p.erased_at is null
      and i.entry_index in (select entry_index from member_import_rows where import_id = ${importId})
    returning p.id`.execute(db);
  for (const { id } of rows) await tell(context, id, `你在单位的会员名册上，现在是“${memberStatuses.member}”。`);
  return rows.length;
}
