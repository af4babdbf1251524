import { useCallback, useRef } from 'react';

/** How long a code must have been out of sight before it is told again, in milliseconds: a camera sees it many times a second. */
const AGAIN_MS = 3000;

export interface Sighting {
  /** Gets every code that comes into sight, once while it stays there. */
  readonly onCode: (text: string) => void;
  /** Codes that come into sight meanwhile are told when it is over. */
  readonly isPaused?: boolean;
  /** What makes two codes the same: one that turns is still one person's. The whole text where it does not say. */
  readonly sameAs?: (text: string) => string;
  /** When this changes, what is in sight is told again: the last telling came to nothing. */
  readonly again?: number;
}

/** Tells each code once while it is in sight, and again when it has been out of sight for three seconds. */
export function useOnce(sighting: Sighting): (text: string) => void {
  const latest = useRef(sighting);
  const last = useRef({ key: '', at: 0, again: sighting.again });
  latest.current = sighting;
  return useCallback((text: string) => {
    const { onCode, isPaused = false, sameAs, again } = latest.current;
    if (!text) return;
    const [key, at] = [sameAs?.(text) ?? text, Date.now()];
    const isThere = key === last.current.key && at - last.current.at < AGAIN_MS && again === last.current.again;
    if (isThere) last.current.at = at;
    if (isThere || isPaused) return;
    last.current = { key, at, again };
    onCode(text);
  }, []);
}
