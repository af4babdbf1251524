import { buildOnce } from '../../config/build-once';
import startDatabase from './postgres';

/** Jest's global set-up for tests that start the product: the H5 is built, a PostgreSQL runs. */
export default async function setUp(): Promise<void> {
  buildOnce('h5');
  await startDatabase();
}
