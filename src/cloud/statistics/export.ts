import type { Parsed } from '@/contract/action';
import { reportRoles } from '@/contract/roles';
import type { statistics } from '@/contract/statistics';
import { daysText, type Period, periodText, spanBefore, spanOf } from '@/rules/period';
import type { Shown } from '@/rules/small-cells';
import type { Act, JobStep, ReadContext } from '../act';
import { asGrantedNow, beginExport, type Exporting, handOut } from '../office/exports';
import type { Figure, FigureRow, Scope } from '../office/figures';
import type { SheetCell } from '../office/sheets';
import { Refusal } from '../refusal';
import { figureOf, type Group } from './catalogue';
import { mayOpen, readableUnit } from './policy';
import { tellAll } from './tell';

export const EXPORT = 'statistics.export';

type Input = Pick<Parsed<typeof statistics.export>, 'unitId' | 'period' | 'figure'>;

/** Begins an export of all figures, or of the rows behind one; refuses `forbidden` to a role that may not see such rows. */
export function beginExportOf(groups: readonly Group[]): Act<typeof statistics.export> {
  return {
    run: async (context, { format, purpose, ...input }) => {
      const unit = await readableUnit(context, input.unitId);
      const figure = input.figure === undefined ? null : figureOf(groups, input.figure);
      if (figure && !mayOpen(context.caller, figure, unit.path)) throw new Refusal('forbidden');
      const title = `${figure ? `${figure.label}明细` : '统计表'} · ${unit.name} · ${periodText(input.period)}`;
      const over = { roles: figure?.rows?.roles ?? reportRoles, unitId: unit.id };
      return beginExport(context, { kind: EXPORT, title, purpose, format, over, input });
    },
  };
}

/** Makes the file of an export in one step; for whoever lost the role meanwhile there is none. */
export function exportStep(groups: readonly Group[]): JobStep {
  return async (context, job) => {
    const input = job.input as Input & Exporting;
    const granted = await asGrantedNow(context, input);
    if (!granted) return { position: null, progress: 100, result: { refused: '你的角色已经变了，没有导出。' } };
    const scope = await context.db
      .selectFrom('units')
      .select(['name', 'path'])
      .where('id', '=', input.unitId)
      .executeTakeFirstOrThrow();
    const figure = input.figure === undefined ? null : figureOf(groups, input.figure);
    const table = figure
      ? await rowsTable(context, figure, scope, input.period, granted.export.mostRows)
      : await figuresTable(context, groups, scope, input.period);
    return handOut(context, granted, table);
  };
}

const AT_ONCE = 1_000;

/** All rows behind a figure, one more than allowed at most. */
async function rowsTable(context: ReadContext, { rows }: Figure, scope: Scope, period: Period, most: number) {
  const found: FigureRow[] = [];
  for (;;) {
    const after = found.at(-1) ?? null;
    const page = (await rows?.list(context, scope, spanOf(period), { after, limit: AT_ONCE })) ?? [];
    found.push(...page);
    if (page.length < AT_ONCE || found.length > most) break;
  }
  return { columns: rows?.columns ?? [], rows: found.map(({ cells }) => cells) };
}

async function figuresTable(context: ReadContext, groups: readonly Group[], scope: Scope, period: Period) {
  const [span, before] = [spanOf(period), spanBefore(period, context.now)];
  const rows: SheetCell[][] = [];
  for (const { label, figures } of groups) {
    const [current, earlier] = [
      await tellAll(context, figures, scope, span),
      await tellAll(context, figures, scope, before),
    ];
    for (const figure of figures) {
      const { value = null, parts = [] } = current.get(figure.id) ?? {};
      const [now, then] = [cellOf(value), cellOf(earlier.get(figure.id)?.value ?? null)];
      const number = numberOf(figure);
      rows.push([label, number, figure.label, figure.unit, now, then, '自动', figure.definition]);
      for (const part of parts)
        rows.push([label, number, `其中：${part.label}`, figure.unit, cellOf(part.value), '', '自动', '']);
    }
  }
  const columns = [
    '服务',
    '指标号',
    '指标',
    '计量单位',
    daysText(span),
    `上年同期 ${daysText(before)}`,
    '来源',
    '口径',
  ];
  return { columns, rows };
}

/** A figure's number in the union's own reports; one that has none has a name of the program's, which is nobody's business. */
function numberOf({ id }: Figure): string {
  return /^S\d/.test(id) ? id : '';
}

/** As the page shows it. */
function cellOf(value: Shown): string | number {
  if (value === 'few') return '<3';
  if (value === 'hidden') return '已隐去';
  return value ?? '—';
}
