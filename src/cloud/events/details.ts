import type { Answers } from '@/rules/questions';
import type { Db } from '../db/open';
import type { Tables } from '../db/tables';
import type { Keys } from '../office/keys';
import { openField, sealField } from '../office/seal';

/** What somebody filled in for one event; only what was asked. */
export interface Details {
  readonly answers: Answers;
  readonly emergency: { readonly name: string; readonly phone: string; readonly relation: string } | null;
  readonly health: { readonly isWell: boolean; readonly note: string } | null;
}

type Column = 'answers_sealed' | 'emergency_sealed' | 'health_sealed';
type Row = Pick<Record<Column, string | null>, Column> & { readonly registration_id: string };

const placeOf = (row: string, column: Column) => ({
  table: 'registration_details' satisfies keyof Tables,
  column,
  row,
});

/** Keeps what was filled in, each sealed for itself; nothing filled in leaves no row. */
export async function keepDetails(db: Db, keys: Keys, registrationId: string, details: Details): Promise<void> {
  const { answers, emergency, health } = details;
  const sealed = (column: Column, value: object | null) =>
    value === null ? null : sealField(keys, placeOf(registrationId, column), JSON.stringify(value));
  const row = {
    answers_sealed: sealed('answers_sealed', Object.keys(answers).length > 0 ? answers : null),
    emergency_sealed: sealed('emergency_sealed', emergency),
    health_sealed: sealed('health_sealed', health),
  };
  if (Object.values(row).every((one) => one === null)) return;
  await db
    .insertInto('registration_details')
    .values({ registration_id: registrationId, ...row })
    .execute();
}

/** What was filled in, readable; of somebody who filled in nothing, nothing. Whoever calls decides who may read which part. */
export function openDetails(keys: Keys, row: Row | undefined): Details {
  const opened = <T>(column: Column): T | null => {
    const sealed = row?.[column];
    return row && sealed ? (JSON.parse(openField(keys, placeOf(row.registration_id, column), sealed)) as T) : null;
  };
  return {
    answers: opened<Details['answers']>('answers_sealed') ?? {},
    emergency: opened<NonNullable<Details['emergency']>>('emergency_sealed'),
    health: opened<NonNullable<Details['health']>>('health_sealed'),
  };
}
