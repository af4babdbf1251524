import { createHash } from 'node:crypto';
import { realpathSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder that is ours alone; `say` is what a second comer is told. */
export interface FolderLock {
  say: string;
}

/**
 * Takes a folder for this process, or answers what its holder says. The lock is a socket: the kernel frees it with the process,
 * however that ends. On Linux it has no file at all; elsewhere a dead one's file is found out by knocking.
 */
export async function lockFolder(folder: string): Promise<FolderLock | { readonly heldBy: string }> {
  const name = `union-home-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`;
  const path = process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
  const lock: FolderLock = { say: '' };
  for (let tries = 0; tries < 2; tries += 1) {
    const server = await listening(path, lock);
    if (server) {
      server.unref();
      return lock;
    }
    const heldBy = await knock(path);
    if (heldBy !== null) return { heldBy };
    if (!path.startsWith('\0')) unlinkSync(path);
  }
  return { heldBy: '' };
}

function listening(path: string, lock: FolderLock): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => {}).end(lock.say));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

function knock(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(path);
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      said += chunk.toString();
    });
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(said));
  });
}
