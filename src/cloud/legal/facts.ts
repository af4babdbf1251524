import type { Facts } from '@/contract/legal-form';
import type { Minor } from '@/contract/legal-words';
import { foldEmployer } from '@/rules/employer-name';
import type { Context } from '../act';
import type { Keys } from '../office/keys';
import { blindIndex, openField, sealField } from '../office/seal';
import type { ConsultRow } from './policy';

/** What is sealed of the facts; the rest are columns. */
type Sealed = Pick<
  Facts,
  | 'employerName'
  | 'employerCode'
  | 'industry'
  | 'size'
  | 'startDate'
  | 'endDate'
  | 'bornOn'
  | 'monthlyWageFen'
  | 'amountFen'
  | 'hasContract'
  | 'desired'
  | 'contactPhone'
>;

const placeOf = (caseId: string) => ({ table: 'consultations', column: 'facts_sealed', row: caseId });

/** The columns of a question's facts. An anonymous asker's telephone is not kept, whatever a page sends. */
export function factColumns(keys: Keys, caseId: string, facts: Facts, minor: Minor | null) {
  const { employerName, employerCode, industry, size, startDate, endDate, bornOn } = facts;
  const { monthlyWageFen, amountFen, hasContract, desired, contactPhone } = facts;
  const dates = { startDate, endDate, bornOn };
  const phone = facts.anonymous ? {} : { contactPhone };
  const employer = { employerName, employerCode, industry, size };
  const sealed: Sealed = { ...employer, ...dates, monthlyWageFen, amountFen, hasContract, desired, ...phone };
  return {
    category: facts.category,
    employ_type: facts.employType,
    region: facts.region,
    event_on: facts.eventDate,
    employer_index: employerName ? employerIndex(keys, employerName) : null,
    code_index: employerCode ? codeIndex(keys, employerCode) : null,
    minor,
    facts_sealed: sealField(keys, placeOf(caseId), JSON.stringify(sealed)),
    members_count: facts.members?.length ?? 0,
  };
}

/** What an employer is found by, whatever way its name is written. */
export function employerIndex(keys: Keys, name: string): string {
  return blindIndex(keys, 'employer', foldEmployer(name));
}

/** What an employer's code is found by. */
export function codeIndex(keys: Keys, code: string): string {
  return blindIndex(keys, 'employer_code', code);
}

/** The sealed facts of a question, opened. */
export function openFacts({ keys }: Pick<Context, 'keys'>, row: Pick<ConsultRow, 'case_id' | 'facts_sealed'>): Sealed {
  return JSON.parse(openField(keys, placeOf(row.case_id), row.facts_sealed)) as Sealed;
}

/** Seals facts again that were opened, with a telephone number: an asker who says who they are. */
export function withPhone(keys: Keys, row: ConsultRow, contactPhone: string): string {
  const facts: Sealed = { ...openFacts({ keys }, row), contactPhone };
  return sealField(keys, placeOf(row.case_id), JSON.stringify(facts));
}

/** What is enough to see where a question belongs. */
export function tellHeadFacts(row: ConsultRow, facts: Sealed) {
  return {
    channel: row.channel,
    employType: row.employ_type,
    employerName: facts.employerName ?? null,
    industry: facts.industry ?? null,
    size: facts.size ?? null,
    region: row.region,
    startDate: facts.startDate ?? null,
    eventDate: row.event_on,
    endDate: facts.endDate ?? null,
    hasContract: facts.hasContract ?? null,
    minor: row.minor,
    template: templateOf(row),
  };
}

/** Everything but the words and the telephone. */
export function tellFacts(row: ConsultRow, facts: Sealed) {
  return {
    ...tellHeadFacts(row, facts),
    employerCode: facts.employerCode ?? null,
    bornOn: facts.bornOn ?? null,
    monthlyWageFen: facts.monthlyWageFen ?? null,
    amountFen: facts.amountFen ?? null,
    desired: facts.desired,
  };
}

/** Platform work has guides of its own (人社部三个指引一个指南): the calculators of the labour contract are not the answer by default. */
function templateOf({ employ_type, category }: ConsultRow): 'usual' | 'newEmployment' {
  return employ_type === 'platform' || category === 'new_employment' ? 'newEmployment' : 'usual';
}
