import type { selfStudy } from '@/contract/self-study';
import type { Act } from '../act';
import { allPublished } from '../office/parameters';

/** The numbers of the law that phones calculate with beside those they were shipped with. */
export const parameters: Act<typeof selfStudy.parameters> = { run: ({ db }) => allPublished(db) };
