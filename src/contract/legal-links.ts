import { calculatorWords } from './self-study-words';

/** The calculators an answer can point to: what each is called, and the page it opens on. */
export const calculatorLinks: readonly { readonly title: string; readonly route: string }[] = Object.entries(
  calculatorWords,
).map(([name, { title }]) => ({ title, route: `/pages/self-study/calculator/index?name=${name}` }));
