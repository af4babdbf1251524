import type { Context } from '../act';
import type { Db } from '../db/open';
import type { Grant } from '../office/sessions';

/** How the demo acts as somebody, at a moment, with roles where they need one. */
export interface DemoAct {
  readonly db: Db;
  readonly now: Date;
  readonly act: (personId: string, at?: Date, grants?: readonly Grant[]) => Context;
}
