import { compare, type Exact, exact, figures, halfUp, plus, smaller, yuan } from '../money';
import type { Line } from './answer';
import { percentOf } from './own-wage';

/** Who lived on the dead worker's wage. */
export const relations = { spouse: '配偶', child: '子女', parent: '父母', other: '其他亲属' } as const;

/** One dependant; an orphan or an old person left alone has a tenth of the wage more (工伤保险条例 §39). */
export interface Dependant {
  readonly relation: keyof typeof relations;
  readonly orphan?: boolean | undefined;
  readonly loneElder?: boolean | undefined;
}

const percentFor = ({ relation, orphan, loneElder }: Dependant) =>
  (relation === 'spouse' ? 40 : 30) + (orphan || loneElder ? 10 : 0);

/** The pension of all dependants a month, exact and then rounded once, never more than the wage; with a line for each. */
export function pensionOf(dependants: readonly Dependant[], base: Exact): { fen: number; lines: Line[] } {
  const shares = dependants.map((one) => percentOf(base, percentFor(one)));
  const sum = shares.reduce(plus, exact(0));
  const fen = halfUp(smaller(sum, base));
  const lines = dependants.map((one, at): Line => {
    const more = [one.orphan ? '，孤儿加 10%' : '', one.loneElder ? '，孤寡老人加 10%' : ''].join('');
    const formula = `${figures(halfUp(base))} × ${percentFor(one)}%${more}`;
    return { label: `供养亲属抚恤金：${relations[one.relation]}`, formula, value: yuan(halfUp(shares[at] as Exact)) };
  });
  const shown = shares.reduce((all, share) => all + halfUp(share), 0);
  if (compare(sum, base) > 0)
    lines.push({ label: '封顶', formula: '各人合计不超过死者生前的工资', value: yuan(fen - shown) });
  else if (shown !== fen)
    lines.push({ label: '尾差', formula: '各行分别四舍五入，合计只四舍五入一次', value: yuan(fen - shown) });
  lines.push({ label: '抚恤金合计（每月）', formula: `${dependants.length} 人`, value: yuan(fen) });
  return { fen, lines };
}

/** What is wrong with dependants, by path. */
export function wrongDependants(dependants: readonly Dependant[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [at, { relation, orphan, loneElder }] of dependants.entries()) {
    if (orphan && relation !== 'child' && relation !== 'other')
      fields[`dependants.${at}.orphan`] = '孤儿只能是子女或其他亲属';
    if (loneElder && (relation === 'child' || orphan))
      fields[`dependants.${at}.loneElder`] = '孤寡老人不会同时是子女或孤儿';
    const isSecond = relation === 'spouse' && dependants.findIndex((one) => one.relation === 'spouse') < at;
    if (isSecond) fields[`dependants.${at}.relation`] = '配偶只有一位';
  }
  return fields;
}
