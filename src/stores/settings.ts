import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { fontFactor } from '@/client/font-setting';
import { openStorage } from './storage';

/** The sizes of letters a person can choose. */
export const scales = { normal: 1, large: 1.2, elder: 1.5 } as const;
export type Scale = keyof typeof scales;

/** Where the program starts for whoever works for the union: the desk on a PC, or always one of the two. */
export const starts = { auto: '电脑上先看办事台', home: '总是先看首页', desk: '总是先看办事台' } as const;
export type Start = keyof typeof starts;

export type DoorWay = 'scan' | 'code' | 'name' | 'walk_in';

interface Settings {
  readonly scale: Scale;
  readonly start: Start;
  /** What the door's answers do beside filling the screen. */
  readonly doorSound: boolean;
  readonly doorBuzz: boolean;
  /** How people were last let in. */
  readonly doorWay: DoorWay;
  readonly setScale: (scale: Scale) => void;
  readonly setStart: (start: Start) => void;
  readonly setDoor: (said: Partial<Pick<Settings, 'doorSound' | 'doorBuzz' | 'doorWay'>>) => void;
}

/** What the person set on this phone. */
export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      scale: 'normal',
      start: 'auto',
      doorSound: true,
      doorBuzz: true,
      doorWay: 'scan',
      setScale: (scale) => set({ scale }),
      setStart: (start) => set({ start }),
      setDoor: (said) => set(said),
    }),
    { name: 'settings', storage: openStorage },
  ),
);

/** Beyond this no page is drawn. */
const LARGEST = 1.5;

/** The factor all sizes are multiplied with: the larger of the person's choice and the phone's own, at most 1.5. */
export function useFontScale(): number {
  const chosen = scales[useSettings((state) => state.scale)];
  return Math.round(Math.min(LARGEST, Math.max(chosen, fontFactor())) * 100) / 100;
}
