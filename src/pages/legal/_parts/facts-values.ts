import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { yuanField } from '@/rules/yuan-text';
import type { Values } from './values';

/** What was handed in, as the fields of the form hold it. */
export function valuesOf(it: Output<Contract['legal']['consultation']>): Values {
  const lines = it.members.map(({ name, phone }) => (phone ? `${name} ${phone}` : name));
  const text = (value: string | null) => value ?? '';
  const money = (fen: number | null) => (fen === null ? '' : yuanField(fen));
  return {
    anonymous: it.isAnonymous ? 'yes' : 'no',
    together: it.isCollective ? 'yes' : 'no',
    list: lines.join('\n'),
    representatives: lines.filter((_, at) => it.members[at]?.isRepresentative).join('\n'),
    category: it.category,
    employType: it.employType,
    employerName: text(it.employerName),
    employerCode: text(it.employerCode),
    industry: text(it.industry),
    size: text(it.size),
    startDate: text(it.startDate),
    eventDate: it.eventDate,
    endDate: text(it.endDate),
    bornOn: text(it.bornOn),
    monthlyWageFen: money(it.monthlyWageFen),
    amountFen: money(it.amountFen),
    hasContract: answers.get(it.hasContract) ?? '',
    region: it.region,
    desired: it.desired,
    contactPhone: text(it.contactPhone),
    step: '0',
  };
}

const answers = new Map<boolean | null, string>([
  [true, 'yes'],
  [false, 'no'],
]);
