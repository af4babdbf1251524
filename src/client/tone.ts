/** One note: how high (hertz; 0 is silence) and how long, in milliseconds. */
export type Note = readonly [hertz: number, ms: number];

/** What the door says for ears: in, in already, not in. High and short is good, low and long is not. */
export const chimes = {
  ok: [[1320, 140]],
  known: [
    [880, 90],
    [0, 70],
    [880, 90],
  ],
  no: [[311, 420]],
} as const satisfies Readonly<Record<string, readonly Note[]>>;

export type Chime = keyof typeof chimes;
