/** A browser has no subscribe messages: nobody is asked. */
export async function askToSubscribe(_: readonly string[]): Promise<string[]> {
  return [];
}
