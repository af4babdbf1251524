import { randomBytes } from 'node:crypto';
import type { Browser } from './identity';

/** A year would do no harm and no good: no session outlives twelve hours. */
const COOKIE_SECONDS = 12 * 3600;

/** What a request's headers say of the browser. */
interface Said {
  readonly cookie: string | undefined;
  readonly agent: string | undefined;
  /** `x-idle`: the page asked by itself, nobody touched it. */
  readonly idle: string | undefined;
}

/**
 * The browser behind a request over HTTP, and the Set-Cookie it is to be answered with, if any. Where the address is https
 * (`isSecure`) the cookie is `__Host-` and Secure: no other host, and no plain http, can set or read it; the demo on plain http
 * has to do without both.
 */
export function browserOf(said: Said, isSecure: boolean): { browser: Browser; setCookie: () => string | null } {
  const name = isSecure ? '__Host-browser' : 'browser';
  const write = (value: string, seconds: number) =>
    `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  let secret = secretIn(said.cookie, name);
  let answer: string | null = null;
  const browser: Browser = {
    get secret() {
      return secret;
    },
    agent: said.agent?.slice(0, 400) ?? '',
    isIdle: said.idle === '1',
    keep: () => {
      secret ??= randomBytes(32).toString('base64url');
      answer = write(secret, COOKIE_SECONDS);
      return secret;
    },
    forget: () => {
      secret = null;
      answer = write('', 0);
    },
  };
  return { browser, setCookie: () => answer };
}

function secretIn(cookie: string | undefined, name: string): string | null {
  for (const part of (cookie ?? '').split(';')) {
    const [key, value = ''] = part.trim().split('=');
    if (key === name && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
