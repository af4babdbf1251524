/** What says nothing of a person and spares the next one a search: the size of letters. */
const KEPT = ['settings'];

/** Takes everything off this browser that any of our pages may have put into it, known to the stores or not. */
export async function wipe(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (!KEPT.includes(key)) localStorage.removeItem(key);
  sessionStorage.clear();
  // Some browsers have no list of databases, and caches only over https.
  const databases = (await globalThis.indexedDB?.databases?.()) ?? [];
  for (const { name } of databases) if (name !== undefined) indexedDB.deleteDatabase(name);
  const stored = (await globalThis.caches?.keys()) ?? [];
  await Promise.all(stored.map((one) => caches.delete(one)));
}
