import { randomUUID } from 'node:crypto';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import type { ActionName, ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import type { Answer } from '@/contract/errors';
import { keptFile } from './kept-files';
import type { World } from './world';

/** A kept photograph of a signature, taken by a cadre. */
export function givenSignature(world: World, of: PersonaName = 'cadre'): Promise<string> {
  return keptFile(world, of, 'consentSignature');
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
