import { migrate } from '@/cloud/db/migrate';
import { openPostgres } from '@/cloud/db/open';
import { parseKeys } from '@/cloud/office/keys';
import { blindIndex } from '@/cloud/office/seal';
import { searchTokens } from '@/cloud/office/search';

/** How many workers ask, by openids `w1` and on; each has as many places as everybody. */
export const WORKERS = 100;
/** Places a person, and places an event. */
export const PLACES = 20;
const SEATED = 100;
/** Half of the small one's events are to come, and as good as none of the large one's: nobody plans ten thousand ahead. */
const TO_COME = 50;
export const UNITS = 50;

/** The word every fifth event is found by. */
export const WORD = '读书';

const id = (name: string) => `md5(${name})::uuid`;

const sql = (registrations: number) => {
  const events = registrations / SEATED;
  const people = registrations / PLACES;
  const toCome = Math.min(TO_COME, events / 2);
  const tokens = (title: string) =>
    `array[${searchTokens(title)
      .map((word) => `'${word}'`)
      .join(',')}]::text[]`;
  return `
    insert into units (id, parent_id, name, level, path) values (${id("'d'")}, null, '示范区总工会', 'district', '/' || ${id("'d'")} || '/');
    insert into units select ${id("'u' || i")}, ${id("'d'")}, '工会' || i, 'grassroots', '/' || ${id("'d'")} || '/' || ${id("'u' || i")} || '/'
      from generate_series(1, ${UNITS}) i;
    insert into people (id, name, status, unit_id)
      select ${id("'p' || i")}, '职工' || i, 'member', ${id(`'u' || (i % ${UNITS} + 1)`)} from generate_series(1, ${people}) i;
    insert into events (id, unit_id, title, programme, summary, place, address, sign_up_opens_at, sign_up_closes_at, cancel_by, starts_at,
        ends_at, audience, contact_name, contact_phone, state, tokens, asked_at)
      select ${id("'e' || i")}, ${id(`'u' || (i % ${UNITS} + 1)`)}, case when i % 5 = 0 then '${WORD}活动' else '其他活动' end, 'reading', '简介', '书屋',
        '网谷路 8 号', at - interval '30 days', at - interval '1 hour', at - interval '2 hours', at, at + interval '2 hours', 'everyone', '周敏',
        '075500001234', 'published', case when i % 5 = 0 then ${tokens(`${WORD}活动`)} else ${tokens('其他活动')} end, now()
      from (select i, date_trunc('minute', now()) + (case when i <= ${toCome} then i * 10 else ${toCome} - i end) * interval '1 hour' as at
        from generate_series(1, ${events}) i) e;
    insert into event_sessions (id, event_id, opens_at, closes_at, starts_at, ends_at)
      select ${id("'s' || i")}, ${id("'e' || i")}, e.starts_at - interval '1 hour', e.ends_at, e.starts_at, e.ends_at
      from generate_series(1, ${events}) i join events e on e.id = ${id("'e' || i")};
    insert into event_seats (event_id, capacity, taken, waiting, numbers_given, waiting_numbers_given)
      select ${id("'e' || i")}, 80, 80, 20, 100, 20 from generate_series(1, ${events}) i;`;
};

/** A person's places lie evenly over the events; one in five of an event's waits, and three in four came to what is over. */
const places = (registrations: number) => {
  const events = registrations / SEATED;
  const people = registrations / PLACES;
  return `
    insert into registrations (id, event_id, person_id, number, waiting_number, state, state_since, created_at)
      select ${id("'r' || n")}, e.id, ${id("'p' || (person + 1)")}, rank, case when rank > 80 then rank - 80 end,
        case when rank > 80 then 'waitlisted' when e.ends_at < now() and rank % 4 > 0 then 'checked_in' else 'confirmed' end,
        e.starts_at - interval '10 days', e.starts_at - interval '20 days'
      from (select n, person, event, row_number() over (partition by event order by n) as rank
          from (select n, n % ${people} as person, (n % ${people} + n / ${people} * ${events / PLACES}) % ${events} + 1 as event
            from generate_series(0, ${registrations} - 1) n) spread) t
        join events e on e.id = ${id("'e' || event")};`;
};

/** Makes so many registrations, a hundred an event, in an empty database. */
export async function makeCrowd(url: string, keys: string, registrations: number): Promise<void> {
  const database = openPostgres(url, 1);
  await migrate(database);
  await database.script("set statement_timeout = 0; set maintenance_work_mem = '256MB'");
  await database.script(`set search_path to union_home; ${sql(registrations)}`);
  const parsed = parseKeys(keys);
  for (let n = 1; n <= WORKERS; n += 1)
    await database.script(
      `update union_home.people set openid_index = '${blindIndex(parsed, 'openid', `w${n}`)}' where id = md5('p${n}')::uuid`,
    );
  await database.script(`set search_path to union_home; ${places(registrations)}`);
  await database.script('vacuum analyze');
  await database.close();
}
