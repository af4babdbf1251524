import { openBenchHouse } from '../house';
import type { Person } from '../town';
import { type Job, size } from './job';

/** A registration as its answer tells it. */
export interface Registration {
  readonly id: string;
  readonly state: string;
}

/** Signs one person up through `dispatch`; throws a refusal's code. */
export function openStormHouse(job: Job) {
  const house = openBenchHouse({ ...job, pool: size.pool });
  return {
    signUp: async (eventId: string, person: Person, requestId?: string): Promise<Registration> =>
      (await house.ask(person.token, 'events.signUp', { eventId }, requestId)) as Registration,
    close: house.close,
  };
}
