import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** The cloud functions there are. */
export const cloudFunctions = ['api', 'timer'] as const;

/** The one file of a built cloud function. */
export const cloudEntry = (name: (typeof cloudFunctions)[number]) => join(root, 'dist/cloud', name, 'index.js');

/** Runs `npm run build:cloud`, which takes a second. Throws with what it said when it fails. */
export function buildCloud(): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/build-cloud.ts')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`build:cloud failed: ${stderr}`);
}
