import { buildOnce } from '../../config/build-once';
import { buildCloud } from '../../src/cli/build-cloud';

/** jest's globalSetup where a test reads all that is built: dist/weapp, dist/h5 and dist/cloud. */
export default async function buildAll(): Promise<void> {
  buildOnce('weapp');
  buildOnce('h5');
  await buildCloud();
}
