import { buildOnce } from '../../config/build-once';

/** jest's globalSetup where a test reads both builds. */
export default function buildBoth(): void {
  buildOnce('weapp');
  buildOnce('h5');
}
