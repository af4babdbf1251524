/** One table as it is printed: a title, the heads of its columns, rows of cells. Numbers stand to the right. */
export interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a part found: tables to print, sentences to print below them, what was wrong (which fails the run), and the numbers to keep. */
export interface Report {
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
  readonly wrong: readonly string[];
  readonly data: unknown;
}

/** One part of the bench: what it is called on the command line, and its measuring. */
export interface Part {
  readonly name: string;
  readonly run: () => Promise<Report>;
}
