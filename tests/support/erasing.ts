import { randomUUID } from 'node:crypto';
import { beginJob } from '@/cloud/office/jobs';
import type { Credential } from '@/cloud/ports/identity';
import { tick } from '@/cloud/tick';
import { POLICY_VERSION } from '@/contract/purposes';
import { START, type World } from './world';

const DAY = 86_400_000;

export const someone = { name: '司马相如', phone: '13711112222' } as const;

/** Somebody who has just registered, `someone` unless said otherwise. */
export async function newcomer(world: World, said: { name: string; phone: string } = someone) {
  const openid = `o${randomUUID()}`;
  const who: Credential = { kind: 'openid', openid };
  return { who, openid, id: (await world.get(who, 'members.register', { ...said, agreedTo: POLICY_VERSION })).id };
}

/** An open case of theirs. */
export async function openCaseOf(world: World, personId: string): Promise<string> {
  const id = randomUUID();
  await world.database.db
    .insertInto('cases')
    .values({
      id,
      number: `CS2026-${id.slice(0, 4)}`,
      service: 'test',
      kind: 'test',
      state: 'asked',
      state_since: world.now,
      person_id: personId,
      unit_path: '/',
      holder_role: 'officer',
    })
    .execute();
  return id;
}

/** The night so many days after the start, until there is nothing left to do. */
export async function night(world: World, days: number): Promise<void> {
  world.now = new Date(START.getTime() + days * DAY);
  for (const kind of ['privacy.erase', 'privacy.retain'])
    await beginJob(world.database.db, { kind, input: {}, askedBy: null }, world.now);
  await tick(world, world.now);
}

/** What the house still holds of a person. */
export const personRow = (world: World, id: string) =>
  world.database.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
