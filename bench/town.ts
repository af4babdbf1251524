import { randomUUID } from 'node:crypto';
import { migrate } from '@/cloud/db/migrate';
import { type Db, openPostgres } from '@/cloud/db/open';
import { addPerson } from '@/cloud/db/seed/personas';
import { demoId, loadUnits } from '@/cloud/db/seed/units';
import { addEvent } from '@/cloud/events/add-event';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { beginSession } from '@/cloud/office/sessions';
import { withDatabase } from '../tests/support/postgres';
import { startPostgres } from '../tests/support/postgres-server';

/** Somebody with a session. */
export interface Person {
  readonly id: string;
  readonly token: string;
}

/** A PostgreSQL with a town in it that every measurement gets a copy of: people who are signed in, events of the given seats. */
export interface Town {
  readonly keys: string;
  readonly people: readonly Person[];
  readonly events: readonly string[];
  /** What the server says of itself. */
  readonly server: string;
  /** Works on a fresh copy of the town, which is gone afterwards. */
  readonly copy: <R>(work: (url: string) => Promise<R>) => Promise<R>;
  readonly close: () => Promise<void>;
}

const TOWN = 'bench_town';
const HOUR = 3_600_000;

/** Starts a PostgreSQL that forgets nothing in a crash, and builds a town in it. */
export async function openTown({
  people: count,
  seats,
  prepare,
}: {
  people: number;
  seats: readonly number[];
  /** What else there is before the town is copied. */
  prepare?: (db: Db, town: Pick<Town, 'keys' | 'people' | 'events'>) => Promise<void>;
}): Promise<Town> {
  const server = await startPostgres(['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']);
  const keys = newKeys();
  const admin = openPostgres(server.url, 1);
  await admin.script(`create database ${TOWN}`);
  const database = openPostgres(withDatabase(server.url, TOWN), 1);
  await migrate(database);
  await loadUnits(database.db);
  const { people, events } = await database.db.transaction().execute(async (db) => {
    const events: string[] = [];
    for (const capacity of seats) events.push(await openEvent(db, capacity));
    const people = await addPeople(db, keys, count);
    await prepare?.(db, { keys, people, events });
    return { people, events };
  });
  await database.script('vacuum analyze');
  await database.close();
  let copies = 0;
  return {
    keys,
    people,
    events,
    server: 'PostgreSQL 18，fsync=on，synchronous_commit=on，其余默认',
    copy: async (work) => {
      copies += 1;
      const name = `bench_${copies}`;
      await admin.script(`create database ${name} template ${TOWN}`);
      await admin.script('checkpoint');
      try {
        return await work(withDatabase(server.url, name));
      } finally {
        await admin.script(`drop database ${name} with (force)`);
      }
    },
    close: async () => {
      await admin.close();
      await server.stop();
    },
  };
}

async function addPeople(db: Db, keys: string, count: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = randomUUID();
    await addPerson(db, parseKeys(keys), {
      id,
      name: '张建国',
      phone: `139${String(i).padStart(8, '0')}`,
      unit: 'netvalley',
      status: 'verified',
    });
    people.push({ id, token: await beginSession(db, id, 'bench', new Date()) });
  }
  return people;
}

function openEvent(db: Db, capacity: number): Promise<string> {
  const at = (hours: number) => new Date(Date.now() + hours * HOUR);
  return addEvent(db, {
    unitId: demoId('unit:netvalley'),
    title: '青工读书沙龙',
    programme: 'reading',
    summary: '一起读一本书，聊一聊工作和生活。',
    place: '网谷职工书屋',
    address: '示范区网谷路 8 号 2 楼',
    startsAt: at(96),
    endsAt: at(98.5),
    signUpOpensAt: at(-24),
    signUpClosesAt: at(90),
    cancelBy: at(72),
    audience: 'everyone',
    capacity,
    bring: '手机（出示签到码）',
    contactName: '周敏',
    contactPhone: '075500001234',
    state: 'published',
  });
}
