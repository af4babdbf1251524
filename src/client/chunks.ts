/** Opens a page once its code is here; a phone has it with the app. */
export function withPage(_: string, go: () => void): void {
  go();
}
