import type { selfStudy } from '@/contract/self-study';
import { publishing } from '@/contract/self-study-publishing';
import { calculatorsWith, calculatorWords, tile } from '@/contract/self-study-words';
import type { Door } from '../act';
import { draftVersion } from './draft-version';
import { draft, drafts } from './drafts';
import { keep } from './keep';
import { lines } from './lines';
import { confirmVersion, publishVersion, returnVersion, withdrawVersion } from './move-version';
import { parameters } from './parameters';
import { privacy } from './privacy';
import { dropRecord, record, records } from './records';
import { versions } from './versions';

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
  acts: {
    parameters,
    keep,
    records,
    record,
    dropRecord,
    versions,
    drafts,
    draft,
    draftVersion,
    publishVersion,
    confirmVersion,
    returnVersion,
    withdrawVersion,
  },
  workflows: [publishing],
  kinds: { parameter: { label: '标准发布', flow: publishing, holders: ['lead'] } },
  lines,
  constraints: {
    parameters_name_region_effective_on_key: 'parameterThere',
    parameters_corrected_once: 'parameterThere',
    parameter_drafts_three_people: 'threePeople',
  },
  jobs: {},
  nightly: [],
  privacy,
};
