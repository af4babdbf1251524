import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'acorn';
import { personas } from '@/cloud/db/seed/personas';

const cloud = resolve(__dirname, '../../dist/cloud');
const read = (file: string) => readFileSync(join(cloud, file), 'utf8');

describe.each(['api', 'timer'])('dist/cloud/%s', (name) => {
  it('is one file of plain JavaScript, its package and its configuration', () => {
    expect(readdirSync(join(cloud, name)).sort()).toEqual(['config.json', 'index.js', 'package.json']);
    expect(() => parse(read(`${name}/index.js`), { ecmaVersion: 2023, sourceType: 'script' })).not.toThrow();
    expect(JSON.parse(read(`${name}/package.json`))).toMatchObject({
      main: 'index.js',
      dependencies: { 'wx-server-sdk': expect.any(String) },
    });
  });

  it('needs nothing but Node and WeChat’s SDK', () => {
    const needed = [...read(`${name}/index.js`).matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] as string);
    const foreign = needed.filter(
      (one) => !builtinModules.includes(one.replace(/^node:/, '')) && one !== 'wx-server-sdk' && one !== 'pg-native',
    );
    expect(foreign).toEqual([]);
  });

  it('knows neither the demo’s sign-in nor any of its people', () => {
    const text = read(`${name}/index.js`);
    const unwanted = [
      'demoSignIn',
      'demoPersonas',
      'persona',
      ...Object.values(personas).flatMap((one) => [one.name, one.phone, escaped(one.name)]),
    ];
    expect(unwanted.filter((one) => text.includes(one))).toEqual([]);
  });

  it('loads and exports main(event, context), which says so when it is not configured', () => {
    const home = mkdtempSync(join(tmpdir(), 'union-home-cloud-'));
    mkdirSync(join(home, 'node_modules/wx-server-sdk'), { recursive: true });
    writeFileSync(
      join(home, 'node_modules/wx-server-sdk/index.js'),
      'module.exports = { init() {}, getWXContext: () => ({ SOURCE: "wx_client" }) };',
    );
    const script = `require(${JSON.stringify(join(cloud, name, 'index.js'))}).main({ action: 'events.list' }).then(console.log, (e) => console.log('refused: ' + e.message))`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
      cwd: home,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_PATH: join(home, 'node_modules') },
    });
    expect(stdout + stderr).toBe('refused: DATABASE_URL is missing\n');
  });
});

/** As esbuild writes Chinese: by code unit. */
function escaped(text: string): string {
  return [...text].map((char) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`).join('');
}

it('asks WeChat for what each function needs: the timer a call every minute, neither an open interface', () => {
  expect(JSON.parse(read('api/config.json'))).toEqual({
    permissions: { openapi: ['phonenumber.getPhoneNumber'] },
    triggers: [],
  });
  expect(JSON.parse(read('timer/config.json'))).toEqual({
    permissions: { openapi: ['subscribeMessage.send'] },
    triggers: [{ name: 'minute', type: 'timer', config: '0 */1 * * * * *' }],
  });
  expect(existsSync(join(cloud, 'server'))).toBe(false);
});
