/** What a PC shows to be signed in by a phone: a QR with a random ticket, and a short code to be typed. */
export type SignInCode =
  | { readonly kind: 'ticket'; readonly ticket: string }
  | { readonly kind: 'short'; readonly code: string };

/** Letters and digits that nobody takes for one another: digits stay, of their doubles B I L O S V Z go, and with them 0 and 1. */
export const CODE_LETTERS = '23456789ACDEFGHJKMNPQRTUWXY';
export const CODE_LENGTH = 8;

const PREFIX = 'UHS1.';
const short = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);

/** The text of the QR for a ticket: the ticket and nothing else. */
export function signInText(ticket: string): string {
  return PREFIX + ticket;
}

/** Reads a QR's text or a typed code (spaces, dashes and small letters do not matter); null for anything else. */
export function parseSignIn(text: string): SignInCode | null {
  const trimmed = text.trim();
  const ticket = trimmed.slice(PREFIX.length);
  if (trimmed.startsWith(PREFIX)) return /^[\w-]{22}$/.test(ticket) ? { kind: 'ticket', ticket } : null;
  const code = trimmed.replace(/[\s-]/g, '').toUpperCase();
  return short.test(code) ? { kind: 'short', code } : null;
}

/** A short code as it is shown: ABCD EFGH. */
export function codeText(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
