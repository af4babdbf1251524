/** The assisted service (代办) that every request carries while it runs; stores/assist keeps it, `call` only reads it and says when it is over. */
export const assisting: { id: string | null; over: () => void } = { id: null, over: () => {} };
