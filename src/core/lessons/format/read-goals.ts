import { readCheck } from '../checks/read-check.ts';
import type { Check } from '../checks/check.ts';
import type { JsonObject } from '../../yaml/json.ts';
import {
  asMapping,
  flag,
  itemsOf,
  optional,
  required,
  requiredId,
  text,
  wrong,
  type Entry,
} from './entry.ts';
import type { Goal } from './lesson.ts';
import { selectorsAt } from './read-selectors.ts';

/** The keys of a goal that do not belong to its check. */
const GOAL_KEYS = ['id', 'say', 'guard', 'kept', 'hidden', 'miss', 'show'];

/** Reads a block `goals`. A goal that cannot be read is left out, with its problems. */
export const readGoals = (block: Entry): readonly Goal[] =>
  itemsOf(block, 'goals').flatMap((item) => {
    const entry = asMapping(item, 'A goal');
    const goal = entry && readGoal(entry);
    return goal ? [goal] : [];
  });

function readGoal(entry: Entry<JsonObject>): Goal | null {
  const id = requiredId(entry, 'id', 'This goal');
  const say = required(entry, 'say', text, id === undefined ? 'This goal' : `Goal ${id}`);
  const check = checkIn(entry, GOAL_KEYS, id === undefined ? 'This goal' : `Goal ${id}`);
  const goal = {
    guard: optional(entry, 'guard', flag) ?? false,
    kept: optional(entry, 'kept', flag) ?? true,
    hidden: optional(entry, 'hidden', flag) ?? false,
    miss: optional(entry, 'miss', text) ?? null,
    show: selectorsAt(entry, 'show'),
    at: entry.placeOf([]),
  };
  return id === undefined || say === undefined || check === null ? null : { id, say, check, ...goal };
}

/** The check of an entry: what is left of it without the keys that are its own; null where it cannot be read. */
export function checkIn(
  entry: Entry<JsonObject>,
  own: readonly string[],
  what: string,
  more: JsonObject = {},
): Check | null {
  const left = Object.entries(entry.value).filter(([key]) => !own.includes(key));
  const read = readCheck({ ...more, ...Object.fromEntries(left) });
  if (read.ok) return read.check;
  for (const { path, message } of read.problems)
    wrong(entry, `${what}: ${message}`, { path, part: path.length > 0 ? 'key' : 'value' });
  return null;
}
