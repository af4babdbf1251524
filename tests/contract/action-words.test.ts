import { actionWords } from '@/contract/action-words';
import { everyAction } from '../support/examples';

it('every action that leaves an audit row has a word for whoever reads who saw and did what, and nothing else has', () => {
  const audited = everyAction
    .filter(
      ([, { reads, writes, roles, assisted, isDuty }]) =>
        reads || (writes && (assisted || isDuty || !roles.includes('worker'))),
    )
    .map(([name]) => name as string);
  expect(Object.keys(actionWords).sort()).toEqual(audited.sort());
});
