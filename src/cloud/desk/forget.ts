import type { JobStep } from '../act';

const DAY_MS = 86_400_000;

/** Takes away rows whose time is over: kept answers after 7 days (security.md §2), ended sessions and finished jobs after 30, spent counters. */
export const forget: JobStep = async ({ db, now }) => {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.deleteFrom('requests').where('created_at', '<', ago(7)).execute();
  await db.deleteFrom('sessions').where('expires_at', '<', ago(30)).execute();
  await db.deleteFrom('jobs').where('state', '<>', 'waiting').where('created_at', '<', ago(30)).execute();
  await db.deleteFrom('limits').where('expire', '<', now.getTime()).execute();
  return { position: null, progress: 100 };
};
