import { randomUUID } from 'node:crypto';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { storedPath, uploadPath } from '@/cloud/office/files';
import { personAs } from '@/cloud/office/sessions';
import type { ActionOf } from '@/contract';
import type { Input } from '@/contract/action';
import type { World } from './world';

/** Feedback as a worker sends it. */
export const complaint: Input<ActionOf<'help.sendFeedback'>> = {
  category: 'broken',
  text: '签到码打不开',
  pictures: [],
  wantsCall: true,
  appVersion: '0.1.0',
  scale: '1.5',
};

/** Somebody's feedback. */
export async function feedbackOf(world: World, who: PersonaName = 'worker'): Promise<string> {
  return (await world.get(who, 'help.sendFeedback', complaint)).caseId;
}

/** A picture of the worker's that has been uploaded and cleaned. */
export async function pictureOf(world: World): Promise<string> {
  const id = randomUUID();
  const owner = personaId('worker');
  await world.database.db
    .insertInto('files')
    .values({
      id,
      owner_id: owner,
      purpose: 'feedback',
      path: uploadPath(personAs(owner), id),
      type: 'image/png',
      size: 10,
      state: 'stored',
      expires_at: world.now,
      created_at: world.now,
    })
    .execute();
  await world.ports.files.write(storedPath(id), Buffer.from('a picture'));
  return id;
}
