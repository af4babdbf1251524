import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { groupFaults } from '@/contract/events-plan-words';
import type { Named } from '@/rules/name-list';

type Answered = Output<Contract['events']['addGroup']>['faults'];

/** What is wrong with single lines of the list, as the cloud refused or answered it, each with its number and name. */
export function faultsOf(
  errorOf: (field: string) => string | undefined,
  answered: Answered,
  people: readonly Named[],
): string[] {
  return people.flatMap(({ name }, at) => {
    const why = answered.find((fault) => fault.at === at)?.why;
    const refused = ['', '.name', '.phone'].map((part) => errorOf(`people.${at}${part}`)).find(Boolean);
    const found = refused ?? (why && groupFaults[why]);
    return found ? [`第 ${at + 1} 个${name ? ` ${name}` : ''}：${found}`] : [];
  });
}
