import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import type { Question, Values } from './form';

/** Numbers by grade of disability: only the one that is needed is asked for. */
const byGrade: readonly string[] = ['medicalSubsidyMonths', 'employmentSubsidyMonths'];

/** How a number of the law is asked for that is not known here; null for a whole table, which no worker can be asked for. */
export function parameterQuestion(name: ParameterName, values: Values): Question | null {
  const { label, printed: help, unit } = parameterKinds[name];
  const path = `parameters.${name}`;
  const common = { help, isOptional: true } as const;
  if (unit === 'fen') return { ...common, path, label: `${label}（元）`, kind: 'yuan' };
  if (unit === 'days') return { ...common, path, label, kind: 'count', unit: '天' };
  if (byGrade.includes(name)) return { ...common, path: `${path}.${values.grade}`, label, kind: 'count', unit: '个月' };
  if (name !== 'nationalUrbanIncomeFen') return null;
  const year = Number((values.injuredOn || values.diedOn || '').slice(0, 4)) - 1;
  return { ...common, path: `${path}.${year}`, label: `${year} 年${label.replace(/（.*/, '')}（元）`, kind: 'yuan' };
}

/** The names of numbers that were filled in by hand, or are found missing: they are asked for beside the form's own questions. */
export function askedNames(values: Values, missing: readonly string[]): ParameterName[] {
  const given = Object.keys(values).flatMap((path) =>
    path.startsWith('parameters.') ? [path.split('.')[1] ?? ''] : [],
  );
  return [...new Set([...given, ...missing])].filter((name): name is ParameterName => name in parameterKinds);
}
