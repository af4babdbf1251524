import { join } from 'node:path';
import { openEmbedded } from '@/cloud/db/embedded';
import { migrate } from '@/cloud/db/migrate';
import { demoKeys, prepareFolder } from '@/cloud/demo/data-folder';
import { lockFolder } from '@/cloud/demo/folder-lock';
import { loadDemo } from '@/cloud/demo/load';
import { demoDoor, demoPeople } from '@/cloud/demo/sign-in';
import { type Ground, openHouse } from '@/cloud/house';
import { createHttp } from '@/cloud/http';
import { openLog } from '@/cloud/office/log';
import { diskFiles } from '@/cloud/ports/files-disk';
import { filesInWorker } from '@/cloud/ports/files-in-worker';
import { noMessages } from '@/cloud/ports/messages';
import { noPhones } from '@/cloud/ports/phones';
import { listen, portOf, stopOnSignals } from '@/cloud/server';
import { buildOnce } from '../../config/build-once';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm start`: the product with demo data on the embedded database, on this machine only unless `--lan`. */
async function start(): Promise<void> {
  if (process.env.DATABASE_URL || process.env.NODE_ENV?.trim().toLowerCase() === 'production') {
    say(
      'npm start 是演示：任何人都能以任何身份登录。检测到 DATABASE_URL 或 NODE_ENV=production，已拒绝启动。正式运行请用 npm run serve。',
    );
    process.exitCode = 1;
    return;
  }
  const first = portOf(process.env.PORT);
  const isLan = process.argv.includes('--lan');
  const folder = process.env.DATA_FOLDER ?? join(process.cwd(), '.data');
  prepareFolder(folder);
  const lock = await lockFolder(folder);
  if ('heldBy' in lock) {
    say(`这份数据已经在运行：${lock.heldBy || '正在启动，请稍等'}`);
    return;
  }
  if (buildOnce('h5')) say('页面已构建。');
  const database = await openEmbedded(join(folder, 'db'));
  await migrate(database);
  const keys = demoKeys(folder);
  const files = diskFiles(join(folder, 'files'), keys);
  const ground: Ground = {
    database,
    keys,
    log: openLog(process.env.LOG_LEVEL ?? 'warn'),
    ports: { files, ...filesInWorker(), phones: noPhones, messages: noMessages },
  };
  await loadDemo(ground, new Date());
  const app = createHttp({
    dispatch: openHouse(ground, demoDoor),
    database,
    files,
    pages: join(process.cwd(), 'dist/h5'),
    proxies: () => false,
    log: ground.log,
    isSecure: false,
    ...(isLan ? {} : { hosts: ['localhost', '127.0.0.1', '[::1]'] }),
  });
  const { port, stop } = await listen(app, ground, {
    host: isLan ? '0.0.0.0' : '127.0.0.1',
    port: first,
    tries: 50,
  });
  stopOnSignals(stop);
  lock.say = `http://localhost:${port}`;
  say(`掌上职工之家（演示）：http://localhost:${port}`);
  if (isLan) say('注意：已向局域网开放，网络里的任何人都能以任何身份登录。');
  say(
    `可以登录为：${demoPeople()
      .map(({ persona, label, hint }) => `${persona}（${label}，${hint}）`)
      .join('、')}`,
  );
}

void start().catch((error: Error) => {
  say(error.message);
  process.exit(1);
});
