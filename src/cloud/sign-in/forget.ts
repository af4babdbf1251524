import type { JobStep } from '../act';

/** Every night: codes of yesterday. They are kept that long only so that an old one is told from a wrong one. */
export const forget: JobStep = async ({ db, now }) => {
  const yesterday = new Date(now.getTime() - 86_400_000);
  await db.deleteFrom('sign_in_tickets').where('expires_at', '<', yesterday).execute();
  return { position: null, progress: 100 };
};
