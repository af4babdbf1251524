import type { ActionName } from '@/contract';
import { draftOf, parkHolder, recordOf } from './self-study';
import type { Who, World } from './world';

/** A number of the law on its way, asked by somebody with the role over another unit. */
const elsewhere =
  (role: 'lead' | 'officer', more: object = {}) =>
  async (world: World): Promise<{ who: Who; input: object }> => ({
    who: await parkHolder(world, role),
    input: { caseId: await draftOf(world), ...more },
  });

/** For self-study's actions that name a row: somebody whose role may ask, and somebody else's row. */
export const foreignSelfStudy: Partial<Record<ActionName, (world: World) => Promise<{ who: Who; input: object }>>> = {
  'selfStudy.record': async (world) => ({ who: 'worker2', input: { recordId: await recordOf(world) } }),
  'selfStudy.dropRecord': async (world) => ({ who: 'officer', input: { recordId: await recordOf(world) } }),
  'selfStudy.draft': elsewhere('officer'),
  'selfStudy.publishVersion': elsewhere('lead'),
  'selfStudy.confirmVersion': elsewhere('lead'),
  'selfStudy.returnVersion': elsewhere('lead', { reason: '不对' }),
  'selfStudy.withdrawVersion': async (world) => ({ who: 'officer2', input: { caseId: await draftOf(world) } }),
};
