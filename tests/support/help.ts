import type { PersonaName } from '@/cloud/db/seed/personas';
import type { ActionOf } from '@/contract';
import type { Input } from '@/contract/action';
import { keptFile } from './kept-files';
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
export function pictureOf(world: World): Promise<string> {
  return keptFile(world, 'worker', 'feedback');
}
