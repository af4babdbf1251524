import type { statistics } from '@/contract/statistics';
import { periodText, spanOf } from '@/rules/period';
import type { Act } from '../act';
import { PAGE, pageOf, readCursor } from '../office/paging';
import { cellText } from '../office/sheets';
import { Refusal } from '../refusal';
import { figureOf, type Group } from './catalogue';
import { mayOpen, readableUnit } from './policy';

/** The rows behind one figure, page by page; refuses `forbidden` to a role that may not see such rows. */
export function rowsOf(groups: readonly Group[]): Act<typeof statistics.rows> {
  return {
    run: async (context, { unitId, period, figure: id, cursor }) => {
      const unit = await readableUnit(context, unitId);
      const figure = figureOf(groups, id);
      if (!figure.rows || !mayOpen(context.caller, figure, unit.path)) throw new Refusal('forbidden');
      const after = cursor ? readCursor(cursor) : null;
      const rows = await figure.rows.list(context, unit, spanOf(period), { after, limit: PAGE + 1 });
      return {
        figure: figure.label,
        unit: unit.name,
        period: periodText(period),
        columns: [...figure.rows.columns],
        ...pageOf(
          rows,
          (row) => row,
          (row) => ({ id: row.id, cells: row.cells.map((cell) => String(cellText(cell))) }),
        ),
      };
    },
  };
}
