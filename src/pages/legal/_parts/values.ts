/** What was filled in, as it was typed, by field. */
export type Values = Readonly<Record<string, string>>;

/** A worker of a list, as one line of text says: a name, and a number where one stands behind it. */
export interface ListedWorker {
  readonly line: string;
  readonly name: string;
  readonly phone: string;
}

/** The workers of a collective question: one a line, name first, then the phone number if there is one. */
export function readList(text: string): ListedWorker[] {
  return text.split('\n').flatMap((raw) => {
    const line = raw.trim();
    const [, name = '', phone = ''] = /^([^\d+]*)(.*)$/.exec(line) ?? [];
    return line === '' ? [] : [{ line, name: name.replace(/[\s,，、:：]+$/, ''), phone: phone.trim() }];
  });
}

/** The lines that were ticked as representatives and still stand in the list. */
export function representativesOf({ list = '', representatives = '' }: Values): string[] {
  const lines = new Set(readList(list).map(({ line }) => line));
  return representatives.split('\n').filter((line) => lines.has(line));
}

/** Whether the asker stays unknown; a list of workers cannot. */
export function isAnonymous({ anonymous, together }: Values): boolean {
  return anonymous === 'yes' && together !== 'yes';
}
