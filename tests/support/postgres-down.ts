import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Jest's global tear-down: ends the server of the run, or throws away its dump, once. */
export default async function tearDown(): Promise<void> {
  const server = await globalThis.unionHomePostgres;
  globalThis.unionHomePostgres = undefined;
  await server?.stop();
  const dump = await globalThis.unionHomeDump;
  globalThis.unionHomeDump = undefined;
  if (dump) rmSync(dirname(dump), { recursive: true, force: true });
}
