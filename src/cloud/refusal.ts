import type { ErrorCode } from '@/contract/errors';

/** The only thing thrown on purpose: the transaction rolls back and the caller gets the code, with sentences by field. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields?: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}
