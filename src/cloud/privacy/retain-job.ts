import type { Door, JobStep } from '../act';
import { everyEntry } from './spine';

const DAY_MS = 86_400_000;

/** Applies the table of retention: one entry a step, again and again until nothing of it is older than its days. */
export function retainOf(doors: readonly Door[]): JobStep {
  return async (context, { position }) => {
    const entries = everyEntry(doors).filter(({ keepDays }) => Number.isFinite(keepDays));
    const at = (position as number | null) ?? 0;
    const entry = entries[at];
    if (!entry) return { position: null, progress: 100 };
    const before = new Date(context.now.getTime() - entry.keepDays * DAY_MS);
    const removed = (await entry.expire?.(context, before)) ?? 0;
    return { position: removed > 0 ? at : at + 1, progress: Math.floor((at / entries.length) * 100) };
  };
}
