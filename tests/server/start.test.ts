import { statSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Command, newFolder, post, runCommand } from '../support/commands';

const running: Command[] = [];
function start(env: Record<string, string>, args: string[] = []): Command {
  const command = runCommand('start', env, args);
  running.push(command);
  return command;
}
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(running.map(({ ends }) => ends()));
});

const address = /(http:\/\/localhost:\d+)/;

async function signIn(url: string, persona: string): Promise<string> {
  return (await post(url, 'members.demoSignIn', { persona })).value?.token as string;
}

async function openEvent(url: string, token: string): Promise<string> {
  const { value } = await post(url, 'events.list', { open: true }, { token });
  return ((value?.items ?? []) as { id: string }[])[1]?.id as string;
}

describe('npm start', () => {
  it.each([
    ['DATABASE_URL is set', { DATABASE_URL: 'postgres://localhost/x' }],
    ['NODE_ENV is production', { NODE_ENV: 'production' }],
  ])('refuses when %s, and says so', async (_, env) => {
    const command = start({ ...env, DATA_FOLDER: newFolder() });
    expect(await command.ends()).toBe(1);
    expect(command.said()).toContain('已拒绝启动');
  });

  it('takes the next free port, tells a second comer where it runs, and keeps every acknowledged write through kill -9', async () => {
    const folder = newFolder();
    const other = createServer();
    const port = await new Promise<number>((done) =>
      other.listen(0, '127.0.0.1', () => done((other.address() as { port: number }).port)),
    );
    const env = { DATA_FOLDER: folder, PORT: String(port) };

    const first = start(env);
    const url = (await first.says(address))[1] as string;
    expect(url).not.toBe(`http://localhost:${port}`);
    await first.says(/可以登录为：worker/);
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);

    const second = start(env);
    expect(await second.ends()).toBe(0);
    expect(second.said()).toContain(`这份数据已经在运行：${url}`);

    const token = await signIn(url, 'worker2');
    const eventId = await openEvent(url, token);
    const signedUp = await post(url, 'events.signUp', { eventId }, { token });
    expect(signedUp.ok).toBe(true);
    first.child.kill('SIGKILL');
    await first.ends();
    other.close();

    const third = start(env);
    const again = (await third.says(address))[1] as string;
    expect(third.said()).not.toContain('页面已构建');
    const { value } = await post(again, 'events.detail', { eventId }, { token });
    expect(value?.mine).toMatchObject({ id: (signedUp.value as { id: string }).id });
    third.child.kill('SIGTERM');
    expect(await third.ends()).toBe(0);
  });

  it('answers to no other name than its own, nor to what another site’s page can send', async () => {
    const command = start({ DATA_FOLDER: newFolder(), PORT: '0' });
    const url = (await command.says(address))[1] as string;
    const ask = (headers: Record<string, string>) =>
      new Promise<number | undefined>((done, fail) => {
        const sent = request(`${url}/api`, { method: 'POST', headers }, (answer) => done(answer.resume().statusCode));
        sent.on('error', fail).end('{"action":"members.demoPersonas"}');
      });
    expect(await ask({ 'content-type': 'application/json' })).toBe(200);
    expect(await ask({ 'content-type': 'application/json', host: 'rebind.example:3000' })).toBe(421);
    expect(await ask({ 'content-type': 'text/plain' })).toBe(422);
  });

  it('says what is wrong with a PORT', async () => {
    const command = start({ DATA_FOLDER: newFolder(), PORT: 'http' });
    expect(await command.ends()).toBe(1);
    expect(command.said()).toContain('PORT 应是');
  });

  it('listens on this machine only; --lan opens it and warns', async () => {
    const command = start({ DATA_FOLDER: newFolder() }, ['--lan']);
    await command.says(/任何人都能以任何身份登录/);
    const url = (await command.says(address))[1] as string;
    const { value } = await post(url, 'members.demoPersonas', {});

    expect(((value?.items ?? []) as unknown[]).length).toBeGreaterThan(15);
  });
});
