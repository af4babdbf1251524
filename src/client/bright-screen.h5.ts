import { stayAwake } from './stay-awake.h5';

/** Keeps the screen on where the browser can; the brightness a browser does not let a page set. The answer lets it go. */
export function brightenScreen(): () => void {
  return stayAwake();
}
