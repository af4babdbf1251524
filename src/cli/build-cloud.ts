import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const out = join(__dirname, '../../dist/cloud');

/** What WeChat lets each function do, and when the clock calls: every minute, in the seven fields CloudBase wants. */
const functions = [
  {
    name: 'api',
    entry: 'index.ts',
    config: { permissions: { openapi: ['phonenumber.getPhoneNumber'] }, triggers: [] },
  },
  {
    name: 'timer',
    entry: 'timer.ts',
    config: {
      permissions: { openapi: ['subscribeMessage.send'] },
      triggers: [{ name: 'minute', type: 'timer', config: '0 */1 * * * * *' }],
    },
  },
];

/** Makes `dist/cloud/api` and `dist/cloud/timer`: one file of pure JavaScript each, with package.json and config.json. */
export async function buildCloud(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  for (const { name, entry, config } of functions) {
    const folder = join(out, name);
    mkdirSync(folder, { recursive: true });
    await build({
      entryPoints: [join(__dirname, '../cloud', entry)],
      outfile: join(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      minify: true,
      external: ['wx-server-sdk', 'pg-native', '@electric-sql/pglite'],
      logLevel: 'warning',
    });
    const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: { 'wx-server-sdk': '~4.0.2' } };
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    writeFileSync(join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  }
}

if (require.main === module) void buildCloud().catch(() => process.exit(1));
