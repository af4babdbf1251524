/** Nothing to do in a browser: react-query listens to its events by itself. */
export function attachPhone(): void {}
