const KB = 1024;

/** The only place of the size budgets, in bytes; tests/build/size.test.ts measures the production builds against them. */
export const budget = {
  /** dist/weapp without its sub-packages, as stored. */
  weappMain: 700 * KB,
  /** Each sub-package of dist/weapp, as stored. */
  weappSubPackage: 250 * KB,
  /** index.html, all it references and the entry page's own chunks, gzipped. */
  h5FirstLoad: 220 * KB,
};
