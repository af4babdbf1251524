import buildWeapp from './build-weapp';
import startDatabase from './postgres';

/** Jest's global set-up where a built mini-program talks to a real backend: both are there. */
export default async function setUp(): Promise<void> {
  buildWeapp();
  await startDatabase();
}
