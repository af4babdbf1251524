/** Keeps the screen on where the browser can; it lets go by itself when the page is hidden, so it is asked again. */
export function stayAwake(): () => void {
  const lock = (navigator as { wakeLock?: WakeLock }).wakeLock;
  if (!lock) return () => undefined;
  let held: WakeLockSentinel | null = null;
  let isOver = false;
  const ask = () => {
    if (isOver || document.visibilityState !== 'visible') return;
    lock.request('screen').then(
      (one) => {
        if (isOver) void one.release();
        else held = one;
      },
      () => undefined,
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', ask);
    void held?.release().catch(() => undefined);
  };
}
