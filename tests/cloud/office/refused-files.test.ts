import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishUpload } from '@/cloud/desk/finish-upload';
import { fileRoutes } from '@/cloud/files-http';
import { cleanFile } from '@/cloud/office/file-content';
import { removeStaleFiles } from '@/cloud/office/files';
import { findCaller } from '@/cloud/office/sessions';
import { type DiskFiles, diskFiles } from '@/cloud/ports/files-disk';
import type { Clean } from '@/cloud/ports/ports';
import { Refusal } from '@/cloud/refusal';
import { openTestHouse } from '../../support/test-house';
import { openWorld, type World } from '../../support/world';
import { png } from './file-samples';

let world: World;
let files: DiskFiles;
const folder = mkdtempSync(join(tmpdir(), 'refused-'));
beforeAll(async () => {
  world = await openWorld();
  files = diskFiles(folder, world.keys);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const put = async (address: string, bytes: Buffer) =>
  (
    await fileRoutes(files, () => world.now).request(address.replace(/^\/files/, ''), {
      method: 'PUT',
      body: new Uint8Array(bytes),
    })
  ).status;

/** An upload announced and put there, and how to finish it with a cleaner that counts. */
async function given(bytes: Buffer, clean: Clean = cleanFile) {
  const caller = await findCaller(world.database.db, world.keys, await world.credential('worker'), '', world.now);
  const { fileId } = await world.get('worker', 'office.beginUpload', {
    purpose: 'evidence',
    type: 'image/png',
    size: 1,
  });
  const upload = `uploads/${caller.personId}/${fileId}`;
  const address = await files.uploadTarget(upload, world.now, 1000);
  const cleaned: Buffer[] = [];
  const counting: Clean = async (given) => {
    cleaned.push(given);
    return clean(given);
  };
  const ask = openTestHouse(
    { ...world, ports: { ...world.ports, files, clean: counting } },
    {
      action: { writes: true },
      act: {
        before: (context) => finishUpload.before?.(context, { fileId }) as Promise<unknown>,
        run: (context, _, found) => finishUpload.run(context, { fileId }, found as never),
      },
    },
  );
  expect(await put(address, bytes)).toBe(200);
  return { fileId, upload, address, cleaned, finish: () => ask('worker') };
}

it('a refused upload is refused for good: nothing more is taken at its address, nothing decoded again', async () => {
  const { fileId, upload, address, cleaned, finish } = await given(Buffer.from('<html><script>'));
  expect(await finish()).toMatchObject({ code: 'fileRefused', fields: { fileId: expect.stringContaining('认不出') } });
  expect(await put(address, png(8, 8))).toBe(409);
  // As a client of WeChat's storage could put it there all the same.
  await files.write(upload, png(8, 8));
  expect(await finish()).toMatchObject({ code: 'fileRefused' });
  expect(cleaned).toHaveLength(1);
  expect(await files.read(upload)).toBeNull();
  expect(await removeStaleFiles(world.database.db, files, new Date(world.now.getTime() + 25 * 3_600_000))).toBe(1);
  expect(await files.read(`files/${fileId}`)).toBeNull();
});

it('is decoded once, however often it is asked for at the same time, and not again when kept', async () => {
  const { upload, cleaned, finish } = await given(png(8, 8));
  const answers = await Promise.all([finish(), finish(), finish()]);
  expect(answers.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['ok', 'stateChanged', 'stateChanged']);
  await files.write(upload, png(9, 9));
  expect(await finish()).toMatchObject({ code: 'stateChanged' });
  expect(cleaned).toHaveLength(1);
});

it('when there is no time to clean it, it may be asked for again', async () => {
  let isBusy = true;
  const { finish } = await given(png(8, 8), async (bytes) => {
    if (isBusy) throw new Refusal('tooMany');
    return cleanFile(bytes);
  });
  expect(await finish()).toMatchObject({ code: 'tooMany' });
  isBusy = false;
  expect(await finish()).toMatchObject({ ok: true });
});
