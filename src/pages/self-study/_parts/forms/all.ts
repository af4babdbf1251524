import type { Form } from '../form';
import { annualLeaveForm } from './annual-leave';
import { arbitrationForm } from './arbitration-deadline';
import { deathBenefitsForm } from './death-benefits';
import { doubleWageForm } from './double-wage';
import { injuryBenefitsForm } from './injury-benefits';
import { injuryDeadlinesForm } from './injury-deadlines';
import { injuryLeaveForm } from './injury-leave';
import { maternityForm } from './maternity';
import { medicalPeriodForm } from './medical-period';
import { overtimeForm } from './overtime';
import { probationForm } from './probation';
import { severanceForm } from './severance';
import { sickPayForm } from './sick-pay';

/** What can have happened, in plain words, and the calculators that help with it, in the order they are shown. */
export const happenings: readonly { readonly title: string; readonly forms: readonly Form[] }[] = [
  { title: '丢了工作', forms: [severanceForm] },
  { title: '工资、加班费', forms: [overtimeForm, arbitrationForm] },
  { title: '合同、试用期', forms: [doubleWageForm, probationForm] },
  { title: '受伤了', forms: [injuryDeadlinesForm, injuryLeaveForm, injuryBenefitsForm, deathBenefitsForm] },
  { title: '休假、生病', forms: [annualLeaveForm, medicalPeriodForm, sickPayForm] },
  { title: '怀孕、生孩子', forms: [maternityForm] },
];

/** The form of a calculator by its name; undefined where there is none. */
export function formOf(name: string): Form | undefined {
  return happenings.flatMap(({ forms }) => forms).find((one) => one.name === name);
}
