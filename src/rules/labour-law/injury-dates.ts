import { addDays, addMonths } from '../calendar-days';
import { movedBy, type Obstacle } from './obstacles';

/** The days of one work injury or occupational disease; `excluded` is time that is not counted for the worker (法释〔2014〕9号 §7). */
export interface InjuryFacts {
  readonly injuredOn?: string | undefined;
  readonly diagnosedOn?: string | undefined;
  readonly employerFiledOn?: string | undefined;
  readonly excluded?: readonly Obstacle[] | undefined;
  readonly acceptedOn?: string | undefined;
  readonly clearCase?: boolean | undefined;
  readonly appraisalAppliedOn?: string | undefined;
  readonly appraisalReceivedOn?: string | undefined;
  readonly appraisedOn?: string | undefined;
}

/** The day the clocks start from: the accident, or the diagnosis of the occupational disease. */
export function eventOf({ injuredOn, diagnosedOn }: InjuryFacts): string {
  return injuredOn ?? diagnosedOn ?? '';
}

/** 30 days for the employer to ask for recognition (工伤保险条例 §17). */
export const employerUntil = (facts: InjuryFacts) => addDays(eventOf(facts), 30);

/** A year for the worker, close relatives or the union, moved by time that is not counted (§17; 法释〔2014〕9号 §7). */
export function workerUntil(facts: InjuryFacts): string {
  const event = eventOf(facts);
  return movedBy(event, addMonths(event, 12), facts.excluded ?? []);
}

/** 60 days, 15 in a clear case, for the decision from the day the application was accepted (§20). */
export const decisionUntil = (acceptedOn: string, clearCase: boolean) => addDays(acceptedOn, clearCase ? 15 : 60);

/** 60 days for the appraisal of the ability to work (§25). */
export const appraisalUntil = (appliedOn: string) => addDays(appliedOn, 60);

/** 15 days from receipt to ask the province for another appraisal, which is final (§26). */
export const reappraisalUntil = (receivedOn: string) => addDays(receivedOn, 15);

/** A year after the appraisal from which a re-check may be asked for (§28). */
export const recheckFrom = (appraisedOn: string) => addMonths(appraisedOn, 12);
