import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Sql } from './sql.ts';

/**
 * A database in one file, by the SQLite that is part of Node. Several instances on one machine can share it.
 *
 * @param file `:memory:` keeps nothing
 */
export function openSqlite(file: string): Sql {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  // Another instance may write, or open it for the first time, too. What is saved is on the disk before it counts as
  // saved, and who reads does not wait for who writes.
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (query: string) => {
    const known = prepared.get(query) ?? database.prepare(query);
    prepared.set(query, known);
    return known;
  };
  return {
    types: { bytes: 'BLOB', integer: 'INTEGER' },
    rows: async (query, ...values) => prepare(query).all(...values),
    change: async (query, ...values) => Number(prepare(query).run(...values).changes),
    close: async () => database.close(),
  };
}
