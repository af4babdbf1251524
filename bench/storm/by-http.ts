import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { answer } from '../child';
import { type Job, type Storm, size } from './job';
import { storm } from './storm';

const agent = new Agent({ keepAlive: true, maxSockets: size.inFlight });

/** Posts one action as a browser does, over a kept connection; answers the parsed body. */
function post(
  port: number,
  token: string,
  asked: unknown,
): Promise<{ ok: boolean; code?: string; value?: { state: string } }> {
  const body = Buffer.from(JSON.stringify(asked));
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    authorization: `Bearer ${token}`,
    'accept-encoding': 'gzip, deflate',
  };
  return new Promise((found, failed) => {
    const sent = request({ agent, host: '127.0.0.1', port, path: '/api', method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const whole = Buffer.concat(chunks);
        found(JSON.parse((response.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString()));
      });
      response.once('error', failed);
    });
    sent.once('error', failed);
    sent.end(body);
  });
}

answer(async (job: Job): Promise<Storm> => {
  const result = await storm(job, async (eventId, person) => {
    const answered = await post(job.port ?? 0, person.token, {
      action: 'events.signUp',
      input: { eventId },
      requestId: randomUUID(),
    });
    if (!answered.ok) throw new Error(`events.signUp answered ${answered.code}`);
    return answered.value?.state ?? '';
  });
  agent.destroy();
  return result;
});
