import type { Named } from '@/rules/name-list';

/** What is wrong with single lines of the list, as the cloud said it, each with its number and name. */
export function faultsOf(errorOf: (field: string) => string | undefined, people: readonly Named[]): string[] {
  return people.flatMap(({ name }, at) => {
    const found = ['', '.name', '.phone'].map((part) => errorOf(`people.${at}${part}`)).find(Boolean);
    return found ? [`第 ${at + 1} 个${name ? ` ${name}` : ''}：${found}`] : [];
  });
}
