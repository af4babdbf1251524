import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { types } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import pino from 'pino';
import { createHttp } from '@/cloud/http';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { diskFiles } from '@/cloud/ports/files-disk';

// Node's own errors are not of the class that Jest gives its tests; outside of it there is one class.
Object.defineProperty(Error, Symbol.hasInstance, { value: types.isNativeError });

const folder = mkdtempSync(join(tmpdir(), 'http-'));
const logged: string[] = [];
const files = diskFiles(folder, parseKeys(newKeys()));
const app = createHttp({
  dispatch: async () => Promise.reject(new Error('secret /etc/place')),
  database: {} as never,
  files,
  pages: folder,
  proxies: () => false,
  isSecure: true,
  log: pino({ base: null }, { write: (line: string) => void logged.push(line) }),
});
const server = createAdaptorServer({ fetch: app.fetch });
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => logged.splice(0));

it('answers busy to what nobody foresaw, and logs it without its message', async () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => {});
  const answer = await fetch(`http://127.0.0.1:${port}/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect([answer.status, await answer.json()]).toEqual([503, { ok: false, code: 'busy' }]);
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({ error: 'Error' });
  expect(logged[0]).not.toContain('secret');
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});

it.each(['content-length: 1000', 'transfer-encoding: chunked'])(
  'an upload that breaks off prints nothing, is one line in the log, and frees its place (%s)',
  async (header) => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => {});
    const address = await files.uploadTarget(
      'uploads/00000000-0000-4000-8000-000000000000/00000000-0000-4000-8000-000000000001',
      new Date(),
      1000,
    );
    const socket = connect(port, '127.0.0.1');
    socket.write(`PUT ${address} HTTP/1.1\r\nhost: x\r\n${header}\r\n\r\n1\r\nx\r\n`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const status = async () =>
      (await fetch(`http://127.0.0.1:${port}${address}`, { method: 'PUT', body: 'whole' })).status;
    expect(await status()).toBe(409);
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(logged.map((line) => JSON.parse(line))).toEqual([expect.objectContaining({ request: 'aborted' })]);
    expect(logged[0]).not.toContain('at ');
    expect(await status()).toBe(200);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  },
);

it('what a job hands out is downloaded, never drawn, and nothing else from its place', async () => {
  const got = async (bytes: Buffer) => {
    const path = `exports/${randomUUID()}`;
    await files.write(path, bytes);
    const answer = await fetch(`http://127.0.0.1:${port}${await files.readUrl(path, new Date())}`);
    return [answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')];
  };
  expect(await got(Buffer.from('\uFEFFa,b'))).toEqual([200, 'text/csv; charset=utf-8', 'attachment']);
  expect(await got(Buffer.from('PK\x03\x04…'))).toEqual([200, expect.stringContaining('spreadsheetml'), 'attachment']);
  expect(await got(Buffer.from('{"a":1}'))).toEqual([200, 'application/json', 'attachment']);
  expect((await got(Buffer.from('<html><script>1</script>')))[0]).toBe(404);
});
