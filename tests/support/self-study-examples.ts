import type { ActionName, ActionOf } from '@/contract';
import type { Input } from '@/contract/action';
import { keptSeverance, minimumWage } from './self-study';

type Name = Extract<ActionName, `selfStudy.${string}`>;

const id = '01900000-0000-7000-8000-000000000000';

/** Inputs that the actions of self-study take, about rows that do not exist. */
export const selfStudyExamples: { readonly [N in Name]: readonly [Input<ActionOf<N>>, ...Input<ActionOf<N>>[]] } = {
  'selfStudy.parameters': [{}],
  'selfStudy.keep': [keptSeverance],
  'selfStudy.records': [{ cursor: `1764554400000~${id}` }],
  'selfStudy.record': [{ recordId: id }],
  'selfStudy.dropRecord': [{ recordId: id }],
  'selfStudy.versions': [
    { name: 'minimumMonthlyWageFen', q: '深圳', cursor: 'base.payDaysPerMonth.000000.2025-01-01' },
  ],
  'selfStudy.drafts': [{ isOver: true, cursor: `1764554400000~${id}` }],
  'selfStudy.draft': [{ caseId: id }],
  'selfStudy.draftVersion': [minimumWage],
  'selfStudy.publishVersion': [{ caseId: id }],
  'selfStudy.confirmVersion': [{ caseId: id }],
  'selfStudy.returnVersion': [{ caseId: id, reason: '出处写得不清楚' }],
  'selfStudy.withdrawVersion': [{ caseId: id }],
};
