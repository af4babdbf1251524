import { useRef, useState } from 'react';
import { Choices } from '@/components/choices';
import { useSettings } from '@/stores/settings';
import { ByCode } from './by-code';
import { ByName } from './by-name';
import { ByWalkIn } from './by-walk-in';
import { DoorCamera } from './camera';
import type { Door } from './door-head';
import type { By, WalkIn } from './use-check-in';

export interface WayProps {
  readonly isBusy: boolean;
  /** Whether nothing lies over it: the keyboard comes back for the next person. */
  readonly isFront: boolean;
  readonly errors: Readonly<Record<string, string>>;
  /** Answers whether the words were used up. */
  readonly onAsk: (by: By | WalkIn) => Promise<boolean>;
}

/** How long a code whose answer did not come twice rests before it is tried again, in milliseconds. */
const RETRY = 2000;

const ways = [
  { value: 'scan', text: '扫码' },
  { value: 'code', text: '数字码' },
  { value: 'name', text: '姓名加尾号' },
] as const;
const forCadres = [...ways, { value: 'walk_in', text: '现场登记' }] as const;

/** The ways in: the camera, the number somebody reads out, their name and the end of their number; for cadres also who is not signed up. */
export function WaysIn({ door, ...way }: WayProps & { door: Door }) {
  const { doorWay, setDoor } = useSettings();
  const [again, setAgain] = useState(0);
  const options = door.as === 'cadre' ? forCadres : ways;
  const chosen = options.find(({ value }) => value === doorWay)?.value ?? 'scan';
  const misses = useRef(0);
  const scanned = async (text: string) => {
    if (await way.onAsk({ kind: 'code', text: text.slice(0, 120) })) {
      misses.current = 0;
      return;
    }
    misses.current += 1;
    // One answer may be lost on its way; after that there is no network, and no hurry.
    if (misses.current === 1) setAgain((n) => n + 1);
    else setTimeout(() => setAgain((n) => n + 1), RETRY);
  };
  return (
    <>
      <Choices label='签到方式' options={options} chosen={chosen} onChoose={(value) => setDoor({ doorWay: value })} />
      {chosen === 'scan' ? (
        <DoorCamera isPaused={way.isBusy || !way.isFront} again={again} onCode={(text) => void scanned(text)} />
      ) : null}
      {chosen === 'code' ? <ByCode {...way} /> : null}
      {chosen === 'name' ? <ByName {...way} /> : null}
      {chosen === 'walk_in' ? <ByWalkIn {...way} free={door.free} waiting={door.waiting} /> : null}
    </>
  );
}
