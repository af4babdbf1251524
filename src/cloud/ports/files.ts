/** How long what a port hands out is good for. */
export const UPLOAD_MS = 10 * 60_000;
export const READ_MS = 5 * 60_000;

/** More than this is never taken in, whatever the purpose; what a client may add around 10 MB is in it. */
export const MAX_OBJECT_BYTES = 11 * 1024 * 1024;

/** Where files lie: private, reached only through the cloud. Paths are made by `office/files.ts` and `office/job-files.ts`: `uploads/<owner>/<id>`, `files/<id>`, `exports/<job>`. */
export interface Files {
  /** An address the client uploads so many bytes to, good for ten minutes; on WeChat a signed name, the `cloudPath` of `wx.cloud.uploadFile`. */
  readonly uploadTarget: (path: string, now: Date, size: number) => Promise<string>;
  /** The bytes of an object, or null when nothing was uploaded. */
  readonly read: (path: string) => Promise<Buffer | null>;
  /** Keeps an object once and for all: false, and nothing happens, when one lies there already. */
  readonly write: (path: string, bytes: Buffer) => Promise<boolean>;
  /** Takes objects away; those that are not there are no error. */
  readonly remove: (paths: readonly string[]) => Promise<void>;
  /** An address to read it at, good for at most five minutes; null when there is none. */
  readonly readUrl: (path: string, now: Date) => Promise<string | null>;
}
