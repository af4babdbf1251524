/** What the mini-program passes to a wx function: the callbacks and its own fields. */
export interface Options {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: (result: object) => void;
  [field: string]: unknown;
}

/** Answers like a wx function: through callbacks where given, else as a promise; always later. */
export function answer(options: Options, work: () => object | Promise<object>): Promise<object> | undefined {
  const done = Promise.resolve().then(work);
  if (!(options.success || options.fail || options.complete)) return done;
  done.then(
    (result) => {
      options.success?.(result);
      options.complete?.(result);
    },
    (error: Error) => {
      const failure = { errMsg: error.message };
      options.fail?.(failure);
      options.complete?.(failure);
    },
  );
  return undefined;
}

/** wx.createSelectorQuery() on a phone without layout: every rectangle is 0 × 0. */
export function selectorQuery() {
  const rect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, scrollTop: 0, scrollLeft: 0 };
  const asked: ((found: object) => void)[] = [];
  const ask = (then: (found: object) => void = () => {}) => {
    asked.push(then);
    return query;
  };
  const query = {
    in: () => query,
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    boundingClientRect: ask,
    scrollOffset: ask,
    node: ask,
    fields: (_wanted: object, then?: (found: object) => void) => ask(then),
    exec(then?: (found: object[]) => void) {
      setTimeout(() => {
        for (const one of asked) one(rect);
        then?.(asked.map(() => rect));
      });
    },
  };
  return query;
}
