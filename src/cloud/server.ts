import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Cron } from 'croner';
import type { Hono } from 'hono';
import type { Ground } from './house';
import { errorFacts } from './office/log';
import { tick } from './tick';

export interface Listening {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** The port asked for by PORT, 3000 when nothing is said; 0 takes any. Throws a sentence on anything else. */
export function portOf(text: string | undefined): number {
  if (!text?.trim()) return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT 应是 0 到 65535 的数，现在是“${text}”。`);
  return port;
}

/** Serves an app and keeps the clock: notices and long work every few seconds. `tries` ports from the first, when others use them. */
export async function listen(
  app: Hono,
  ground: Ground,
  at: { host: string; port: number; tries: number },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  const port = await bind(server, at);
  const clock = new Cron(
    '*/3 * * * * *',
    { protect: true, catch: (error) => ground.log.error({ tick: 'failed', ...errorFacts(error) }) },
    () => tick(ground, new Date()),
  );
  return {
    port,
    stop: async () => {
      clock.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      // What is under way may end; a connection that never ends may not keep the house open.
      const patience = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 8_000);
      await closed;
      clearTimeout(patience);
      await ground.database.close();
    },
  };
}

function bind(
  server: ServerType,
  { host, port, tries }: { host: string; port: number; tries: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || tries <= 1) reject(error);
      else bind(server, { host, port: port + 1, tries: tries - 1 }).then(resolve, reject);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Ends once, gently, when the system asks. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void stop().finally(() => process.exit(0));
    });
  }
}
