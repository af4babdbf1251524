import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { openCase } from '@/cloud/office/cases';
import { attachFile, removeStaleFiles } from '@/cloud/office/files';
import { findCaller } from '@/cloud/office/sessions';
import { refusedMark } from '@/cloud/office/uploads';
import type { memoryFiles } from '../../support/memory-files';
import { type Who, worldOfFile } from '../../support/world';
import { exif, jpeg, mp3, png, segment } from './file-samples';

const world = worldOfFile();
let files: ReturnType<typeof memoryFiles>;
beforeAll(async () => {
  files = world.ports.files as typeof files;
});
beforeEach(async () => {
  files.objects.clear();
  await world.database.db.deleteFrom('files').execute();
  await world.database.db.deleteFrom('limits').execute();
  world.now = new Date('2026-12-01T02:00:00Z');
});

const minutes = (n: number) => new Date(world.now.getTime() + n * 60_000);
const rowOf = (id: string) => world.database.db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
const picture = png(16, 16);

async function begun(
  who: Who = 'worker',
  bytes: Buffer | null = picture,
  type: 'image/png' | 'image/jpeg' = 'image/png',
) {
  const { fileId, target } = await world.get(who, 'office.beginUpload', {
    purpose: 'evidence',
    type,
    size: bytes?.length ?? 1,
  });
  if (bytes) files.objects.set(target, bytes);
  return { fileId, target };
}

async function stored(): Promise<string> {
  const { fileId } = await begun();
  await world.get('worker', 'office.finishUpload', { fileId });
  return fileId;
}

describe('beginUpload', () => {
  it('answers a random place of the person’s own, good for ten minutes', async () => {
    const [one, two] = [await begun(), await begun()];
    expect(one.target).toBe(`uploads/${personaId('worker')}/${one.fileId}`);
    expect(two.fileId).not.toBe(one.fileId);
    expect(await rowOf(one.fileId)).toMatchObject({
      state: 'expected',
      purpose: 'evidence',
      expires_at: minutes(10),
      case_id: null,
    });
  });

  it.each([
    [{ size: 0 }, 'size', '这个文件是空的，请换一个'],
    [{ size: -5 }, 'size', '这个文件是空的，请换一个'],
    [{ size: 1.5 }, 'size', '文件大小不对'],
    [{ size: 10 * 1024 * 1024 + 1 }, 'size', '文件超过 10 MB，请压缩或换一个'],
    [{ type: 'text/html' }, 'type', '只收 jpg、png、pdf 和 m4a、mp3 录音，请换一个'],
    [{ type: 'image/svg+xml' }, 'type', '只收 jpg、png、pdf 和 m4a、mp3 录音，请换一个'],
    [{ purpose: '__proto__' }, 'purpose', '不认识的文件用途，请更新后再试'],
  ])('refuses %j with its sentence', async (wrong, field, sentence) => {
    const input = { purpose: 'evidence', type: 'image/png', size: 10 * 1024 * 1024, ...wrong };
    expect(await world.ask('worker', 'office.beginUpload', input as never)).toEqual({
      ok: false,
      code: 'invalid',
      fields: { [field]: sentence },
    });
  });

  it('takes exactly 10 MB, and nobody who is not signed in', async () => {
    const input = { purpose: 'evidence', type: 'audio/mp4', size: 10 * 1024 * 1024 } as const;
    expect(await world.ask('worker', 'office.beginUpload', input)).toMatchObject({ ok: true });
    expect(await world.ask('guest', 'office.beginUpload', input)).toMatchObject({ code: 'notSignedIn' });
  });

  it('refuses a person with fifty files that hang on nothing', async () => {
    const owner_id = personaId('worker');
    const loose = Array.from({ length: 50 }, () => randomUUID()).map((id) => ({
      id,
      owner_id,
      purpose: 'evidence',
      path: id,
      type: 'image/png' as const,
      size: 1,
      state: 'stored' as const,
      expires_at: world.now,
      created_at: world.now,
    }));
    await world.database.db.insertInto('files').values(loose).execute();
    const input = { purpose: 'evidence', type: 'image/png', size: 1 } as const;
    expect(await world.ask('worker', 'office.beginUpload', input)).toMatchObject({ code: 'tooMany' });
    expect(await world.ask('worker2', 'office.beginUpload', input)).toMatchObject({ ok: true });
  });
});

