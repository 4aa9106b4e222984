import type { Bucket } from './bucket.ts';
import { readRecord, type RoomRecord, writeRecord } from './room-record.ts';

/** What becomes of a room: the record as it is to be written (the same object: nothing to write), and the answer. */
export type RecordChange<Answer> = (
  record: RoomRecord | null,
) => Readonly<{ record: RoomRecord | null; answer: Answer }>;

type Waiting = Readonly<{
  /** Changes the record, and keeps its answer. It may be asked again with another record. */
  change: (record: RoomRecord | null) => RoomRecord | null;
  done: () => void;
  failed: (cause: unknown) => void;
}>;

/** Writes of others that come before, in a row, until it is given up. */
const MOST_ROUNDS = 20;

/**
 * Changes records of rooms, each on what is really stored: a write of another instance in between is seen, and the changes are
 * made again on what it wrote. What waits for one room is written together, so a class that comes at once costs few writes.
 */
export function createRecordChanges(bucket: Bucket, keyOf: (room: string) => string) {
  const queues = new Map<string, Waiting[]>();

  async function writeAll(room: string, waiting: readonly Waiting[]) {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const stored = await bucket.get(keyOf(room));
      const before = stored && readRecord(stored.bytes);
      const after = waiting.reduce((record, { change }) => change(record), before);
      if (after === before || after === null) return;
      const condition = stored ? { tag: stored.tag } : { absent: true as const };
      if ((await bucket.put(keyOf(room), writeRecord(after), condition)) !== null) return;
    }
    throw new Error('The room is changed by other instances all the time.');
  }

  async function run(room: string, queue: Waiting[]) {
    while (queue.length > 0) {
      const waiting = queue.splice(0);
      try {
        await writeAll(room, waiting);
        for (const { done } of waiting) done();
      } catch (cause) {
        for (const { failed } of waiting) failed(cause);
      }
    }
    queues.delete(room);
  }

  /** Changes the record of a room; a record of null is a room that is not there. */
  return <Answer>(room: string, change: RecordChange<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      let last: Answer;
      const entry: Waiting = {
        change: (record) => {
          const { record: after, answer } = change(record);
          last = answer;
          return after;
        },
        done: () => resolve(last),
        failed: reject,
      };
      const queue = queues.get(room);
      if (queue) queue.push(entry);
      else {
        const fresh = [entry];
        queues.set(room, fresh);
        void run(room, fresh);
      }
    });
}
