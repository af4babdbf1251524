import { personaId, personas } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { loadDemo } from '@/cloud/demo/load';
import { blindIndex } from '@/cloud/office/seal';
import type { World } from './world';

/** Loads the demo and gives its people phones; answers the ids that `browser-pages.ts` names. */
export async function loadPhoneDemo(world: World): Promise<Readonly<Record<string, string>>> {
  await loadDemo(world, world.now);
  for (const name of Object.keys(personas) as (keyof typeof personas)[])
    await world.database.db
      .updateTable('people')
      .set({ openid_index: blindIndex(world.keys, 'openid', `demo-${name}`) })
      .where('id', '=', personaId(name))
      .execute();
  const { items: mine } = await world.get('worker', 'events.mine', {});
  const { items: all } = await world.get('worker', 'events.list', {});
  const today = mine.find(({ event }) => event.title.startsWith('今天'));
  const leaving = mine.find(({ registration }) => registration.transitions.includes('cancel'));
  return {
    today: today?.event.id ?? '',
    code: today?.registration.id ?? '',
    leaving: leaving?.event.id ?? '',
    long: all.find(({ title }) => title.startsWith('外卖骑手'))?.id ?? all[0]?.id ?? '',
    district: demoId('unit:district'),
    park: demoId('unit:park'),
  };
}
