import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { SCHEMA } from '@/cloud/db/open';
import { answer } from '../child';
import { type Job, type Storm, size } from './job';
import { recordSignUp } from './record';
import { storm } from './storm';

answer(async (job: Job): Promise<Storm> => {
  const seat = (await recordSignUp(job)).find(({ text }) => text.includes('update event_seats'));
  if (!seat) throw new Error('the act counts seats another way now');
  const pool = new Pool({ connectionString: job.url, max: size.pool, options: `-c search_path=${SCHEMA}` });
  const warmUpPeople = job.warmUpPeople.slice(1);
  const result = await storm({ ...job, warmUpPeople }, async (eventId, person) => {
    const subject = { eventId, personId: person.id, requestId: '', registrationId: randomUUID(), now: new Date() };
    const { rows } = await pool.query<{ state: string }>(seat.text, seat.values(subject));
    return rows[0]?.state ?? '';
  });
  await pool.end();
  return result;
});
