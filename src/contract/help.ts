/** What pages and cloud agree on about help and feedback about the program. */
export const help = {};
