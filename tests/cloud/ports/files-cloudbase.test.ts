import { randomUUID } from 'node:crypto';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { cloudBaseFiles } from '@/cloud/ports/files-cloudbase';

const PREFIX = 'cloud://home-1.686f-home-1-1300000000';

/** WeChat's storage as wx-server-sdk 4.0.2 and the platform answer; `isVague`: it gives addresses of what is not there. */
function fakeSdk({ isVague = false } = {}) {
  const objects = new Map<string, Buffer>();
  const asked: unknown[] = [];
  return {
    objects,
    asked,
    uploadFile: async ({ cloudPath, fileContent }: { cloudPath: string; fileContent: Buffer }) => {
      objects.set(`${PREFIX}/${cloudPath}`, fileContent);
      return { fileID: `${PREFIX}/${cloudPath}` };
    },
    downloadFile: async ({ fileID }: { fileID: string }) => {
      const fileContent = objects.get(fileID);
      asked.push(`download ${fileID}`);
      if (!fileContent)
        return Promise.reject({
          errCode: -503001,
          errMsg: `下载文件失败: Status:404 Url:https://x.tcb.qcloud.la/${fileID}?sign=secret`,
        });
      return { fileContent };
    },
    deleteFile: async ({ fileList }: { fileList: string[] }) => {
      if (fileList.length > 50) throw new Error('-501007 too many');
      asked.push(fileList.length);
      return {
        fileList: fileList.map((fileID) => ({ fileID, status: objects.delete(fileID) ? 0 : -503003, errMsg: '' })),
      };
    },
    getTempFileURL: async ({ fileList }: { fileList: { fileID: string; maxAge: number }[] }) => ({
      fileList: fileList.map(({ fileID, maxAge }) => {
        const isThere = isVague || objects.has(fileID);
        return {
          fileID,
          status: isThere ? 0 : -503003,
          errMsg: '',
          tempFileURL: isThere ? `https://x.tcb.qcloud.la/${fileID.slice(PREFIX.length + 1)}?maxAge=${maxAge}` : '',
        };
      }),
    }),
  };
}

const now = new Date();
const keys = parseKeys(newKeys());
const uploadOf = () => `uploads/${randomUUID()}/${randomUUID()}`;

it('gives addresses for five minutes', async () => {
  const sdk = fakeSdk();
  const files = cloudBaseFiles(sdk, keys, PREFIX);
  const path = `files/${randomUUID()}`;
  expect(await files.readUrl(path, now)).toBeNull();
  expect(await files.write(path, Buffer.from('x'))).toBe(true);
  expect([...sdk.objects.keys()]).toEqual([`${PREFIX}/${path}`]);
  expect(await files.readUrl(path, now)).toBe(`https://x.tcb.qcloud.la/${path}?maxAge=300`);
});

it.each([false, true])(
  'reads what is there, null for what is not, and keeps an object once (vague about missing ones: %s)',
  async (isVague) => {
    const sdk = fakeSdk({ isVague });
    const files = cloudBaseFiles(sdk, keys, `${PREFIX}/`);
    const path = `files/${randomUUID()}`;
    expect(await files.read(path)).toBeNull();
    expect(sdk.asked).toHaveLength(isVague ? 1 : 0);
    expect(await files.write(path, Buffer.from('first'))).toBe(true);
    expect(await files.write(path, Buffer.from('second'))).toBe(false);
    expect(await files.read(path)).toEqual(Buffer.from('first'));
  },
);

it('finds an upload only under the name it gave out for it', async () => {
  const sdk = fakeSdk();
  const files = cloudBaseFiles(sdk, keys, PREFIX);
  const [mine, others] = [uploadOf(), uploadOf()];
  const target = await files.uploadTarget(mine, now, 20_000);
  expect(target).toMatch(/^uploads\/[\w/-]+-[\w-]{22}$/);
  // What a client may do beside: the bare path, another's, one's own signature on another's.
  const signature = target.slice(mine.length);
  for (const name of [mine, others, `${others}${signature}`])
    await sdk.uploadFile({ cloudPath: name, fileContent: Buffer.from('made up') });
  expect([await files.read(mine), await files.read(others)]).toEqual([null, null]);
  await sdk.uploadFile({ cloudPath: target, fileContent: Buffer.from('mine') });
  expect(await files.read(mine)).toEqual(Buffer.from('mine'));
});

it('still finds and removes it after the key was changed', async () => {
  const sdk = fakeSdk();
  const path = uploadOf();
  await sdk.uploadFile({
    cloudPath: await cloudBaseFiles(sdk, keys, PREFIX).uploadTarget(path, now, 20_000),
    fileContent: Buffer.from('x'),
  });
  const turned = cloudBaseFiles(sdk, { files: [parseKeys(newKeys()).files[0], keys.files[0]] }, PREFIX);
  expect(await turned.read(path)).toEqual(Buffer.from('x'));
  await turned.remove([path]);
  expect(sdk.objects.size).toBe(0);
});

it('says loudly what is no answer, and nothing of the address', async () => {
  const broken = {
    ...fakeSdk(),
    getTempFileURL: async () => ({
      fileList: [{ fileID: '', status: -503002, errMsg: '', tempFileURL: 'https://secret' }],
    }),
  };
  await expect(cloudBaseFiles(broken, keys, PREFIX).read('files/x')).rejects.toThrow(/^storage answered -503002$/);
  const cut = {
    ...fakeSdk({ isVague: true }),
    downloadFile: async () => Promise.reject({ errCode: -503001, errMsg: 'Status:500' }),
  };
  await expect(cloudBaseFiles(cut, keys, PREFIX).write('files/x', Buffer.from('x'))).rejects.toMatchObject({
    errCode: -503001,
  });
});

it('removes fifty at a time, missing ones included, and fails when one stays', async () => {
  const sdk = fakeSdk();
  const files = cloudBaseFiles(sdk, keys, PREFIX);
  const paths = Array.from({ length: 120 }, () => `files/${randomUUID()}`);
  for (const path of paths.slice(0, 60)) await files.write(path, Buffer.from('x'));
  await files.remove(paths);
  expect(sdk.objects.size).toBe(0);
  expect(sdk.asked).toEqual([50, 50, 20]);
  const stuck = { ...sdk, deleteFile: async () => ({ fileList: [{ fileID: '', status: -503002, errMsg: '' }] }) };
  await expect(cloudBaseFiles(stuck, keys, PREFIX).remove(paths)).rejects.toThrow('-503002');
});

it('does not begin without a prefix', () => {
  for (const prefix of ['', 'https://x', 'cloud://a b'])
    expect(() => cloudBaseFiles(fakeSdk(), keys, prefix)).toThrow('CLOUD_FILE_PREFIX');
});
