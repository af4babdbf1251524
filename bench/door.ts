import { ask } from './child';
import { checkRush } from './door/check';
import { makeCadres, openHall } from './door/hall';
import { type Job, type Rush, size } from './door/job';
import type { Part, Report } from './part';
import { percent, tellRates } from './rates';
import { alternate } from './rounds';
import { startServer } from './storm/server';
import { openTown } from './town';

const ways = ['statements', 'dispatch', 'http', 'prepared'] as const;
type Way = (typeof ways)[number];

const labels: Readonly<Record<Way, string>> = {
  dispatch: '① 经 dispatch',
  http: '② 经 HTTP（npm run serve）',
  statements: '(b) 同样的 SQL，裸 pg，一个事务',
  prepared: '(c) 同 (b)，语句预先准备',
};
const files: Readonly<Record<Exclude<Way, 'http'>, string>> = {
  dispatch: 'bench/door/by-dispatch.ts',
  statements: 'bench/door/by-statements.ts',
  prepared: 'bench/door/by-statements.ts',
};
const scans = size.people + Math.round(size.people * size.repeats);
/** Far from the numbers of the hall, so that a recorded one is known for what it is. */
const WARM_UP_FIRST = 70_001;

type Base = Omit<Job, 'url'>;

/** The door: everybody is let in at fifty scanners, some shown twice; over HTTP, through `dispatch`, and as bare statements. */
export const doorPart: Part = {
  name: 'door',
  run: async () => {
    const prepared: { base?: Base } = {};
    const cadres = size.scanners * size.cadresEach;
    const town = await openTown({
      people: size.people + size.warmUp + cadres,
      seats: [size.people, size.warmUp],
      prepare: async (db, { keys, people, events }) => {
        const [eventId = '', warmUpId = ''] = events;
        const guests = people.slice(0, size.people);
        const others = people.slice(size.people, size.people + size.warmUp);
        prepared.base = {
          keys,
          hall: await openHall(db, keys, eventId, guests, 1),
          warmUp: await openHall(db, keys, warmUpId, others, WARM_UP_FIRST),
          cadres: await makeCadres(db, people.slice(-cadres)),
        };
      },
    });
    const { base } = prepared;
    if (!base) throw new Error('the hall was not prepared');
    const wrong: string[] = [];
    try {
      const found = await alternate(ways, size.rounds, async (way, round) => {
        const { result, errors } = await town.copy((url) => measure(way, { ...base, url }));
        wrong.push(...errors.map((error) => `第 ${round + 1} 轮 ${labels[way]}：${error}`));
        process.stderr.write(`door ${round + 1}/${size.rounds} ${way} ${Math.round(result.perSecond)}/s\n`);
        return result;
      });
      return { ...tell(found, town.server), wrong };
    } finally {
      await town.close();
    }
  },
};

async function measure(way: Way, job: Job): Promise<{ result: Rush; errors: string[] }> {
  const result =
    way === 'http' ? await overHttp(job) : await ask<Rush>(files[way], { ...job, isPrepared: way === 'prepared' });
  const errors = await checkRush(job.url, job.hall.eventId, size.people, scans);
  const isAsked = result.admitted === size.people && result.alreadyIn === scans - size.people;
  const said = `answered ${result.admitted} admitted, ${result.alreadyIn} already in`;
  return { result, errors: isAsked ? errors : [...errors, said] };
}

async function overHttp(job: Job): Promise<Rush> {
  const server = await startServer(job.url, job.keys);
  try {
    return await ask<Rush>('bench/door/by-http.ts', { ...job, port: server.port });
  } finally {
    await server.stop();
  }
}

function tell(found: Record<Way, Rush[]>, server: string): Omit<Report, 'wrong'> {
  const { people, scanners, repeats, pool, rounds } = size;
  const { tables, data } = tellRates(found, {
    title: `签到：${people} 人，${scanners} 个扫码口，${percent(repeats)} 的人扫两次，连接池 ${pool}，${rounds} 轮交替，取中位数`,
    unit: '次',
    labels,
    order: ['dispatch', 'http', 'statements', 'prepared'],
    bar: 'statements',
    goals: { dispatch: 0.7, http: 0.5 },
  });
  return {
    tables,
    notes: [
      `数据库：${server}；与被测进程在同一台机器上，共用处理器。`,
      '每轮之后核对：每人恰好一次入场，每次扫码一行，计数等于入场数，每人一条经过，每次一条审计；有一项不符即失败。',
      '(b) 的语句是从 dispatch 实际发出的录下来的（入场和已入场各一种），不含身份、限流和一切 JavaScript。',
    ],
    data: { size, ...data },
  };
}
