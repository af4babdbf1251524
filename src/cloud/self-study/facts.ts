import type { Keys } from '../office/keys';
import { openField, sealField } from '../office/seal';

/** What is kept of a calculation: its name, what came out, what was asked as the calculator takes it, as it was typed, and in words. */
export interface Facts {
  readonly title: string;
  readonly headline: string;
  readonly input: unknown;
  readonly values: Readonly<Record<string, string>>;
  readonly told: readonly { readonly label: string; readonly value: string }[];
}

const place = (row: string) => ({ table: 'self_study_records', column: 'facts_sealed', row });

/** Seals the facts of a record. */
export function sealFacts(keys: Keys, id: string, facts: Facts): string {
  return sealField(keys, place(id), JSON.stringify(facts));
}

/** The facts of a record, opened. */
export function factsOf(
  keys: Keys,
  { id, facts_sealed }: { readonly id: string; readonly facts_sealed: string },
): Facts {
  return JSON.parse(openField(keys, place(id), facts_sealed)) as Facts;
}
