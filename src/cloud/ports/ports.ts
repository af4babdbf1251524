import type { FileType } from '@/contract/office';
import type { Files } from './files';
import type { Messages } from './messages';
import type { Phones } from './phones';

/** A checked file without what tells more than was meant; refuses what `cleanFile` refuses, and `tooMany` when it has no time. */
export type Clean = (bytes: Buffer) => Promise<{ type: FileType; bytes: Buffer }>;

/** The texts of a sheet's first table, line by line; refuses `fileRefused` what cannot be read. */
export type ReadTable = (bytes: Buffer) => Promise<string[][]>;

/** What lies outside the database, behind one interface each: WeChat's, and a local one. */
export interface Ports {
  readonly files: Files;
  /** Takes seconds of computing: a server has it done elsewhere, a cloud function has nothing else to do. */
  readonly clean: Clean;
  readonly table: ReadTable;
  readonly phones: Phones;
  readonly messages: Messages;
}
