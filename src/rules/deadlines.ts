import { addDays, addMonths, endOfMonths } from './calendar-days';
import { type DeadlineRule, deadlineRules } from './data/deadline-rules';
import type { Basis, Warning } from './labour-law/answer';
import { type DisputeFacts, limitationOf } from './labour-law/dispute-dates';
import {
  appraisalUntil,
  decisionUntil,
  employerUntil,
  type InjuryFacts,
  reappraisalUntil,
  recheckFrom,
  workerUntil,
} from './labour-law/injury-dates';
import { movedBy, type Obstacle } from './labour-law/obstacles';
import { rollsTo } from './labour-law/rolls-to';

/** What is known of a case, as ISO days; a step that was taken ends the deadline that asked for it. */
export interface CaseFacts {
  readonly injury?: InjuryFacts & {
    /** The worker, a relative or the union asked for recognition. */
    readonly workerFiledOn?: string | undefined;
    readonly decidedOn?: string | undefined;
    /** Times in which a court's or an authority's conclusion was awaited: the decision's clock stood (§20). */
    readonly decisionStopped?: readonly Obstacle[] | undefined;
    readonly reappraisalAskedOn?: string | undefined;
    readonly leave?: { readonly from: string; readonly months: number; readonly extensionMonths?: number } | undefined;
  };
  /** `filedOn`: arbitration was asked for. `workers`: how many have the same claim. */
  readonly dispute?: DisputeFacts & { readonly filedOn?: string | undefined; readonly workers?: number | undefined };
  readonly mediationAskedOn?: string | undefined;
  readonly arbitrationAcceptedOn?: string | undefined;
  readonly awardReceivedOn?: string | undefined;
  /** Whether the award is final for the employer (§47). */
  readonly isFinalAward?: boolean | undefined;
  readonly resignation?: { readonly noticeOn: string; readonly inProbation: boolean } | undefined;
  readonly employmentEndedOn?: string | undefined;
  readonly wagesPaidOn?: string | undefined;
}

/** One legal date: `dueOn` un-rolled; `kind` says whether it is the last day or the first. */
export interface LegalDeadline {
  readonly rule: DeadlineRule;
  readonly label: string;
  readonly kind: 'until' | 'from';
  readonly dueOn: string;
  readonly whoMustAct: string;
  readonly whatIsLost: string;
  readonly basis: Basis;
  readonly warnings: readonly Warning[];
}

/** From how many workers with the same claim they may elect representatives (调解仲裁法 §7). */
const MANY_WORKERS = 10;

/** Every legal date that runs in a case (calculators.md §4.5), the earliest first; passed ones stay until their step is taken. */
export function deadlinesOf(facts: CaseFacts): LegalDeadline[] {
  return [...injuryDeadlinesOf(facts), ...disputeDeadlinesOf(facts), ...endingDeadlinesOf(facts)].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : 1,
  );
}

function legal(rule: DeadlineRule, dueOn: string, more: readonly Warning[] = []): LegalDeadline {
  const { rolls, ...told } = deadlineRules[rule];
  return { rule, ...told, dueOn, warnings: [...(rolls ? rollsTo(told.label, dueOn) : []), ...more] };
}

function injuryDeadlinesOf({ injury }: CaseFacts): LegalDeadline[] {
  if (!injury || (!injury.injuredOn && !injury.diagnosedOn)) return [];
  const found: LegalDeadline[] = [];
  const { acceptedOn, appraisedOn, appraisalAppliedOn, appraisalReceivedOn, leave } = injury;
  const isAsked = injury.workerFiledOn || acceptedOn || injury.decidedOn;
  if (!isAsked && !injury.employerFiledOn) found.push(legal('injury-employer', employerUntil(injury)));
  // What an employer says it has asked for may not have arrived: the worker's own year runs until it is accepted.
  if (!isAsked) found.push(legal('injury-worker', workerUntil(injury)));
  if (acceptedOn && !injury.decidedOn) {
    const until = decisionUntil(acceptedOn, injury.clearCase ?? false);
    found.push(legal('injury-decision', movedBy(acceptedOn, until, injury.decisionStopped ?? [])));
  }
  if (appraisalAppliedOn && !appraisedOn) found.push(legal('injury-appraisal', appraisalUntil(appraisalAppliedOn)));
  if (appraisalReceivedOn && !injury.reappraisalAskedOn)
    found.push(legal('injury-reappraisal', reappraisalUntil(appraisalReceivedOn)));
  if (appraisedOn) found.push(legal('injury-recheck', recheckFrom(appraisedOn)));
  if (leave && !appraisedOn)
    found.push(legal('injury-leave', endOfMonths(leave.from, leave.months + (leave.extensionMonths ?? 0))));
  return found;
}

function disputeDeadlinesOf(facts: CaseFacts): LegalDeadline[] {
  const found: LegalDeadline[] = [];
  const { dispute, arbitrationAcceptedOn, awardReceivedOn, mediationAskedOn } = facts;
  const isFiled = dispute?.filedOn || arbitrationAcceptedOn || awardReceivedOn;
  const employmentEndedOn = dispute?.employmentEndedOn ?? facts.employmentEndedOn;
  const limitation = dispute && !isFiled ? limitationOf({ ...dispute, employmentEndedOn }) : null;
  if (limitation) {
    const isMany = (dispute?.workers ?? 1) >= MANY_WORKERS;
    const message = '十人以上、共同请求的，可以推举代表参加（调解仲裁法第七条）';
    found.push(legal('arbitration', limitation.until, isMany ? [{ code: 'MAY_ELECT_REPRESENTATIVES', message }] : []));
  }
  if (mediationAskedOn && !isFiled) found.push(legal('mediation', addDays(mediationAskedOn, 15)));
  if (arbitrationAcceptedOn && !awardReceivedOn) found.push(legal('award', addDays(arbitrationAcceptedOn, 45)));
  if (awardReceivedOn) {
    found.push(legal('award-worker', addDays(awardReceivedOn, 15)));
    if (facts.isFinalAward) found.push(legal('award-employer', addDays(awardReceivedOn, 30)));
  }
  return found;
}

function endingDeadlinesOf({ resignation, employmentEndedOn, wagesPaidOn }: CaseFacts): LegalDeadline[] {
  const found: LegalDeadline[] = [];
  if (resignation && !employmentEndedOn)
    found.push(legal('notice-period', addDays(resignation.noticeOn, resignation.inProbation ? 3 : 30)));
  if (employmentEndedOn)
    found.push(
      legal('certificate', employmentEndedOn),
      legal('file-transfer', addDays(employmentEndedOn, 15)),
      legal('contract-kept', addMonths(employmentEndedOn, 24)),
    );
  if (wagesPaidOn) found.push(legal('wage-records', addMonths(wagesPaidOn, 24)));
  return found;
}
