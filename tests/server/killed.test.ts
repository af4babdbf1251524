import { randomUUID } from 'node:crypto';
import { loadUnits } from '@/cloud/db/seed/units';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { post, runCommand } from '../support/commands';
import { givenEvent, givenPeople } from '../support/events';
import { openDatabase } from '../support/world';

const PEOPLE = 240;
const SEATS = 40;

async function serve(env: Record<string, string>) {
  const command = runCommand('serve', { ...env, PORT: '0', LOG_LEVEL: 'info' });
  const port = (await command.says(/"listening":(\d+)/))[1];
  return { command, url: `http://127.0.0.1:${port}` };
}

it('killed in mid-storm: no acknowledged sign-up is lost, no seat sold twice, and asking again answers as before', async () => {
  const keysText = newKeys();
  const { database, url: databaseUrl, drop } = await openDatabase(4);
  const ground = { database, keys: parseKeys(keysText), now: new Date() };
  await loadUnits(database.db);
  const eventId = await givenEvent(ground, { capacity: SEATS });
  const people = await givenPeople(ground, PEOPLE);
  const asks = people.map((credential) => ({
    token: credential.kind === 'token' ? credential.token : '',
    requestId: randomUUID(),
  }));

  const env = { DATABASE_URL: databaseUrl, KEYS: keysText };
  const first = await serve(env);
  const acknowledged = new Map<string, unknown>();
  const storm = asks.map(async (ask) => {
    const answer = await post(first.url, 'events.signUp', { eventId }, ask).catch(() => null);
    if (answer?.ok) acknowledged.set(ask.requestId, answer);
    if (acknowledged.size === 60) first.command.child.kill('SIGKILL');
  });
  await Promise.all(storm);
  await first.command.ends();
  expect(acknowledged.size).toBeGreaterThanOrEqual(60);
  expect(acknowledged.size).toBeLessThan(PEOPLE);

  const second = await serve(env);
  const answers = await Promise.all(asks.map((ask) => post(second.url, 'events.signUp', { eventId }, ask)));
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  for (const [i, { requestId }] of asks.entries()) {
    if (acknowledged.has(requestId)) expect(answers[i]).toEqual(acknowledged.get(requestId));
  }

  const rows = await database.db
    .selectFrom('registrations')
    .select(['state', 'number', 'waiting_number'])
    .where('event_id', '=', eventId)
    .execute();
  const waiting = rows.flatMap((row) => row.waiting_number ?? []).sort((a, b) => a - b);
  expect(rows.filter(({ state }) => state === 'confirmed')).toHaveLength(SEATS);
  expect(waiting).toEqual(Array.from({ length: PEOPLE - SEATS }, (_, i) => i + 1));
  expect(new Set(rows.map(({ number }) => number)).size).toBe(PEOPLE);

  second.command.child.kill('SIGTERM');
  expect(await second.command.ends()).toBe(0);
  await database.close();
  await drop();
});
