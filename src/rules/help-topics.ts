import { helpTopics } from './data/help-topics';

/** One question a worker asks of the program, with its answer in plain sentences; `go` leads to where it is done. */
export interface HelpTopic {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** Other words people look for it by. */
  readonly words: string;
  readonly answer: readonly string[];
  readonly go?: { readonly text: string; readonly route: string };
}

/** The topics that have all these words somewhere, those with one in the title first; without words all of them. */
export function topicsWith(words: readonly string[]): HelpTopic[] {
  const wanted = words.map((word) => word.toLowerCase());
  const has = (text: string, word: string) => text.toLowerCase().includes(word);
  const found = helpTopics.filter(({ title, words: more, answer }) =>
    wanted.every((word) => has([title, more, ...answer].join('\n'), word)),
  );
  const rank = ({ title }: HelpTopic) => (wanted.some((word) => has(title, word)) ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b));
}
