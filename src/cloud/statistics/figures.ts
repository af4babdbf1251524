import type { statistics } from '@/contract/statistics';
import { daysText, periodText, type Span, spanBefore, spanOf } from '@/rules/period';
import type { Act, Context } from '../act';
import type { Scope } from '../office/figures';
import type { Group } from './catalogue';
import { mayOpen, readableUnit } from './policy';
import { tellAll } from './tell';

/** Every figure of the house over a unit and a period, by service, with the same period before. */
export function figuresOf(groups: readonly Group[]): Act<typeof statistics.figures> {
  return {
    run: async (context, { unitId, period }) => {
      const { now } = context;
      const unit = await readableUnit(context, unitId);
      const [span, before] = [spanOf(period), spanBefore(period, now)];
      return {
        unit: unit.name,
        period: periodText(period),
        days: daysText(span),
        daysBefore: daysText(before),
        asOf: now,
        groups: await Promise.all(groups.map((group) => groupOf(context, group, unit, span, before))),
      };
    },
  };
}

async function groupOf(context: Context, { service, label, figures }: Group, scope: Scope, span: Span, before: Span) {
  const current = await tellAll(context, figures, scope, span);
  const earlier = await tellAll(context, figures, scope, before);
  const shown = figures.map((figure) => {
    const { value = null, parts = [] } = current.get(figure.id) ?? {};
    return {
      id: figure.id,
      label: figure.label,
      unit: figure.unit,
      definition: figure.definition,
      value,
      before: earlier.get(figure.id)?.value ?? null,
      parts: [...parts],
      hasRows: mayOpen(context.caller, figure, scope.path),
    };
  });
  return { service, label, figures: shown };
}
