/** The assisted service (代办) that every request carries while it runs; stores/assist keeps it, `call` only reads it, says what was sent for it and when it is over. */
export const assisting: { id: string | null; served: () => void; over: () => void } = {
  id: null,
  served: () => {},
  over: () => {},
};
