/** A browser cannot ask WeChat. */
export const hasWeChatPhone = false;

/** Nothing in a browser: the number is typed. */
export function WeChatPhone(_: { text: string; onCode: (code: string | null) => void }) {
  return null;
}
