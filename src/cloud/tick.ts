import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { DueWork } from './act';
import type { Ground } from './house';
import { removeStaleFiles } from './office/files';
import { removeOldJobFiles } from './office/job-files';
import { beginJob, stepJob } from './office/jobs';
import { errorFacts } from './office/log';
import { deliver } from './office/notices';
import { sendPush } from './office/pushes';
import { businessDay } from './office/time';
import { dueWork, jobs, nightly } from './services';

dayjs.extend(utc);

/** What the clock does, each minute or so: what fell due, notices, subscribe messages, the night's work after three o'clock, long work for at most 25 s, files nobody attached, handed-out files after their day. Asking twice does nothing twice. */
export async function tick(ground: Ground, now: Date): Promise<void> {
  const { database, ports } = ground;
  const until = Date.now() + 25_000;
  for (const work of dueWork) await doDue(ground, work, now, until);
  while ((await deliver(database, now)) > 0 && Date.now() < until);
  while (Date.now() < until && (await sendPush(ground, now)));
  if (dayjs(now).utcOffset(8).hour() >= 3) {
    for (const kind of nightly)
      await beginJob(database.db, { kind, input: {}, askedBy: null, once: `${kind}:${businessDay(now)}` }, now);
  }
  while (Date.now() < until && (await stepJob(ground, jobs, now)));
  await removeStaleFiles(database.db, ports.files, now);
  await removeOldJobFiles(database.db, ports.files, now);
}

/** One kind of due work until nothing of it is left; where it breaks, the others and the rest of the tick go on. */
async function doDue({ database, keys, log }: Ground, work: DueWork, now: Date, until: number): Promise<void> {
  try {
    const some = () => database.db.transaction().execute((db) => work({ db, now, keys }));
    while ((await some()) > 0 && Date.now() < until);
  } catch (error) {
    log.error({ due: 'failed', ...errorFacts(error) });
  }
}
