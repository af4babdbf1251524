import { randomUUID } from 'node:crypto';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import type { ActionName, ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import type { Answer } from '@/contract/errors';
import type { World } from './world';

/** A kept photograph of a signature, taken by a cadre. */
export async function givenSignature({ database, now }: World, of: PersonaName = 'cadre'): Promise<string> {
  const id = randomUUID();
  const owner = personaId(of);
  await database.db
    .insertInto('files')
    .values({
      id,
      owner_id: owner,
      purpose: 'consentSignature',
      path: `files/${id}`,
      type: 'image/png',
      size: 100,
      state: 'stored',
      expires_at: new Date(now.getTime() + 600_000),
      created_at: now,
    })
    .execute();
  return id;
}

/** An assisted service that the cadre of 网谷 has begun for a worker of it, by signature. */
export async function givenAssist(world: World): Promise<{ id: string; name: string; phone: string; until: string }> {
  const fileId = await givenSignature(world);
  const by = { consent: 'signature', why: 'here', personId: personaId('worker'), fileId } as const;
  const { assist } = await world.get('cadre', 'office.beginAssist', { by });
  if (!assist) throw new Error('not begun');
  return assist as never;
}

/** Asks as a cadre's browser does while an assisted service of theirs runs. */
export async function assisting<N extends ActionName>(
  world: World,
  assistId: string,
  action: N,
  input: Input<ActionOf<N>>,
): Promise<Answer<Output<ActionOf<N>>>> {
  const platform = { credential: await world.credential('cadre'), address: '127.0.0.1' };
  const asked = { action, input, requestId: randomUUID(), assistId };
  return (await world.dispatch(asked, platform, world.now)) as Answer<Output<ActionOf<N>>>;
}
