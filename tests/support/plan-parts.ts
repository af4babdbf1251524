import type { Contract } from '@/contract';
import type { Input } from '@/contract/action';

type Saved = Input<Contract['events']['savePlan']>;
export type PartOf<S extends Saved['part']['step']> = Extract<Saved['part'], { step: S }>;

/** Every step of a plan, filled in so that the event may be published. */
export const planParts: { readonly [S in Saved['part']['step']]: PartOf<S> } = {
  what: {
    step: 'what',
    title: '青工读书沙龙',
    type: 'reading',
    programme: 'reading',
    summary: '一起读一本书。',
    bring: '想分享的书',
    feeFen: 0,
  },
  sessions: {
    step: 'sessions',
    sessions: [{ title: '上午场', startsAt: '2026-12-12T01:00:00Z', endsAt: '2026-12-12T03:00:00Z' }],
  },
  signUp: {
    step: 'signUp',
    opensAt: '2026-12-01T02:00:00Z',
    closesAt: '2026-12-10T10:00:00Z',
    cancelBy: '2026-12-10T03:00:00Z',
  },
  who: { step: 'who', capacity: 60, audience: 'everyone', audienceUnitId: null, ageFrom: null, ageTo: null },
  asked: {
    step: 'asked',
    questions: [{ label: 'T 恤尺码', kind: 'one', isRequired: true, options: ['M', 'L'] }],
    asksEmergencyContact: true,
    asksHealth: false,
  },
  place: {
    step: 'place',
    place: '网谷职工书屋',
    address: '示范区网谷路 8 号 2 楼',
    point: { latitude: 22.55, longitude: 113.93 },
    contactName: '周敏',
    contactPhone: '0755-00001234',
    isSamePlace: false,
  },
  safety: { step: 'safety', isOutdoors: false, isForMinors: false, safetyPlan: '', insurance: '' },
};

/** The same as examples of the action that saves one. */
export function partsFor(eventId: string): [Saved, ...Saved[]] {
  const { what, ...others } = planParts;
  const saved = (part: Saved['part']): Saved => ({ eventId, version: 1, part });
  return [saved(what), ...Object.values(others).map(saved)];
}
