/** A session as the form holds it: moments as `rules/moment-parts` writes them. */
export interface SessionValue {
  readonly id?: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
}

/** A question as the form holds it: its options a line each. */
export interface QuestionValue {
  readonly id?: string;
  readonly label: string;
  readonly kind: 'text' | 'one' | 'many';
  readonly isRequired: boolean;
  readonly options: string;
}

/** A list kept in one text of a form; empty where there is none. */
export function listIn<T>(text: string | undefined): readonly T[] {
  return text ? (JSON.parse(text) as T[]) : [];
}

/** A list as one text of a form. */
export function listText(list: readonly object[]): string {
  return JSON.stringify(list);
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
