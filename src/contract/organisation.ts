/** What pages and cloud agree on about units, grants, services, hours, banner. */
export const organisation = {};
