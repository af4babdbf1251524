import { answer } from '../child';
import { openStormHouse } from './house';
import type { Job, Storm } from './job';
import { storm } from './storm';

answer(async (job: Job): Promise<Storm> => {
  const house = openStormHouse(job);
  const result = await storm(job, async (eventId, person) => (await house.signUp(eventId, person)).state);
  await house.close();
  return result;
});
