/** How many days an event lasts at most, from its first session to its last. */
export const LONGEST_DAYS = 60;

/** How many sessions one event has at most. */
export const MOST_SESSIONS = 30;

/** How many people are put on a list at once at most. */
export const MOST_IN_GROUP = 30;

/** How many lines of groups one cadre hands in within a day at most, wrong ones too. */
export const MOST_LINES_A_DAY = 600;

/** How many questions of its own an event asks at most. */
export const MOST_QUESTIONS = 10;
