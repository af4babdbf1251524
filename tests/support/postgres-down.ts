/** Jest's global tear-down: ends the server of the run, once. */
export default async function tearDown(): Promise<void> {
  const server = await globalThis.unionHomePostgres;
  globalThis.unionHomePostgres = undefined;
  await server?.stop();
}
