import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildCloud, cloudEntry } from './cloud-build';
import type { Part, Report } from './part';
import { alternate, median } from './rounds';
import { openTown } from './town';

const ROUNDS = 15;
const ways = ['bare', 'api', 'sdk'] as const;
type Way = (typeof ways)[number];

const labels: Readonly<Record<Way, string>> = {
  bare: 'Node 本身（空脚本）',
  api: '云函数 api：dist/cloud/api，假的 wx-server-sdk',
  sdk: 'wx-server-sdk 本身',
};

/** Milliseconds since the process began; what a way does not do is missing. */
interface Times {
  readonly began: number;
  readonly loaded?: number;
  readonly answered?: number;
  readonly again?: number;
  readonly ok?: boolean;
}

/** The SDK as far as `api` needs it; who calls is a client without an openid, a guest. */
const standIn =
  "module.exports = { init() {}, DYNAMIC_CURRENT_ENV: 'bench', getWXContext: () => ({ SOURCE: 'wx_client' }) };";

/** How long after its process begins the cloud function has answered `events.list` for the first time. */
export const coldPart: Part = {
  name: 'cold',
  run: async () => {
    buildCloud();
    const home = mkdtempSync(join(tmpdir(), 'union-home-bench-'));
    mkdirSync(join(home, 'wx-server-sdk'));
    writeFileSync(join(home, 'wx-server-sdk/index.js'), standIn);
    const town = await openTown({ people: 1, seats: [500, 500] });
    try {
      const sdk = realSdk();
      const found = await town.copy((url) =>
        alternate(sdk ? ways : (['bare', 'api'] as const), ROUNDS, async (way) => {
          const targets: Record<Way, string> = { bare: '', api: cloudEntry('api'), sdk: sdk ?? '' };
          return start(targets[way], {
            ...process.env,
            NODE_PATH: home,
            DATABASE_URL: url,
            KEYS: town.keys,
            CLOUD_FILE_PREFIX: 'cloud://bench.bench',
          });
        }),
      );
      return tell(found);
    } finally {
      await town.close();
      rmSync(home, { recursive: true, force: true });
    }
  },
};

function start(target: string, env: NodeJS.ProcessEnv): Times {
  const { stderr, status } = spawnSync(process.execPath, [resolve(__dirname, 'cold/first-answer.cjs'), target], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`cold start ended with ${status}: ${stderr}`);
  return JSON.parse(stderr) as Times;
}

function realSdk(): string | null {
  try {
    return require.resolve('wx-server-sdk');
  } catch {
    return null;
  }
}

function tell(found: Partial<Record<Way, Times[]>>): Report {
  const measured = ways.filter((way) => found[way]);
  const text = (way: Way, of: (times: Times) => number | undefined) => {
    const numbers = (found[way] ?? []).map(of).filter((number) => number !== undefined);
    return numbers.length > 0 ? median(numbers).toFixed(0) : '—';
  };
  const since = (from: keyof Times, to: keyof Times) => (times: Times) => {
    const [start, end] = [times[from], times[to]];
    return typeof start === 'number' && typeof end === 'number' ? end - start : undefined;
  };
  const failed = (found.api ?? []).filter(({ ok }) => ok !== true).length;
  return {
    tables: [
      {
        title: `冷启动到第一次答复（events.list），毫秒，${ROUNDS} 轮交替，取中位数`,
        heads: ['', '进程到脚本', '加载', '第一次答复', '进程起共计', '第二次答复'],
        rows: measured.map((way) => [
          labels[way],
          text(way, ({ began }) => began),
          text(way, since('began', 'loaded')),
          text(way, since('loaded', 'answered')),
          text(way, ({ answered, loaded, began }) => answered ?? loaded ?? began),
          text(way, since('answered', 'again')),
        ]),
      },
    ],
    notes: [
      '第一次答复含连接数据库（本机，无 TLS）；平台拉起容器、下载代码的时间不在内。',
      ...(found.sdk
        ? []
        : ['没有安装真的 wx-server-sdk，未测；此前在同类机器上测得它打包后单独加载要 164–192 毫秒，应加在“加载”上。']),
    ],
    wrong: failed > 0 ? [`${failed} 次冷启动没有得到答复`] : [],
    data: found,
  };
}
