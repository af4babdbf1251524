import { type RawBuilder, sql } from 'kysely';
import { overseers } from '@/contract/legal-roles';
import {
  type Category,
  type Channel,
  type ConsultState,
  categories,
  channels,
  consult,
  type EmployType,
  employTypes,
  type Rating,
  ratings,
} from '@/contract/legal-words';
import type { Span } from '@/rules/period';
import { type FigureRows, pageRows, type Scope } from '../office/figures';

export type Where = RawBuilder<unknown>;
/** Which consultations a figure is of; some ask what day it is. */
export type WhereOf = (scope: Scope, span: Span, now: Date) => Where;

/** Consultations with what may have become of them. */
export const from = sql`consultations k join cases c on c.id = k.case_id left join consultation_transfers t on t.case_id = c.id`;

interface Row {
  at: Date;
  id: string;
  number: string;
  category: Category;
  channel: Channel;
  employ_type: EmployType;
  state: ConsultState;
  first_answered_at: Date | null;
  rating: Rating | null;
}

/** The consultations behind a figure: nobody's name, employer or words. */
export function consultationRows(where: WhereOf): FigureRows {
  return {
    columns: ['编号', '类别', '渠道', '用工形式', '提出时间', '首次答复', '状态', '评价'],
    roles: overseers,
    list: (context, scope, span, place) =>
      pageRows(
        context,
        sql<Row>`select c.created_at as at, c.id, c.number, c.state, k.category, k.channel, k.employ_type,
          k.first_answered_at, k.rating from ${from} where ${where(scope, span, context.now)}`,
        place,
        (row) => [
          row.number,
          categories[row.category],
          channels[row.channel],
          employTypes[row.employ_type],
          row.at,
          row.first_answered_at ?? '',
          consult.states[row.state],
          row.rating ? ratings[row.rating] : '',
        ],
      ),
  };
}
