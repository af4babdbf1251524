/** What proves who asks. It comes from the platform, never from what was asked. */
export type Credential =
  | { readonly kind: 'openid'; readonly openid: string }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'none' };

/** What the platform knows of one call. */
export interface Platform {
  readonly credential: Credential;
  /** The client's address, for limits on guests. */
  readonly address: string;
  /** What asks over HTTP; WeChat needs none. */
  readonly browser?: Browser;
}

/** A browser, as far as the house knows it: a session is good in the one it was begun in. */
export interface Browser {
  /** The secret its cookie carries, which no script can read. */
  readonly secret: string | null;
  /** What it says it is (User-Agent). */
  readonly agent: string;
  /** Nobody has touched its page lately: what it asks by itself keeps no session alive. */
  readonly isIdle: boolean;
  /** Answers its secret, giving it one where it has none. */
  readonly keep: () => string;
  /** Takes the secret away. */
  readonly forget: () => void;
}

/** What WeChat says of one call, as `wx-server-sdk` hands it out. */
export interface WeChatContext {
  readonly OPENID?: string;
  readonly SOURCE?: string;
  readonly CLIENTIP?: string;
}

/**
 * Who calls the cloud function. An openid counts only when the mini-program itself called (`wx_client`), or the developer tools
 * did outside production; a call through another function, HTTP or a trigger is a guest's, whatever it carries.
 */
export function weChatPlatform(context: WeChatContext, isProduction: boolean): Platform {
  const trusted = context.SOURCE === 'wx_client' || (context.SOURCE === 'wx_devtools' && !isProduction);
  const openid = trusted ? context.OPENID : undefined;
  return { credential: openid ? { kind: 'openid', openid } : { kind: 'none' }, address: context.CLIENTIP ?? 'wechat' };
}

/** Who calls over HTTP: a bearer token of 43 characters, or nobody. */
export function httpPlatform(authorization: string | undefined, address: string, browser?: Browser): Platform {
  const token = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1];
  return { credential: token ? { kind: 'token', token } : { kind: 'none' }, address, ...(browser ? { browser } : {}) };
}
