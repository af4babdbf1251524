import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { sql } from 'kysely';
import { type Answer, errors } from '@/contract/errors';
import type { Database } from './db/open';
import type { Dispatch } from './dispatch';
import { fileRoutes } from './files-http';
import { errorFacts, type Log } from './office/log';
import { browserOf } from './ports/browser';
import { clientAddress, type Proxies } from './ports/client-address';
import type { DiskFiles } from './ports/files-disk';
import { httpPlatform } from './ports/identity';

const API_BYTES = 64 * 1024;

export interface HttpOptions {
  readonly dispatch: Dispatch;
  readonly database: Database;
  readonly files: DiskFiles;
  /** The built H5. */
  readonly pages: string;
  /** Reverse proxies whose X-Forwarded-For is believed. */
  readonly proxies: Proxies;
  readonly log: Log;
  /** Whether people reach it over https; only the demo is not. */
  readonly isSecure: boolean;
  /** The only names it answers to; without, any. A page elsewhere whose name is made to point here gets nothing. */
  readonly hosts?: readonly string[];
}

/** The backend and its pages over HTTP: POST /api, /files, /healthz, /readyz, and the H5 at every other address. */
export function createHttp({ dispatch, database, files, pages, proxies, hosts, log, isSecure }: HttpOptions): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    // Who goes away in the middle is no fault of the house.
    if (c.req.raw.signal.aborted) log.info({ request: 'aborted' });
    else log.error(errorFacts(error));
    return reply(c, { ok: false, code: 'busy' });
  });
  app.use(compress());
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // What a person picks is read from a blob of this page before it is sent.
        connectSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
        // The scanner makes its worker of a text.
        workerSrc: ["'self'", 'blob:'],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      permissionsPolicy: { geolocation: [], microphone: [], camera: ['self'] },
    }),
  );
  app.use(async (c, next) => {
    const name = (c.req.header('host') ?? '').replace(/:\d+$/, '');
    return hosts && !hosts.includes(name) ? c.text('unknown host', 421) : next();
  });
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => ((await isReady(database)) ? c.text('ready') : c.text('not ready', 503)));
  const limited = bodyLimit({ maxSize: API_BYTES, onError: (c) => reply(c, { ok: false, code: 'tooLarge' }) });
  app.post(
    '/api',
    (c, next) => (saysItIsSmall(c) ? next() : limited(c, next)),
    async (c) => {
      const isJson = /^application\/json\b/.test(c.req.header('content-type') ?? '');
      const asked = isJson ? await c.req.json().catch(() => null) : null;
      if (asked === null || typeof asked !== 'object' || Array.isArray(asked))
        return reply(c, { ok: false, code: 'invalid' });
      const { browser, setCookie } = browserOf(
        { cookie: c.req.header('cookie'), agent: c.req.header('user-agent'), idle: c.req.header('x-idle') },
        isSecure,
      );
      const platform = httpPlatform(
        c.req.header('authorization'),
        clientAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), proxies),
        browser,
      );
      const { action, input, requestId, assistId } = asked;
      const answer = await dispatch({ action, input, requestId, assistId }, platform, new Date());
      const cookie = setCookie();
      if (cookie !== null && answer.ok) c.header('set-cookie', cookie);
      return reply(c, answer);
    },
  );
  app.route('/files', fileRoutes(files));
  app.all('/api', (c) => c.text('POST only', 405));
  app.use('*', async (c, next) => {
    await next();
    const isHashed = /\/(?:js|css|chunk|static)\/.*\.[0-9a-f]{8,}\./.test(c.req.path);
    c.header('cache-control', isHashed && c.res.ok ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.use('*', serveStatic({ root: pages }));
  const index = serveStatic({ root: pages, path: 'index.html' });
  app.get('*', async (c, next) => (/\.\w+$/.test(c.req.path) ? c.notFound() : index(c, next)));
  return app;
}

/** Whether a request says a length that is allowed, which Node holds it to; asking its body for it first costs more than reading it. */
function saysItIsSmall(c: Context): boolean {
  return c.req.header('transfer-encoding') === undefined && Number(c.req.header('content-length') ?? '?') <= API_BYTES;
}

/** The answer as JSON; the status only mirrors the code for operators. */
function reply(c: Context, answer: Answer<unknown>) {
  c.header('cache-control', 'no-store');
  const body = JSON.stringify(answer);
  // With its length said, a small answer is not compressed: three quarters of what one cost the server.
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  return c.body(body, answer.ok ? 200 : errors[answer.code].status, headers);
}

async function isReady({ db }: Database): Promise<boolean> {
  try {
    await sql`select 1 from requests limit 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
