import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { SCHEMA } from '@/cloud/db/open';
import { answer } from '../child';
import { type Job, type Storm, size } from './job';
import { recordSignUp } from './record';
import { storm } from './storm';

answer(async (job: Job): Promise<Storm> => {
  const statements = await recordSignUp(job);
  const pool = new Pool({ connectionString: job.url, max: size.pool, options: `-c search_path=${SCHEMA}` });
  const warmUpPeople = job.warmUpPeople.slice(1);
  const result = await storm({ ...job, warmUpPeople }, async (eventId, person) => {
    const subject = {
      eventId,
      personId: person.id,
      requestId: randomUUID(),
      registrationId: randomUUID(),
      now: new Date(),
    };
    const client = await pool.connect();
    let state = '';
    for (const [i, { text, values }] of statements.entries()) {
      const { rows } = await client.query<{ state?: string; waitingNumber?: number }>({
        text,
        values: values(subject),
        ...(job.isPrepared ? { name: `s${i}` } : {}),
      });
      if (rows[0]?.state && 'waitingNumber' in rows[0]) state = rows[0].state;
    }
    client.release();
    return state;
  });
  await pool.end();
  return result;
});
