import { expect, test } from 'vitest';
import type { JsonObject } from '../../yaml/json.ts';
import { statusTokensOf } from './status-tokens-of.ts';
import type { WorkedCase } from './worked-case.ts';

/** A row of a table: objects, and their expected status in the notation of worked cases. */
export type Row = readonly [
  title: string,
  objects: readonly JsonObject[],
  status: WorkedCase['status'],
  options?: WorkedCase['options'],
];

/** The options of a workspace with one choice. */
export const choosing = (id: string, answer: string): NonNullable<WorkedCase['options']> => ({
  choices: { [id]: answer },
});

/** Makes a test of each row. */
export function checkRows(rows: readonly Row[]): void {
  const named = rows.map(([title, objects, status, options]) => ({ title, objects, status, options }));
  test.each(named)('$title', ({ objects, status, options }) => {
    expect(statusTokensOf({ objects, status, ...(options && { options }) })).toEqual(status);
  });
}
