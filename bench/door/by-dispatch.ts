import { randomUUID } from 'node:crypto';
import { answer } from '../child';
import { openBenchHouse } from '../house';
import { type Job, type Rush, size } from './job';
import { rush } from './rush';
import { scanInput } from './scan-input';

answer(async (job: Job): Promise<Rush> => {
  const house = openBenchHouse({ ...job, pool: size.pool });
  const result = await rush(job, async (hall, ticket, cadre) => {
    const scanId = randomUUID();
    const said = await house.ask(cadre.token, 'events.checkIn', scanInput(hall, ticket, scanId), scanId);
    return (said as { outcome: string }).outcome;
  });
  await house.close();
  return result;
});
