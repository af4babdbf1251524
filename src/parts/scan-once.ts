import { useCallback, useRef } from 'react';

/** How long the same code is not told again, in milliseconds: a camera sees it many times a second. */
const AGAIN_MS = 3000;

/** Tells each code once, and again when it has been out of sight, or there, for three seconds. */
export function useOnce(onCode: (text: string) => void): (text: string) => void {
  const last = useRef({ text: '', at: 0 });
  return useCallback(
    (text: string) => {
      const now = Date.now();
      if (!text || (text === last.current.text && now - last.current.at < AGAIN_MS)) return;
      last.current = { text, at: now };
      onCode(text);
    },
    [onCode],
  );
}
