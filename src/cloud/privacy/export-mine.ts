import type { privacy } from '@/contract/privacy';
import type { Act } from '../act';
import { beginJob } from '../office/jobs';
import { OWN_DATA_JOB } from './own-data';

/** Begins writing down what is kept of the caller; while one is under way, it is that one. */
export const exportMine: Act<typeof privacy.exportMine> = {
  run: async ({ db, caller, now }, { format }) => {
    const personId = caller.personId as string;
    // Two askings at once would both find none: the person's own row lets one look after the other.
    await db.selectFrom('people').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
    const running = await db
      .selectFrom('jobs')
      .select('id')
      .where('asked_by', '=', personId)
      .where('kind', '=', OWN_DATA_JOB)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (running) return { jobId: running.id };
    return { jobId: await beginJob(db, { kind: OWN_DATA_JOB, input: { personId, format }, askedBy: personId }, now) };
  },
};
