import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Keys } from '../office/keys';
import { type Files, MAX_OBJECT_BYTES, READ_MS, UPLOAD_MS } from './files';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const UPLOAD = new RegExp(`^uploads/${UUID}/(${UUID})$`);
const STORED = new RegExp(`^(?:files|exports)/${UUID}$`);

/** Files in a folder, and what the HTTP server needs to take and give them by an address alone. */
export interface DiskFiles extends Files {
  /** Puts bytes where an upload address says; false for an address that is wrong, over, or of a file that is kept already. */
  readonly receive: (token: string, bytes: Buffer, now: Date) => Promise<boolean>;
  /** Where an upload address leads and how many bytes it takes, or null: asked before anything is read from the network. */
  readonly accepts: (token: string, now: Date) => { readonly path: string; readonly maxBytes: number } | null;
  /** The bytes a read address gives, or null. */
  readonly open: (token: string, now: Date) => Promise<Buffer | null>;
}

/**
 * Files in a private folder. Addresses are `/files/<token>`: the verb, until when, the path and how many bytes it takes, signed with
 * the files key, so that they are judged without a database and none can be made up.
 */
export function diskFiles(folder: string, keys: Pick<Keys, 'files'>): DiskFiles {
  const place = (path: string) => {
    if (!UPLOAD.test(path) && !STORED.test(path)) throw new Error('no such place');
    return join(folder, path);
  };
  const sign = (key: Buffer, said: string) => createHmac('sha256', key).update(`files\n${said}`).digest();
  const address = (verb: 'put' | 'get', path: string, until: number, size = 0) => {
    const said = Buffer.from(`${verb}\n${until}\n${path}\n${size}`).toString('base64url');
    return `/files/${said}.${sign(keys.files[0].bytes, said).toString('base64url')}`;
  };
  /** What a token gives access to, if it was signed here, for this, and is not over. */
  const meaningOf = (verb: 'put' | 'get', token: string, now: Date) => {
    const [said = '', mac = ''] = token.split('.');
    const given = Buffer.from(mac, 'base64url');
    const isOurs = keys.files.some(({ bytes }) => given.length === 32 && timingSafeEqual(sign(bytes, said), given));
    const [meant, until, path, size] = Buffer.from(said, 'base64url').toString().split('\n');
    return isOurs && meant === verb && Number(until) > now.getTime() && path ? { path, size: Number(size) } : null;
  };
  const write = async (path: string, put: (from: string, to: string) => Promise<void>, bytes: Buffer) => {
    const to = place(path);
    const from = `${to}.${randomUUID()}`;
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    try {
      await writeFile(from, bytes, { mode: 0o600 });
      await put(from, to);
    } finally {
      await rm(from, { force: true });
    }
  };
  const read = async (path: string) => readFile(place(path)).catch(nullIfMissing);

  return {
    read,
    uploadTarget: async (path, now, size) => address('put', path, now.getTime() + UPLOAD_MS, size),
    write: async (path, bytes) => {
      try {
        // A link is made whole or not at all, and never over another file.
        await write(path, link, bytes);
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      }
    },
    remove: async (paths) => {
      for (const path of paths) await rm(place(path), { force: true });
    },
    readUrl: async (path, now) => ((await exists(place(path))) ? address('get', path, now.getTime() + READ_MS) : null),
    accepts: (token, now) => {
      const meant = meaningOf('put', token, now);
      return meant && { path: meant.path, maxBytes: Math.min(meant.size, MAX_OBJECT_BYTES) };
    },
    receive: async (token, bytes, now) => {
      const path = meaningOf('put', token, now)?.path;
      const id = path && UPLOAD.exec(path)?.[1];
      if (!path || !id || (await exists(place(`files/${id}`)))) return false;
      await write(path, rename, bytes);
      return true;
    },
    open: async (token, now) => {
      const path = meaningOf('get', token, now)?.path;
      return path && STORED.test(path) ? read(path) : null;
    },
  };
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(nullIfMissing)) !== null;
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
