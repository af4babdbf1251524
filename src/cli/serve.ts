import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { missingMigrations } from '@/cloud/db/migrate';
import { openPostgres } from '@/cloud/db/open';
import { type Ground, openHouse } from '@/cloud/house';
import { createHttp } from '@/cloud/http';
import { parseKeys } from '@/cloud/office/keys';
import { openLog } from '@/cloud/office/log';
import { parseProxies } from '@/cloud/ports/client-address';
import { diskFiles } from '@/cloud/ports/files-disk';
import { filesInWorker } from '@/cloud/ports/files-in-worker';
import { noMessages } from '@/cloud/ports/messages';
import { noPhones } from '@/cloud/ports/phones';
import { listen, portOf, stopOnSignals } from '@/cloud/server';

/** `npm run serve`: self-hosting behind a reverse proxy, or one CloudRun service. No demo; refuses to start half-configured. */
async function serve(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('缺少 DATABASE_URL：正式运行需要一个 PostgreSQL（15 以上）。演示请用 npm start。');
  const keys = parseKeys(process.env.KEYS);
  const pages = join(process.cwd(), 'dist/h5');
  if (!existsSync(join(pages, 'index.html'))) throw new Error('还没有构建页面：先运行 npm run build:h5。');
  const database = openPostgres(url, 20, { prepares: process.env.DATABASE_POOLER !== 'transaction' });
  const missing = await missingMigrations(database);
  if (missing.length > 0)
    throw new Error(`数据库还缺 ${missing.join('、')}：先用有建表权限的账号运行 npm run migrate。`);
  const files = diskFiles(process.env.FILES_FOLDER ?? join(process.cwd(), '.data/files'), keys);
  const ground: Ground = {
    database,
    keys,
    log: openLog(process.env.LOG_LEVEL ?? 'info'),
    ports: { files, ...filesInWorker(), phones: noPhones, messages: noMessages },
  };
  const proxies = parseProxies(process.env.TRUSTED_PROXIES);
  const dispatch = openHouse(ground);
  const app = createHttp({ dispatch, database, files, pages, proxies, log: ground.log, isSecure: true });
  const { port, stop } = await listen(app, ground, {
    host: process.env.HOST ?? '127.0.0.1',
    port: portOf(process.env.PORT),
    tries: 1,
  });
  stopOnSignals(stop);
  ground.log.info({ listening: port });
}

void serve().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
