import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileRoutes } from '@/cloud/files-http';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { diskFiles } from '@/cloud/ports/files-disk';
import { mp3, pdf, png } from '../office/file-samples';

const keys = parseKeys(newKeys());
const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = diskFiles(join(folder, 'files'), keys);
let now = new Date('2026-12-01T02:00:00Z');
beforeEach(() => {
  now = new Date('2026-12-01T02:00:00Z');
});
const app = fileRoutes(files, () => now);
const later = (ms: number) => new Date(now.getTime() + ms);
/** As the server mounts it. */
const at = (address: string) => address.replace(/^\/files/, '');
const put = (address: string, body: Buffer) => app.request(at(address), { method: 'PUT', body: new Uint8Array(body) });
const paths = () => {
  const id = randomUUID();
  return { upload: `uploads/${randomUUID()}/${id}`, stored: `files/${id}` };
};
const everything = () =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => statSync(join(folder, name)).isFile());

it('takes an upload at its address for ten minutes, and nowhere else', async () => {
  const { upload } = paths();
  const address = await files.uploadTarget(upload, now, 20_000);
  expect(address).toMatch(/^\/files\/[\w-]+\.[\w-]{43}$/);
  expect((await put(address, png(8, 8))).status).toBe(200);
  expect(await files.read(upload)).toEqual(png(8, 8));
  expect((await put(address, mp3(1))).status).toBe(200);
  expect(await files.read(upload)).toEqual(mp3(1));
  now = later(10 * 60_000);
  expect((await put(address, png(8, 8))).status).toBe(404);
  expect(await files.read(upload)).toEqual(mp3(1));
});

it('takes no more than its limit, also when the length is not said', async () => {
  const { upload } = paths();
  const address = await files.uploadTarget(upload, now, 100 * 1024 * 1024);
  expect((await put(address, Buffer.alloc(12 * 1024 * 1024))).status).toBe(413);
  const body = new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(1024 * 1024)) });
  expect((await app.request(at(address), { method: 'PUT', body, duplex: 'half' } as RequestInit)).status).toBe(413);
  expect(await files.read(upload)).toBeNull();
});

it('believes no address it did not make: changed, of another key, for the other verb', async () => {
  const { upload, stored } = paths();
  await files.write(stored, png(8, 8));
  const [read, write] = [(await files.readUrl(stored, now)) ?? '', await files.uploadTarget(upload, now, 20_000)];
  const [said = '', mac = ''] = at(read).slice(1).split('.');
  const forge = (text: string) => `/files/${Buffer.from(text).toString('base64url')}.${mac}`;
  const strange = await diskFiles(join(folder, 'files'), parseKeys(newKeys())).readUrl(stored, now);
  expect((await app.request(at(read))).status).toBe(200);
  const until = now.getTime() + 1e9;
  const wrong = [
    forge(`get\n${until}\n${stored}`),
    forge(`get\n${until}\nfiles/../../etc/passwd`),
    strange ?? '',
    write,
    `/files/${said}`,
    `/files/${said}.`,
    `/files/${said}.AAAA`,
    '/files/x',
    '/files/..%2f..%2fetc%2fpasswd',
  ];
  for (const address of wrong) expect([address, (await app.request(at(address))).status]).toEqual([address, 404]);
  for (const address of [read, forge(`put\n${until}\n${upload}`)])
    expect((await put(address, png(8, 8))).status).toBe(404);
});

it('still believes addresses signed with the key before the last', async () => {
  const { stored } = paths();
  await files.write(stored, png(8, 8));
  const address = at((await files.readUrl(stored, now)) ?? '');
  const turned = diskFiles(join(folder, 'files'), { files: [parseKeys(newKeys()).files[0], keys.files[0]] });
  expect((await fileRoutes(turned, () => now).request(address)).status).toBe(200);
});

it('reaches nothing outside its two places, not even when asked from inside', async () => {
  writeFileSync(join(folder, 'secret'), 'secret');
  const id = randomUUID();
  for (const path of [
    '../secret',
    'files/../../secret',
    `files/${id}/../../secret`,
    '/etc/passwd',
    'files/x',
    `files/${id}\0`,
    `uploads/${id}`,
    `FILES/${id}`,
    `files/${id}\n`,
  ]) {
    await expect(files.read(path)).rejects.toThrow('no such place');
    await expect(files.write(path, Buffer.from('x'))).rejects.toThrow('no such place');
    await expect(files.remove([path])).rejects.toThrow('no such place');
  }
  expect(everything()).toContain('secret');
});

