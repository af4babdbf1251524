import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { answer } from '../child';
import { post } from '../post';
import { type Job, type Rush, size } from './job';
import { rush } from './rush';
import { scanInput } from './scan-input';

const agent = new Agent({ keepAlive: true, maxSockets: size.scanners });

answer(async (job: Job): Promise<Rush> => {
  const result = await rush(job, async (hall, ticket, cadre) => {
    const requestId = randomUUID();
    const asked = { action: 'events.checkIn', input: scanInput(hall, ticket, requestId), requestId };
    const answered = await post<{ outcome: string }>(agent, job.port ?? 0, cadre.token, asked);
    if (!answered.ok) throw new Error(`events.checkIn answered ${answered.code}`);
    return answered.value?.outcome ?? '';
  });
  agent.destroy();
  return result;
});
