import type { Files } from '@/cloud/ports/files';

/** Files in memory: what a test puts at a path is what was uploaded. */
export function memoryFiles(): Files & { readonly objects: Map<string, Buffer> } {
  const objects = new Map<string, Buffer>();
  return {
    objects,
    uploadTarget: async (path) => path,
    read: async (path) => objects.get(path) ?? null,
    write: async (path, bytes) => {
      if (objects.has(path)) return false;
      objects.set(path, bytes);
      return true;
    },
    remove: async (paths) => {
      for (const path of paths) objects.delete(path);
    },
    readUrl: async (path) => (objects.has(path) ? `memory:${path}` : null),
  };
}
