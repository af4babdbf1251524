import { createHmac } from 'node:crypto';
import type cloud from 'wx-server-sdk';
import type { Keys } from '../office/keys';
import { type Files, MAX_OBJECT_BYTES, READ_MS } from './files';

type Sdk = Pick<typeof cloud, 'uploadFile' | 'downloadFile' | 'deleteFile' | 'getTempFileURL'>;

const MISSING = -503_003;
const BATCH = 50;

/**
 * Files in CloudBase storage. `prefix` is `cloud://<env>.<bucket>`, from CLOUD_FILE_PREFIX. The client puts its upload there itself
 * with `wx.cloud.uploadFile`, under any name it likes; so an upload is looked for under a signed name only, which nobody has who
 * was not given it. The storage's rules let the client write below `uploads/` only, what it made itself, and read nothing:
 * `{"read": false, "write": "resource.openid == auth.openid && /^uploads\\//.test(resource.path) == true"}`.
 */
export function cloudBaseFiles(sdk: Sdk, keys: Pick<Keys, 'files'>, prefix = process.env.CLOUD_FILE_PREFIX): Files {
  if (!prefix || !/^cloud:\/\/[\w.-]+\/?$/.test(prefix)) {
    throw new Error('CLOUD_FILE_PREFIX is missing; it is cloud://<env>.<bucket>');
  }
  const idOf = (place: string) => `${prefix.replace(/\/$/, '')}/${place}`;
  const signed = (path: string, key: Buffer) => {
    const mac = createHmac('sha256', key).update(`upload\n${path}`).digest('base64url');
    return `${path}-${mac.slice(0, 22)}`;
  };
  /** Where an object may lie: uploads under each live key. */
  const placesOf = (path: string) =>
    path.startsWith('uploads/') ? keys.files.map(({ bytes }) => signed(path, bytes)) : [path];
  const urlOf = async (place: string): Promise<string | null> => {
    const { fileList } = await sdk.getTempFileURL({ fileList: [{ fileID: idOf(place), maxAge: READ_MS / 1000 }] });
    const [item] = fileList;
    if (item?.status === 0 && item.tempFileURL) return item.tempFileURL;
    if (item?.status === MISSING) return null;
    throw new Error(`storage answered ${item?.status}`);
  };
  const readAt = async (place: string): Promise<Buffer | null> => {
    // Asked first: downloading what is missing would leave its absence in the cache of the delivery network.
    if ((await urlOf(place)) === null) return null;
    try {
      const { fileContent } = await sdk.downloadFile({ fileID: idOf(place) });
      return fileContent.subarray(0, MAX_OBJECT_BYTES + 1);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  const read = async (path: string): Promise<Buffer | null> => {
    for (const place of placesOf(path)) {
      const bytes = await readAt(place);
      if (bytes !== null) return bytes;
    }
    return null;
  };
  return {
    uploadTarget: async (path) => signed(path, keys.files[0].bytes),
    read,
    write: async (path, bytes) => {
      if ((await read(path)) !== null) return false;
      await sdk.uploadFile({ cloudPath: path, fileContent: bytes });
      return true;
    },
    remove: async (paths) => {
      const places = paths.flatMap(placesOf);
      for (let at = 0; at < places.length; at += BATCH) {
        const { fileList } = await sdk.deleteFile({ fileList: places.slice(at, at + BATCH).map(idOf) });
        const failed = fileList.find(({ status }) => status !== 0 && status !== MISSING);
        if (failed) throw new Error(`storage answered ${failed.status}`);
      }
    },
    readUrl: urlOf,
  };
}

function isMissing(error: unknown): boolean {
  const { errCode, errMsg } = error as { errCode?: number; errMsg?: string };
  return errCode === MISSING || /Status:404/.test(errMsg ?? '');
}
