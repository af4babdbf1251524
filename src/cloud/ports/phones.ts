/** Says whose number it is: exchanges the code a phone got when its person tapped “用微信里的手机号”. */
export interface Phones {
  /** The mainland number behind a code, 11 digits; null for a code that is over, used, unknown, or of a foreign number. */
  readonly exchange: (code: string) => Promise<string | null>;
}

/** Nobody's word: where there is no WeChat, no code means anything. */
export const noPhones: Phones = { exchange: async () => null };
