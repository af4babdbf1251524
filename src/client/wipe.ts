/** What lies outside the stores; a phone keeps nothing there. */
export async function wipe(): Promise<void> {}
