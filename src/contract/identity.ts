/** What pages and cloud agree on about real names: verification, member lists, contested numbers, merging. */
export const identity = {};
