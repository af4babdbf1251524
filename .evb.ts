import { buildOnce } from './config/build-once';
console.log(buildOnce('h5'));
