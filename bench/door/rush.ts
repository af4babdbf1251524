import { percentile } from '../rounds';
import { type Job, type Rush, type ScanOne, size, type Ticket } from './job';

/** Warms up, then every scanner takes the next in the queue until nobody is left, some shown twice; tells how it went. */
export async function rush(job: Job, scan: ScanOne): Promise<Rush> {
  await lanes(job, job.warmUp.tickets, (ticket, cadre) => scan(job.warmUp, ticket, cadre));
  const waits: number[] = [];
  const said = new Map<string, number>();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const queue = queueOf(job.hall.tickets);
  await lanes(job, queue, async (ticket, cadre) => {
    const asked = performance.now();
    const outcome = await scan(job.hall, ticket, cadre);
    waits.push(performance.now() - asked);
    said.set(outcome, (said.get(outcome) ?? 0) + 1);
  });
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  waits.sort((a, b) => a - b);
  return {
    perSecond: queue.length / seconds,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    admitted: said.get('admitted') ?? 0,
    alreadyIn: said.get('already_in') ?? 0,
    cpu: (user + system) / 1_000 / queue.length,
  };
}

/** Everybody once and the repeats, in an order that is the same for every way: numbers from a fixed seed (mulberry32). */
function queueOf(tickets: readonly Ticket[]): Ticket[] {
  const queue = [...tickets, ...tickets.slice(0, Math.round(tickets.length * size.repeats))];
  let seed = 20_261_128;
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  for (let at = queue.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [queue[at], queue[other]] = [queue[other] as Ticket, queue[at] as Ticket];
  }
  return queue;
}

async function lanes(
  { cadres }: Job,
  queue: readonly Ticket[],
  one: (ticket: Ticket, cadre: Job['cadres'][number]) => Promise<unknown>,
): Promise<void> {
  const left = queue.values();
  const lane = async (scanner: number) => {
    let turn = 0;
    for (const ticket of left) {
      const cadre = cadres[scanner * size.cadresEach + (turn % size.cadresEach)];
      turn += 1;
      if (cadre) await one(ticket, cadre);
    }
  };
  await Promise.all(Array.from({ length: size.scanners }, (_, scanner) => lane(scanner)));
}
