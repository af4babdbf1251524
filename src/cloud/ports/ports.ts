import type { Files } from './files';

/** What lies outside the database, behind one interface each: WeChat's, and a local one. */
export interface Ports {
  readonly files: Files;
}
