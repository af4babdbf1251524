import { newKeys } from '@/cloud/office/keys';
import { type Command, cookieOf, post, runCommand } from '../support/commands';
import { openDatabase } from '../support/world';

const running: Command[] = [];
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ ends }) => ends()));
});

function serve(env: Record<string, string>): Command {
  const command = runCommand('serve', env);
  running.push(command);
  return command;
}

describe('npm run serve', () => {
  it('refuses to start without a database, without keys, and with an old database', async () => {
    const bare = serve({});
    expect(await bare.ends()).toBe(1);
    expect(bare.said()).toContain('缺少 DATABASE_URL');

    const { url, database, drop } = await openDatabase(1);
    const keyless = serve({ DATABASE_URL: url });
    expect(await keyless.ends()).toBe(1);
    expect(keyless.said()).toContain('KEYS is missing');

    await database.script("delete from migrations where file = '0002-events.sql'");
    const old = serve({ DATABASE_URL: url, KEYS: newKeys() });
    expect(await old.ends()).toBe(1);
    expect(old.said()).toContain('0002-events.sql');
    await database.close();
    await drop();
  });

  it('serves pages and actions, has no demo, sends the security headers, says when the database is gone, and stops gently', async () => {
    const { url: databaseUrl, database, drop } = await openDatabase(1);
    await database.close();
    const command = serve({ DATABASE_URL: databaseUrl, KEYS: newKeys(), PORT: '0', LOG_LEVEL: 'info' });
    const port = (await command.says(/"listening":(\d+)/))[1];
    const url = `http://127.0.0.1:${port}`;

    expect(await post(url, 'members.demoSignIn', { persona: 'admin' })).toEqual({ ok: false, code: 'unknownAction' });
    expect(await post(url, 'events.list', {})).toEqual({ ok: true, value: { items: [] } });
    expect(await post(url, 'signIn.begin', {})).toMatchObject({ ok: true });
    expect(cookieOf(url)).toMatch(/^__Host-browser=[\w-]{43}$/);
    const page = await fetch(`${url}/pages/events/list/index`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="app">');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);

    const bodies: [string, number][] = [
      ['{"action":', 422],
      [`{"action":"events.list","input":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 422],
      [JSON.stringify({ action: 'events.list', input: { q: 'x'.repeat(70_000) } }), 413],
      [JSON.stringify({ action: 'events.signUp', input: {} }), 401],
      ['[]', 422],
    ];
    const headers = { 'content-type': 'application/json' };
    // With its length said, and in pieces without.
    for (const [body, status] of bodies)
      for (const given of [body, new Blob([body]).stream()]) {
        const asked = { method: 'POST', body: given, headers, duplex: 'half' } as const;
        expect((await fetch(`${url}/api`, asked)).status).toBe(status);
      }

    await drop();
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const down = await post(url, 'events.list', {});
    expect(down).toMatchObject({ ok: false, code: 'busy', trace: expect.any(String) });

    command.child.kill('SIGTERM');
    expect(await command.ends()).toBe(0);
  });
});
