import { useEffect, useState } from 'react';

/** How many of `count` large parts are drawn: one at first and one more after each drawing, so that no message to a phone's view is large. */
export function useOneByOne(count: number): number {
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= count) return;
    const next = setTimeout(() => setDrawn(drawn + 1), 0);
    return () => clearTimeout(next);
  }, [drawn, count]);
  return Math.min(drawn, count);
}
