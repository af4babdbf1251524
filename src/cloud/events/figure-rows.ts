import { type RawBuilder, sql } from 'kysely';
import { type Programme, programmes, registration } from '@/contract/events-words';
import { maskName } from '@/rules/masking';
import type { ReadContext } from '../act';
import { type FigureRow, type FigureRows, pageRows } from '../office/figures';

type From = Parameters<FigureRows['list']>[3];
type Where = RawBuilder<unknown>;
/** A registration with its event, who held it, whose it is and their unit. */
const joined = sql`registrations r join events e on e.id = r.event_id join units u on u.id = e.unit_id
  join people p on p.id = r.person_id left join units pu on pu.id = p.unit_id`;

/** Events behind a figure: nobody's name. */
export function eventRowsOf(context: ReadContext, where: Where, from: From): Promise<FigureRow[]> {
  interface Row {
    at: Date;
    id: string;
    title: string;
    programme: Programme;
    unit: string;
    seated: number;
    came: number;
  }
  const query = sql<Row>`select e.starts_at as at, e.id, e.title, e.programme, u.name as unit,
      (select count(*)::int from registrations r where r.event_id = e.id and r.state in ('confirmed', 'checked_in', 'excused')) as seated,
      (select count(*)::int from registrations r where r.event_id = e.id and r.state = 'checked_in') as came
    from events e join units u on u.id = e.unit_id where ${where}`;
  return pageRows(context, query, from, (row) => [
    row.title,
    programmes[row.programme],
    row.unit,
    row.at,
    row.seated,
    row.came,
  ]);
}

/** Registrations behind a figure, by the day of their event. */
export function registrationRowsOf(context: ReadContext, where: Where, from: From): Promise<FigureRow[]> {
  interface Row {
    at: Date;
    id: string;
    title: string;
    name: string | null;
    unit: string | null;
    state: keyof typeof registration.states;
  }
  const query = sql<Row>`select e.starts_at as at, r.id, e.title, p.name, pu.name as unit, r.state from ${joined} where ${where}`;
  return pageRows(context, query, from, (row) => [
    row.title,
    row.at,
    maskName(row.name ?? ''),
    row.unit ?? '无单位',
    registration.states[row.state],
  ]);
}

/** Distinct persons behind a figure, by when they last came. */
export function personRowsOf(context: ReadContext, where: Where, from: From): Promise<FigureRow[]> {
  interface Row {
    at: Date;
    id: string;
    name: string | null;
    unit: string | null;
    times: number;
  }
  const query = sql<Row>`select max(e.starts_at) as at, p.id, p.name, max(pu.name) as unit, count(*)::int as times
    from ${joined} where ${where} group by p.id`;
  return pageRows(context, query, from, (row) => [maskName(row.name ?? ''), row.unit ?? '无单位', row.times, row.at]);
}

/** Sessions behind a figure; who belongs to an event without several names none. */
export function sessionRowsOf(context: ReadContext, where: Where, from: From): Promise<FigureRow[]> {
  interface Row {
    at: Date;
    id: string;
    title: string;
    session: string;
    unit: string;
    came: number;
  }
  const query = sql<Row>`select t.starts_at as at, t.id, e.title, t.title as session, u.name as unit,
      (select count(*)::int from admissions a where a.session_id = t.id and a.direction = 'in') as came
    from event_sessions t join events e on e.id = t.event_id join units u on u.id = e.unit_id where ${where}`;
  return pageRows(context, query, from, (row) => [row.title, row.session || '全场', row.unit, row.at, row.came]);
}

/** Events whose cost is known, with what they cost in yuan. */
export function costRowsOf(context: ReadContext, where: Where, from: From): Promise<FigureRow[]> {
  interface Row {
    at: Date;
    id: string;
    title: string;
    unit: string;
    yuan: number;
    came: number;
  }
  const query = sql<Row>`select e.starts_at as at, e.id, e.title, u.name as unit, round(x.cost_fen / 100.0, 2)::float as yuan,
      (select count(*)::int from registrations r where r.event_id = e.id and r.state = 'checked_in') as came
    from event_reports x join events e on e.id = x.event_id join units u on u.id = e.unit_id where ${where}`;
  return pageRows(context, query, from, (row) => [row.title, row.unit, row.at, row.yuan, row.came]);
}
