import { ask } from './child';
import type { Part, Report } from './part';
import { tellRates } from './rates';
import { alternate } from './rounds';
import { checkStorm } from './storm/check';
import { type Job, type Storm, size } from './storm/job';
import { startServer } from './storm/server';
import { openTown, type Town } from './town';

const ways = ['statements', 'dispatch', 'http', 'prepared', 'seat'] as const;
type Way = (typeof ways)[number];

const labels: Readonly<Record<Way, string>> = {
  dispatch: '① 经 dispatch',
  http: '② 经 HTTP（npm run serve）',
  statements: '(b) 同样的 SQL，裸 pg，一个事务',
  prepared: '(c) 同 (b)，语句预先准备',
  seat: '(a) 只有占座一条语句，裸 pg',
};
const files: Readonly<Record<Exclude<Way, 'http'>, string>> = {
  dispatch: 'bench/storm/by-dispatch.ts',
  statements: 'bench/storm/by-statements.ts',
  prepared: 'bench/storm/by-statements.ts',
  seat: 'bench/storm/by-seat.ts',
};

/** The storm: everybody signs up at once for one event, over HTTP, through `dispatch`, and as bare statements beside them. */
export const stormPart: Part = {
  name: 'storm',
  run: async () => {
    const town = await openTown({ people: size.people + size.warmUp, seats: [size.seats, size.seats] });
    const wrong: string[] = [];
    try {
      const found = await alternate(ways, size.rounds, async (way, round) => {
        const { result, errors } = await town.copy((url) => measure(way, town, url));
        wrong.push(...errors.map((error) => `第 ${round + 1} 轮 ${labels[way]}：${error}`));
        process.stderr.write(`storm ${round + 1}/${size.rounds} ${way} ${Math.round(result.perSecond)}/s\n`);
        return result;
      });
      return { ...tell(found, town), wrong };
    } finally {
      await town.close();
    }
  },
};

async function measure(way: Way, town: Town, url: string): Promise<{ result: Storm; errors: string[] }> {
  const [eventId, warmUpEventId] = town.events as [string, string];
  const people = town.people.slice(0, size.people);
  const job: Job = {
    url,
    keys: town.keys,
    eventId,
    people,
    warmUpEventId,
    warmUpPeople: town.people.slice(size.people),
  };
  const result =
    way === 'http' ? await overHttp(job) : await ask<Storm>(files[way], { ...job, isPrepared: way === 'prepared' });
  const errors = await checkStorm(url, eventId, {
    people: people.length,
    seats: size.seats,
    isWholeAct: way !== 'seat',
  });
  const isAsked = result.confirmed === size.seats && result.waitlisted === people.length - size.seats;
  return {
    result,
    errors: isAsked ? errors : [...errors, `answered ${result.confirmed} confirmed, ${result.waitlisted} waitlisted`],
  };
}

async function overHttp(job: Job): Promise<Storm> {
  const server = await startServer(job.url, job.keys);
  try {
    return await ask<Storm>('bench/storm/by-http.ts', { ...job, port: server.port });
  } finally {
    await server.stop();
  }
}

function tell(found: Record<Way, Storm[]>, town: Town): Omit<Report, 'wrong'> {
  const { people, seats, inFlight, pool, rounds } = size;
  const { tables, data } = tellRates(found, {
    title: `报名风暴：${people} 人抢 ${seats} 个名额，同时 ${inFlight} 个在途，连接池 ${pool}，${rounds} 轮交替，取中位数`,
    unit: '人',
    labels,
    order: ['dispatch', 'http', 'statements', 'prepared', 'seat'],
    bar: 'statements',
    goals: { dispatch: 0.7, http: 0.5 },
  });
  return {
    tables,
    notes: [
      `数据库：${town.server}；与被测进程在同一台机器上，共用处理器。`,
      '每轮之后核对：确认人数等于名额，候补号从 1 起不缺不重，先后与序号一致，计数等于行数，每人一条经过、一条通知、一份答复；有一项不符即失败。',
      '(b) 的语句是从 dispatch 实际发出的录下来的，不含身份、限流和一切 JavaScript；② 还包含每 3 秒一次的通知投递，发压的进程也占处理器。',
    ],
    data: { size, ...data },
  };
}
