import { demoId } from '@/cloud/db/seed/units';
import { blindIndex } from '@/cloud/office/seal';
import { weChatPlatform } from '@/cloud/ports/identity';
import { say, threeQuestions } from './asking';
import { givenOpenDoor } from './door';
import { loadPhoneDemo } from './phone-demo';
import { openWorld, type World } from './world';

/** What a test asks of its backend; `call` is what WeChat would hand to the cloud function. */
export type Asked =
  | { readonly what: 'call'; readonly openid: string; readonly name: string; readonly data: unknown }
  | { readonly what: 'event'; readonly title: string; readonly isAsking: boolean }
  | { readonly what: 'cadre'; readonly openid: string }
  | { readonly what: 'places'; readonly eventId: string }
  | { readonly what: 'demo' }
  | { readonly what: 'end' };

export interface Reply {
  readonly id: string;
  readonly value?: unknown;
  readonly error?: string;
}

async function answer(world: World, asked: Exclude<Asked, { what: 'end' }>): Promise<unknown> {
  world.now = new Date();
  const { db } = world.database;
  if (asked.what === 'demo') return loadPhoneDemo(world);
  if (asked.what === 'event') {
    const eventId = await givenOpenDoor(world, { title: asked.title });
    if (asked.isAsking)
      await say(world, eventId, { questions: threeQuestions, asks_emergency_contact: true, asks_health: true });
    return eventId;
  }
  if (asked.what === 'places') {
    const { n } = await db
      .selectFrom('registrations')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('event_id', '=', asked.eventId)
      .executeTakeFirstOrThrow();
    return Number(n);
  }
  if (asked.what === 'cadre') {
    const openid = blindIndex(world.keys, 'openid', asked.openid);
    const { id } = await db
      .selectFrom('people')
      .select('id')
      .where('openid_index', '=', openid)
      .executeTakeFirstOrThrow();
    const unit_id = demoId('unit:netvalley');
    await db
      .insertInto('grants')
      .values({
        id: demoId(`grant:${asked.openid}`),
        person_id: id,
        role: 'grassroots',
        unit_id,
        ends_on: '2099-12-31',
      })
      .execute();
    return null;
  }
  if (asked.name !== 'api') throw new Error(`no cloud function ${asked.name}`);
  const platform = weChatPlatform({ OPENID: asked.openid, SOURCE: 'wx_client', CLIENTIP: '127.0.0.1' }, true);
  return world.dispatch(asked.data as never, platform, world.now);
}

async function serve(): Promise<void> {
  const opened = openWorld();
  process.on('message', async ({ id, asked }: { id: string; asked: Asked }) => {
    const world = await opened;
    if (asked.what === 'end') {
      await world.close();
      return process.exit(0);
    }
    const reply = await answer(world, asked).then(
      (value) => ({ id, value }),
      (error: Error) => ({ id, error: error.message }),
    );
    process.send?.(reply satisfies Reply);
  });
}

void serve();
