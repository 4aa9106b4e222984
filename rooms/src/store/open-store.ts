import { openSqlStore } from './sql-store.ts';
import type { RoomStore } from './room-store.ts';
import type { S3Address } from './s3/s3-address.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Opens the store that an address names: a bucket of S3, a PostgreSQL database by its URL, else a file of SQLite.
 *
 * Rejects with the reason of the store where it cannot be opened.
 */
export async function openStore(address: string | S3Address): Promise<RoomStore> {
  // Who uses one of them does not wait for what the others need to load.
  if (typeof address !== 'string') {
    const [{ openBucket }, { openS3Store }] = await Promise.all([
      import('./s3/bucket.ts'),
      import('./s3/s3-store.ts'),
    ]);
    return openS3Store(openBucket(address), address.prefix);
  }
  if (!/^postgres(ql)?:/.test(address)) return openSqlStore(openSqlite(address));
  const { openPostgres } = await import('./postgres.ts');
  return openSqlStore(openPostgres(address));
}
