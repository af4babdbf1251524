/** Nobody has touched the page for that long: what it asks by itself does not count as use. */
const IDLE_MS = 60_000;

let touchedAt = Date.now();
const listeners = new Set<() => void>();

const touched = () => {
  touchedAt = Date.now();
  for (const listen of listeners) listen();
};
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
  document.addEventListener(kind, touched, { capture: true, passive: true });

/** Whether the person has left the page to itself. */
export function isIdle(): boolean {
  return Date.now() - touchedAt > IDLE_MS;
}

/** Calls with every touch of the page. */
export function whenTouched(listen: () => void): void {
  listeners.add(listen);
}
