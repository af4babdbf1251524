import type { selfStudy } from '@/contract/self-study';
import { calculatorsWith, calculatorWords, tile } from '@/contract/self-study-words';
import type { Door } from '../act';
import { keep } from './keep';
import { parameters } from './parameters';
import { privacy } from './privacy';
import { dropRecord, record, records } from './records';

/** The door of the service self-study. */
export const door: Door<typeof selfStudy> = {
  label: tile.label,
  tile,
  searchable: async (_, words) =>
    calculatorsWith(words)
      .slice(0, 10)
      .map((name) => ({
        title: calculatorWords[name].title,
        line: calculatorWords[name].note,
        route: `/pages/self-study/calculator/index?name=${name}`,
      })),
  acts: { parameters, keep, records, record, dropRecord },
  workflows: [],
  constraints: {},
  jobs: {},
  nightly: [],
  privacy,
};
