import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { answer } from '../child';
import { post } from '../post';
import { type Job, type Storm, size } from './job';
import { storm } from './storm';

const agent = new Agent({ keepAlive: true, maxSockets: size.inFlight });

answer(async (job: Job): Promise<Storm> => {
  const result = await storm(job, async (eventId, person) => {
    const answered = await post<{ state: string }>(agent, job.port ?? 0, person.token, {
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
