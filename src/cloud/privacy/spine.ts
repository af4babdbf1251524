import type { PrivacyEntry } from '../act';

/** What the house itself keeps of a person, beside the services. */
export const spine: readonly PrivacyEntry[] = [];
