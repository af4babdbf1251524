/** How a state feels: good, waiting, refused, being worked on, or over. */
export const tones = ['ok', 'warn', 'danger', 'info', 'plain'] as const;

export type Tone = (typeof tones)[number];
