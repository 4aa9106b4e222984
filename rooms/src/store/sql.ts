export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, unknown>>;

/** A database that speaks SQL, as far as SQLite and PostgreSQL agree. Parameters are written as `?`. */
export type Sql = Readonly<{
  /** The words of this database for a type. */
  types: Readonly<{ bytes: string; integer: string }>;
  rows: (query: string, ...values: readonly SqlValue[]) => Promise<readonly SqlRow[]>;
  /** Changes something. Answers with the number of rows that it changed. */
  change: (query: string, ...values: readonly SqlValue[]) => Promise<number>;
  close: () => Promise<void>;
}>;
