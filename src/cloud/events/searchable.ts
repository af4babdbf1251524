import { type SqlBool, sql } from 'kysely';
import { phases } from '@/contract/events-words';
import type { Context, Hit } from '../act';
import { readableTime } from '../office/time';
import { briefOf, eventRows, stillTo } from './rows';

/** Published events to come that have all these words, soonest first, ten at most. */
export async function searchable({ db, now }: Context, words: readonly string[]): Promise<Hit[]> {
  const rows = await eventRows(db)
    .where('events.state', '<>', 'draft')
    .where(stillTo('events', now))
    .where(sql<SqlBool>`events.tokens @> ${words}::text[]`)
    .orderBy('events.starts_at')
    .orderBy('events.id')
    .limit(10)
    .execute();
  return rows.map((row) => ({
    title: row.title,
    line: `${phases[briefOf(row, now).phase]} · ${readableTime(row.starts_at)} · ${row.place}`,
    route: `/pages/events/detail/index?id=${row.id}`,
  }));
}
