import type { Contract } from '@/contract';
import type { Input } from '@/contract/action';
import type { Category, EmployType, Industry, Size } from '@/contract/legal-words';
import { fenOf } from '@/rules/yuan-text';
import { isAnonymous, readList, representativesOf, type Values } from './values';

type Asked = Input<Contract['legal']['ask']>;
type Resubmitted = Input<Contract['legal']['resubmit']>;
type Facts = Omit<Resubmitted, 'caseId' | 'note' | 'files'>;

/** The facts as the cloud takes them: what was left empty is left out, and what an anonymous asker is not asked for too. */
export function factsOf(values: Values): Facts {
  const { category, employType, eventDate = '', region = '', desired = '' } = values;
  const isNamed = !isAnonymous(values);
  return {
    category: category as Category,
    employType: employType as EmployType,
    eventDate,
    region,
    desired,
    ...optional('employerName', values.employerName),
    ...optional('employerCode', values.employerName ? values.employerCode : ''),
    ...(isNamed ? {} : insteadOfName(values)),
    ...optional('startDate', values.startDate),
    ...optional('endDate', values.endDate),
    ...optional('bornOn', values.bornOn),
    ...money('monthlyWageFen', values.monthlyWageFen),
    ...money('amountFen', values.amountFen),
    ...(values.hasContract ? { hasContract: values.hasContract === 'yes' } : {}),
    ...(isNamed ? optional('contactPhone', values.contactPhone) : {}),
    ...(values.together === 'yes' ? { members: membersOf(values) } : {}),
  };
}

/** The whole question. */
export function askInput(values: Values): Asked {
  const { question = '', files = '', links = '', isAnother } = values;
  return {
    ...factsOf(values),
    question,
    anonymous: isAnonymous(values),
    isAnother: isAnother === 'yes',
    files: idsOf(files),
    ...(links ? { links: JSON.parse(links) as NonNullable<Asked['links']> } : {}),
  };
}

/** Ids as a draft keeps them. */
export function idsOf(kept: string): string[] {
  return kept.split(' ').filter(Boolean);
}

function insteadOfName({ employerName = '', industry, size }: Values): Partial<Facts> {
  if (employerName.trim() !== '') return {};
  return { ...(industry ? { industry: industry as Industry } : {}), ...(size ? { size: size as Size } : {}) };
}

function membersOf(values: Values): NonNullable<Facts['members']> {
  const chosen = new Set(representativesOf(values));
  return readList(values.list ?? '').map(({ line, name, phone }) => ({
    name,
    ...(phone ? { phone } : {}),
    isRepresentative: chosen.has(line),
  }));
}

function optional<K extends string>(key: K, value = ''): Partial<Record<K, string>> {
  return value.trim() === '' ? {} : ({ [key]: value } as Record<K, string>);
}

function money<K extends string>(key: K, value = ''): Partial<Record<K, number>> {
  const fen = fenOf(value);
  return fen === null ? {} : ({ [key]: fen } as Record<K, number>);
}
