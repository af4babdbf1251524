import { randomUUID } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import { SCHEMA } from '@/cloud/db/open';
import { answer } from '../child';
import { type Job, type Rush, size } from './job';
import { recordScans, type Statement, type Subject } from './record';
import { rush } from './rush';

answer(async (job: Job): Promise<Rush> => {
  const { before, admitted, alreadyIn } = await recordScans(job);
  const pool = new Pool({ connectionString: job.url, max: size.pool, options: `-c search_path=${SCHEMA}` });
  const send = async (client: PoolClient, part: string, statements: readonly Statement[], subject: Subject) => {
    let last: { state?: string } | undefined;
    for (const [at, { text, values }] of statements.entries()) {
      const name = job.isPrepared ? { name: `${part}${at}` } : {};
      last = (await client.query<{ state?: string }>({ text, values: values(subject), ...name })).rows[0];
    }
    return last;
  };
  const warmUp = { ...job.warmUp, tickets: job.warmUp.tickets.slice(1) };
  const result = await rush({ ...job, warmUp }, async ({ eventId, sessionId }, ticket, cadre) => {
    const who = { registrationId: ticket.id, number: ticket.number, cadreId: cadre.id, deviceId: cadre.sessionId };
    const subject = { eventId, sessionId, ...who, scanId: randomUUID(), now: new Date() };
    const client = await pool.connect();
    const guest = await send(client, 'b', before, subject);
    const isIn = guest?.state === 'checked_in';
    await send(client, isIn ? 'i' : 'a', isIn ? alreadyIn : admitted, subject);
    client.release();
    return isIn ? 'already_in' : 'admitted';
  });
  await pool.end();
  return result;
});
