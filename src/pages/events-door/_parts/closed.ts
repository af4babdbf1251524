import type { ErrorCode } from '@/contract/errors';

/** Refusals after which there is no door to draw: only the refusal itself. */
const final: readonly ErrorCode[] = ['notSignedIn', 'forbidden', 'notFound', 'invalid'];

/** Whether the caller has nothing to do at this door. */
export function isClosedTo(error: { readonly code: ErrorCode } | null): boolean {
  return error !== null && final.includes(error.code);
}
