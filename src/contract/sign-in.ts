/** What pages and cloud agree on about signing in on a PC, sessions. */
export const signIn = {};
