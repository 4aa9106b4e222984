import { parseArgs } from 'node:util';

export type LoadOptions = Readonly<{
  part: 'one' | 'many' | 'all';
  participants: number;
  rooms: number;
  each: number;
  seconds: number;
  keys: number;
  store: string | null;
}>;

export const USAGE = `npm run load:rooms -- [options]

  --part one|many|all  One room, many rooms on two instances behind Redis, or both (default).
  --participants N     In the one room. Default: 200
  --rooms N --each N   The many rooms. Default: 50 of 20
  --seconds N          How long they type and move in each part. Default: 20
  --keys N             Keys that each strikes in a second. Default: 2
  --store URL          Where two instances keep rooms: postgres://… or s3://…. Default: a file of SQLite that both open.
`;

/** Reads the options; a sentence where one is wrong. */
export function readLoadOptions(args: readonly string[]): LoadOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        part: { type: 'string', default: 'all' },
        participants: { type: 'string', default: '200' },
        rooms: { type: 'string', default: '50' },
        each: { type: 'string', default: '20' },
        seconds: { type: 'string', default: '20' },
        keys: { type: 'string', default: '2' },
        store: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { part, store, help } = values;
    if (help) return USAGE;
    if (part !== 'one' && part !== 'many' && part !== 'all') return '--part takes one, many or all.';
    const counts = [values.participants, values.rooms, values.each, values.seconds, values.keys].map(Number);
    if (!counts.every((count) => count > 0 && count <= 1_000))
      return '--participants, --rooms, --each, --seconds and --keys take numbers from 1 to 1000.';
    const [participants = 0, rooms = 0, each = 0, seconds = 0, keys = 0] = counts;
    return { part, participants, rooms, each, seconds, keys, store: store ?? null };
  } catch (cause) {
    if (cause instanceof TypeError) return cause.message;
    throw cause;
  }
}
