import pg from 'pg';
import type { Sql } from './sql.ts';

/**
 * A PostgreSQL database, for instances on several machines.
 *
 * @param url `postgres://user:password@host/database`
 */
export function openPostgres(url: string): Sql {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while it is idle is replaced by the next query; unheard, it would end the process.
  pool.on('error', (cause) => console.error(`gatehouse-rooms: PostgreSQL: ${cause.message}`));
  const send = (query: string, values: readonly unknown[]) => {
    let number = 0;
    const sent = values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
    return pool.query(
      query.replace(/\?/g, () => `$${++number}`),
      sent,
    );
  };
  return {
    types: { bytes: 'BYTEA', integer: 'BIGINT' },
    rows: async (query, ...values) => (await send(query, values)).rows,
    change: async (query, ...values) => (await send(query, values)).rowCount ?? 0,
    close: () => pool.end(),
  };
}
