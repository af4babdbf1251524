import { buildOnce } from '../../config/build-once';

/** jest's globalSetup where a test reads dist/h5: builds it when a source has changed. */
export default () => void buildOnce('h5');
