/** What pages and cloud agree on about consents, the policy, own data, erasing. */
export const privacy = {};
