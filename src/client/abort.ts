/** AbortController for phones that have none; webpack puts it where react-query reads the free name (config/index.ts). */
export { AbortController } from 'abortcontroller-polyfill/dist/cjs-ponyfill.js';