describe('finishUpload', () => {
  it('keeps the cleaned bytes alone, under a path that does not say whose they are', async () => {
    const { fileId } = await begun('worker', await jpeg(segment(0xe1, exif(6))), 'image/jpeg');
    const answer = await world.get('worker', 'office.finishUpload', { fileId });
    const [path, ...others] = [...files.objects.keys()];
    expect([path, others]).toEqual([`files/${fileId}`, []]);
    const kept = files.objects.get(`files/${fileId}`) as Buffer;
    expect(kept.includes('Exif')).toBe(false);
    expect(answer).toEqual({ fileId, type: 'image/jpeg', size: kept.length });
    expect(await rowOf(fileId)).toMatchObject({
      state: 'stored',
      path,
      size: kept.length,
      sha256: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('does nothing at all for a stranger, whoever’s file it names', async () => {
    const { fileId, target } = await begun('worker');
    const before = await rowOf(fileId);
    expect(await world.ask('worker2', 'office.finishUpload', { fileId })).toMatchObject({ code: 'notFound' });
    expect(await rowOf(fileId)).toEqual(before);
    expect([...files.objects]).toEqual([[target, picture]]);
    await world.get('worker', 'office.finishUpload', { fileId });
  });

  it('gives nobody a file made of what a stranger put there under its name', async () => {
    // No port lets that happen (each looks only where its own signed address led); here it has happened.
    const { fileId } = await begun('worker');
    files.objects.set(`uploads/${personaId('worker2')}/${fileId}`, png(20, 20));
    expect(await world.ask('worker2', 'office.finishUpload', { fileId })).toMatchObject({ code: 'notFound' });
    expect(await world.ask('worker', 'office.finishUpload', { fileId })).toMatchObject({ code: 'fileNotUploaded' });
    expect(await rowOf(fileId)).toMatchObject({ state: 'expected' });
  });

  it('refuses what is not there, too late, something else than announced, and what is already kept', async () => {
    expect(await world.ask('worker', 'office.finishUpload', { fileId: randomUUID() })).toMatchObject({
      code: 'notFound',
    });
    expect(
      await world.ask('worker', 'office.finishUpload', { fileId: (await begun('worker', null)).fileId }),
    ).toMatchObject({ code: 'fileNotUploaded' });
    const other = await begun('worker', mp3(1));
    expect(await world.ask('worker', 'office.finishUpload', { fileId: other.fileId })).toMatchObject({
      code: 'fileRefused',
      fields: { fileId: '文件内容和它的类型不一致，请换一个' },
    });
    const late = await begun();
    world.now = minutes(10);
    expect(await world.ask('worker', 'office.finishUpload', { fileId: late.fileId })).toMatchObject({
      code: 'fileNotUploaded',
    });
    const fileId = await stored();
    expect(await world.ask('worker', 'office.finishUpload', { fileId })).toMatchObject({ code: 'stateChanged' });
    for (const { fileId: id } of [other, late]) expect(await rowOf(id)).toMatchObject({ state: 'expected' });
  });

  it('takes a refused upload away at once', async () => {
    const { fileId } = await begun('worker', Buffer.from('<html><script>'));
    expect(await world.ask('worker', 'office.finishUpload', { fileId })).toMatchObject({
      code: 'fileRefused',
      fields: { fileId: expect.stringContaining('认不出') },
    });
    expect([...files.objects]).toEqual([[`files/${fileId}`, refusedMark]]);
  });

  it('answers the same again for the same request, though the upload is gone', async () => {
    const { fileId } = await begun();
    const requestId = randomUUID();
    const first = await world.ask('worker', 'office.finishUpload', { fileId }, requestId);
    expect(first).toMatchObject({ ok: true });
    expect(await world.ask('worker', 'office.finishUpload', { fileId }, requestId)).toEqual(first);
  });

  it('never lets other bytes take the place of what is kept, nor two at once', async () => {
    const { fileId, target } = await begun();
    await world.get('worker', 'office.finishUpload', { fileId });
    const kept = files.objects.get(`files/${fileId}`);
    files.objects.set(target, png(20, 20));
    expect(await world.ask('worker', 'office.finishUpload', { fileId })).toMatchObject({ code: 'stateChanged' });
    expect(files.objects.get(`files/${fileId}`)).toBe(kept);
    const again = await begun();
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.ask('worker', 'office.finishUpload', { fileId: again.fileId })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'busy')).toEqual([]);
  });
});

async function contextOf(who: Who) {
  const caller = await findCaller(world.database.db, world.keys, await world.credential(who), '', world.now);
  return { db: world.database.db, caller, now: world.now };
}

describe('attachFile', () => {
  it('hangs the caller’s own kept file of that purpose on a case, once', async () => {
    const context = await contextOf('worker');
    const { id: caseId } = await openCase(
      { ...context, keys: world.keys },
      {
        service: 'legal',
        kind: 'x',
        prefix: 'ZX',
        state: 'new',
        owner: { personId: personaId('worker') },
        unitPath: '/',
        holder: { role: 'officer' },
        promisedAt: null,
      },
    );
    const fileId = await stored();
    const file = { fileId, purpose: 'evidence', caseId } as const;
    await expect(attachFile(await contextOf('worker2'), file)).rejects.toMatchObject({ code: 'notFound' });
    await expect(attachFile(context, { ...file, purpose: 'other' as never })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(attachFile({ ...context, now: minutes(23 * 60 + 1) }, file)).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(attachFile(context, { ...file, fileId: (await begun()).fileId })).rejects.toMatchObject({
      code: 'notFound',
    });
    const both = await Promise.allSettled([attachFile(context, file), attachFile(context, file)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rowOf(fileId)).toMatchObject({ state: 'attached', case_id: caseId });
    world.now = minutes(30 * 60);
    expect(await removeStaleFiles(world.database.db, files, world.now)).toBe(1);
    expect(files.objects.has(`files/${fileId}`)).toBe(true);
    expect(await rowOf(fileId)).toBeDefined();
  });
});

describe('removeStaleFiles', () => {
  it('takes away what hangs on nothing after 24 hours, object first, wherever it lies', async () => {
    const [kept, unfinished, refused] = [await stored(), (await begun()).fileId, await begun('worker', mp3(1))];
    await world.ask('worker', 'office.finishUpload', { fileId: refused.fileId });
    expect(await removeStaleFiles(world.database.db, files, minutes(24 * 60 - 1))).toBe(0);
    world.now = minutes(2);
    const young = await stored();
    const failing = { ...files, remove: async () => Promise.reject(new Error('storage')) };
    await expect(removeStaleFiles(world.database.db, failing, minutes(24 * 60 - 1))).rejects.toThrow('storage');
    expect(await rowOf(kept)).toBeDefined();
    expect(await removeStaleFiles(world.database.db, files, minutes(24 * 60 - 1))).toBe(3);
    expect([...files.objects.keys()]).toEqual([`files/${young}`]);
    for (const id of [kept, unfinished, refused.fileId]) expect(await rowOf(id)).toBeUndefined();
  });
});
