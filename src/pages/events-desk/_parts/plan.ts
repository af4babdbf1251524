import type { Contract } from '@/contract';
import type { Input, Output } from '@/contract/action';

/** Everything of one event, as its planners see it. */
export type Plan = Output<Contract['events']['plan']>;

/** One event in a planner's list. */
export type PlanBrief = Output<Contract['events']['plans']>['items'][number];

/** Somebody on a list. */
export type Listed = Output<Contract['events']['planPeople']>['items'][number];

/** One step as it is saved. */
export type Part = Input<Contract['events']['savePlan']>['part'];
