import type { Option, Values } from './form';

/** Days that can be chosen: nobody at work today began before. */
export const FIRST_DAY = '1960-01-01';

/** What questions are drawn with: what was filled in, what is wrong, and how to change it. */
export interface Asking {
  readonly values: Values;
  readonly errorOf: (path: string) => string | undefined;
  readonly set: (path: string, value: string) => void;
  /** Puts other values in place of all these. */
  readonly change: (values: Values) => void;
  readonly places: readonly Option[];
  /** The last day that can be chosen, ISO. */
  readonly lastDay: string;
}
