import type { Minor } from '@/contract/legal-words';
import type { Context } from '../act';
import { holdersOf } from '../office/holders';
import { notify } from '../office/notices';
import { consultationRoutes } from './routes';

interface Alert {
  readonly id: string;
  readonly number: string;
  readonly unitPath: string;
  readonly isUrgent: boolean;
  readonly minor: Minor | null;
}

/** Tells the desk at once of what cannot wait: a time limit that is near, and a child who works (the leads too, day and night). */
export async function alertDesk(context: Context, { id, number, unitPath, isUrgent, minor }: Alert): Promise<void> {
  if (!isUrgent) return;
  const isChild = minor === 'child';
  const roles = isChild ? ['officer', 'lead'] : ['officer'];
  const found = await Promise.all(roles.map((role) => holdersOf(context, { role, unitPath })));
  const people = new Set(found.flat().map((one) => one.id));
  const route = consultationRoutes(id).desk;
  const what = isChild
    ? { kind: 'crisis.child', title: '有一件事要马上处理', body: `${number} 提问人可能不满 16 周岁，请立即核实处理。` }
    : {
        kind: 'legal.urgent',
        title: '有紧急咨询',
        body: `${number} 的时效快到了，请在 2 个工作小时内派给律师并答复。`,
      };
  await notify(
    context.db,
    [...people].map((personId) => ({ personId, ...what, route })),
    context.now,
  );
}
