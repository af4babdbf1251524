import type { JobFileType, office } from '@/contract/office';
import type { Act, Context } from '../act';
import { type Exporting, mayHave } from '../office/exports';
import { ownerOf } from '../office/files';
import { jobFilePath } from '../office/job-files';
import { Refusal } from '../refusal';

/** How far one's own long work is; anybody else's does not exist. */
export const job: Act<typeof office.job> = {
  run: async (context, { jobId }) => {
    const { state, progress, result, file, file_until } = await ownJob(context, jobId);
    return { state, progress, result, file: file && state === 'done' ? { ...file, until: file_until } : null };
  },
};

/** An address for five minutes of what one's own work handed out; refuses `exportExpired` after its day, and `forbidden` an export whose role was lost. */
export const jobFile: Act<typeof office.jobFile, string | null> = {
  before: ({ now, ports }, { jobId }) => ports.files.readUrl(jobFilePath(jobId), now),
  run: async (context, { jobId }, url) => {
    const { state, input, file, file_until } = await ownJob(context, jobId);
    if (state !== 'done' || !file) throw new Refusal('notFound');
    const { export: facts } = input as Partial<Exporting>;
    if (facts && !(await mayHave(context.db, context.caller, facts))) throw new Refusal('forbidden');
    if (url === null || file_until === null || file_until <= context.now) throw new Refusal('exportExpired');
    return { url, name: file.name, type: file.type };
  },
};

async function ownJob({ db, caller }: Context, jobId: string) {
  const row = await db
    .selectFrom('jobs')
    .select(['state', 'input', 'progress', 'result', 'file', 'file_until'])
    .where('id', '=', jobId)
    .where('asked_by', '=', ownerOf(caller))
    .executeTakeFirst();
  if (!row) throw new Refusal('notFound');
  return { ...row, file: row.file as { name: string; type: JobFileType; size: number } | null };
}
