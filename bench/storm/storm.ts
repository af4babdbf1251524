import { percentile } from '../rounds';
import type { Person } from '../town';
import { type Job, type SignUp, type Storm, size } from './job';

/** Warms up, then signs everybody up with 200 in flight, and tells how it went. */
export async function storm(job: Job, signUp: SignUp): Promise<Storm> {
  await all(job.warmUpPeople, (person) => signUp(job.warmUpEventId, person));
  const waits: number[] = [];
  const states = new Map<string, number>();
  const cpu = process.cpuUsage();
  const began = performance.now();
  await all(job.people, async (person) => {
    const asked = performance.now();
    const state = await signUp(job.eventId, person);
    waits.push(performance.now() - asked);
    states.set(state, (states.get(state) ?? 0) + 1);
  });
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  waits.sort((a, b) => a - b);
  return {
    perSecond: job.people.length / seconds,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    confirmed: states.get('confirmed') ?? 0,
    waitlisted: states.get('waitlisted') ?? 0,
    cpu: (user + system) / 1_000 / job.people.length,
  };
}

/** Everybody in their order; whoever is answered makes room for the next. */
async function all(people: readonly Person[], one: (person: Person) => Promise<unknown>): Promise<void> {
  const queue = people.values();
  const lane = async () => {
    for (const person of queue) await one(person);
  };
  await Promise.all(Array.from({ length: size.inFlight }, lane));
}
