/** One version of a document: the day it came into force, and its sentences. */
export interface DocumentVersion {
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly since: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}
