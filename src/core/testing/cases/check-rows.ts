import { expect, test } from 'vitest';
import type { JsonObject } from '../../yaml/json.ts';
import { saidOf } from './check-status.ts';
import type { WorkedCase } from './worked-case.ts';

/** A row of a table: what is there, and what must be said of it, in the notation of worked cases. */
export type Row = readonly [
  title: string,
  objects: readonly JsonObject[],
  status: WorkedCase['status'],
  options?: WorkedCase['options'],
];

/** A workspace that answers one choice in its own way. */
export const choosing = (id: string, answer: string): NonNullable<WorkedCase['options']> => ({
  choices: { [id]: answer },
});

/** Makes a test of each row. */
export function checkRows(rows: readonly Row[]): void {
  const named = rows.map(([title, objects, status, options]) => ({ title, objects, status, options }));
  test.each(named)('$title', ({ objects, status, options }) => {
    expect(saidOf({ objects, status, ...(options && { options }) })).toEqual(status);
  });
}
