/** A browser does not let a page set the brightness. */
export function brightenScreen(): () => void {
  return () => undefined;
}
