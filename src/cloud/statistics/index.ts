import type { statistics } from '@/contract/statistics';
import type { Door } from '../act';
import { catalogueOf } from './catalogue';
import { beginExportOf, EXPORT, exportStep } from './export';
import { figuresOf } from './figures';
import { myExports } from './my-exports';
import { rowsOf } from './rows';
import { units } from './units';

/** The door of statistics, which ranges over services; it gets the others' doors handed in, by the contract's names. */
export function statisticsDoor(doors: Readonly<Record<string, Door>>): Door<typeof statistics> {
  const groups = catalogueOf(doors);
  return {
    label: '统计',
    acts: {
      units,
      figures: figuresOf(groups),
      rows: rowsOf(groups),
      export: beginExportOf(groups),
      exports: myExports,
    },
    workflows: [],
    constraints: {},
    jobs: { [EXPORT]: exportStep(groups) },
    nightly: [],
  };
}
