import { buildOnce } from './config/build-once'; console.log('built', buildOnce('h5'));