it('keeps an object once and for all, and lets nobody upload beside it', async () => {
  const { upload, stored } = paths();
  const address = await files.uploadTarget(upload, now, 20_000);
  const written = await Promise.all([png(8, 8), png(9, 9), png(10, 10)].map((bytes) => files.write(stored, bytes)));
  expect(written.filter(Boolean)).toHaveLength(1);
  const kept = await files.read(stored);
  expect(await files.write(stored, mp3(1))).toBe(false);
  expect(await files.read(stored)).toEqual(kept);
  expect((await put(address, mp3(1))).status).toBe(409);
  expect(await files.read(upload)).toBeNull();
  await files.remove([stored, upload]);
  await files.remove([stored]);
  expect(await files.read(stored)).toBeNull();
  expect(await files.readUrl(stored, now)).toBeNull();
});

it('leaves no half-written file behind, and what it writes only its own user reads', async () => {
  const { stored } = paths();
  await files.write(stored, png(8, 8));
  await files.write(stored, png(9, 9));
  expect(everything().filter((name) => !/(^|\/)[0-9a-f-]{36}$/.test(name) && name !== 'secret')).toEqual([]);
  expect(statSync(join(folder, 'files', stored)).mode & 0o777).toBe(0o600);
});

it.each([
  [png(8, 8), 'image/png', 'file.png'],
  [pdf('<< >>'), 'application/pdf', 'file.pdf'],
  [mp3(1), 'audio/mpeg', 'file.mp3'],
])('gives a file for five minutes, as what it is and under a name that says nothing', async (bytes, type, name) => {
  const { stored } = paths();
  await files.write(stored, bytes);
  const address = at((await files.readUrl(stored, now)) ?? '');
  const answer = await app.request(address);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': type,
    'content-disposition': `inline; filename="${name}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
  now = later(5 * 60_000);
  expect((await app.request(address)).status).toBe(404);
});

it('never gives an upload that nobody has checked, nor bytes of no type taken', async () => {
  const { upload, stored } = paths();
  await put(await files.uploadTarget(upload, now, 20_000), png(8, 8));
  expect((await app.request(at((await files.readUrl(upload, now)) ?? ''))).status).toBe(404);
  await files.write(stored, Buffer.from('<html><script>'));
  expect((await app.request(at((await files.readUrl(stored, now)) ?? ''))).status).toBe(404);
});

it('gives a part to a player that asks for one', async () => {
  const { stored } = paths();
  const bytes = mp3(1);
  await files.write(stored, bytes);
  const address = at((await files.readUrl(stored, now)) ?? '');
  const ask = async (range: string) => {
    const answer = await app.request(address, { headers: { range } });
    return [answer.status, answer.headers.get('content-range'), (await answer.arrayBuffer()).byteLength];
  };
  const { length } = bytes;
  expect(await ask('bytes=0-1')).toEqual([206, `bytes 0-1/${length}`, 2]);
  expect(await ask('bytes=100-')).toEqual([206, `bytes 100-${length - 1}/${length}`, length - 100]);
  expect(await ask('bytes=0-99999999')).toEqual([206, `bytes 0-${length - 1}/${length}`, length]);
  for (const range of ['bytes=5-1', `bytes=${length}-`, 'bytes=-5', 'bytes=0-1,3-4', 'x'])
    expect(await ask(range)).toEqual([200, null, length]);
});

it('takes no more than was announced, said or not', async () => {
  const { upload } = paths();
  const address = await files.uploadTarget(upload, now, 1000);
  expect((await put(address, Buffer.alloc(1001))).status).toBe(413);
  const body = new Blob([new Uint8Array(1001)]).stream();
  expect((await app.request(at(address), { method: 'PUT', body, duplex: 'half' } as RequestInit)).status).toBe(413);
  expect(await files.read(upload)).toBeNull();
  expect((await put(address, Buffer.alloc(1000))).status).toBe(200);
});

/** An upload that has begun, and how to end it; `status` waits for its answer. */
function begun(address: string) {
  let end = () => {};
  const body = new ReadableStream({
    start: (c) => {
      c.enqueue(new Uint8Array(1));
      end = () => c.close();
    },
  });
  const answer = app.request(at(address), { method: 'PUT', body, duplex: 'half' } as RequestInit);
  return { end, status: async () => (await answer).status };
}

it('takes one upload at a time at an address, however it is written, and eight in all', async () => {
  const addresses = await Promise.all(Array.from({ length: 9 }, () => files.uploadTarget(paths().upload, now, 1000)));
  const [first = '', ...others] = addresses;
  const last = others.pop() ?? '';
  const one = begun(first);
  expect((await put(first, png(8, 8))).status).toBe(409);
  expect((await put(`${first}=`, png(8, 8))).status).toBe(409);
  const more = others.map(begun);
  expect((await put(last, png(8, 8))).status).toBe(429);
  one.end();
  expect(await one.status()).toBe(200);
  expect((await put(last, png(8, 8))).status).toBe(200);
  expect((await put(first, png(8, 8))).status).toBe(200);
  for (const { end, status } of more) {
    end();
    expect(await status()).toBe(200);
  }
});
