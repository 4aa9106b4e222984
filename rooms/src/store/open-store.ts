import { openSqlStore } from './sql-store.ts';
import type { RoomStore } from './room-store.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Opens the store that an address names: a PostgreSQL database by its URL, else a file of SQLite.
 *
 * Rejects with the reason of the database where it cannot be opened.
 */
export async function openStore(address: string): Promise<RoomStore> {
  if (!/^postgres(ql)?:/.test(address)) return openSqlStore(openSqlite(address));
  // Who uses SQLite does not wait for a client of PostgreSQL to load.
  const { openPostgres } = await import('./postgres.ts');
  return openSqlStore(openPostgres(address));
}
