/** What is kept of somebody who has not signed in is kept under this name. */
export const GUEST = 'guest';
