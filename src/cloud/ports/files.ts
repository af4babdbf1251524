/** Where files lie: private, reached only through the cloud. Paths are random and made by `office.beginUpload`. */
export interface Files {
  /** An address the client uploads to, good for ten minutes; on WeChat the path itself, for `wx.cloud.uploadFile`. */
  readonly uploadTarget: (path: string) => Promise<string>;
  /** The bytes of an object, or null when nothing was uploaded. */
  readonly read: (path: string) => Promise<Buffer | null>;
  readonly write: (path: string, bytes: Buffer) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** An address to read it at, good for at most five minutes. */
  readonly readUrl: (path: string) => Promise<string>;
}
