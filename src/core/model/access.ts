import { boundedCache } from '../incremental/bounded-cache.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import { isObject } from '../yaml/is-object.ts';
import { ownValue } from '../yaml/own-value.ts';

/** A place in a value: as keys and indexes, or as text (`spec.rules[0].name`). */
type Place = Path | string;

function child(value: Json | undefined, step: string | number): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return typeof step === 'number' ? (value as readonly Json[])[step] : undefined;
  return ownValue(value as JsonObject, step);
}

/** The value at `place` in `value`; undefined where the path ends before. */
export function valueAt(value: Json | undefined, place: Place): Json | undefined {
  const path = toPath(place);
  let here = value;
  // Everything asks here, from the first run on: a counter costs less than an iterator before V8 has optimized it.
  for (let at = 0; at < path.length && here !== undefined; at++) here = child(here, path[at] ?? '');
  return here;
}

/** The string at `place`; undefined where there is none, or something else. */
export function stringAt(value: Json | undefined, place: Place): string | undefined {
  const found = valueAt(value, place);
  return typeof found === 'string' ? found : undefined;
}

/** The number at `place`; undefined where there is none, or something else. */
export function numberAt(value: Json | undefined, place: Place): number | undefined {
  const found = valueAt(value, place);
  return typeof found === 'number' ? found : undefined;
}

const noItems: readonly Json[] = [];
const noFields: JsonObject = {};

/** The list at `place`; an empty one where there is none, or something else. */
export function arrayAt(value: Json | undefined, place: Place): readonly Json[] {
  const found = valueAt(value, place);
  return Array.isArray(found) ? found : noItems;
}

/** The object at `place`; an empty one where there is none, or something else. */
export function objectAt(value: Json | undefined, place: Place): JsonObject {
  const found = valueAt(value, place);
  return isObject(found) ? found : noFields;
}

/** A value that a pattern fits, and where it stands. */
type Match = { path: Path; value: Json };

const noMatches: readonly Match[] = [];

/** Where a walk is. It calls nothing that could begin another, so that one list does for all of them. */
const whereabouts: (string | number)[] = [];

/** Every value that `pattern` fits, in document order. `[*]` fits any item of a list, `.*` any key of an object. */
export const matchPaths = (value: Json | undefined, pattern: string): readonly Match[] =>
  walk(null, toPath(pattern), whereabouts, value) ?? noMatches;

/**
 * Adds what the rest of a pattern fits in `here`, which stands at `path`. Most patterns fit nothing in most objects, so nothing is
 * made for that: the path is one list that grows and shrinks, and is copied where something is found.
 *
 * @param found null as long as there is nothing
 */
function walk(
  found: Match[] | null,
  steps: Path,
  path: (string | number)[],
  here: Json | undefined,
): Match[] | null {
  if (here === undefined) return found;
  const step = steps[path.length];
  if (step === undefined) {
    const match = { path: path.slice(), value: here };
    if (found === null) return [match];
    found.push(match);
    return found;
  }
  if (step !== ANY_ITEM && step !== ANY_KEY) return walkTo(found, steps, path, step, child(here, step));
  let all = found;
  if (step === ANY_KEY) {
    if (isObject(here)) for (const key of Object.keys(here)) all = walkTo(all, steps, path, key, here[key]);
  } else if (Array.isArray(here)) {
    const items = here as readonly Json[];
    for (let index = 0; index < items.length; index++) all = walkTo(all, steps, path, index, items[index]);
  }
  return all;
}

function walkTo(
  found: Match[] | null,
  steps: Path,
  path: (string | number)[],
  step: string | number,
  here: Json | undefined,
): Match[] | null {
  // What is not there has nothing inside.
  if (here === undefined) return found;
  path.push(step);
  const all = walk(found, steps, path, here);
  path.pop();
  return all;
}

const PLAIN_KEY = /^[^.[\]"\s]+$/;

/** A path as people write it: `spec.rules[0].backendRefs[1]`; keys with dots in them as `annotations["a.b/c"]`. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (PLAIN_KEY.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** A step of a pattern that fits any item of a list. */
const ANY_ITEM = '[*]';
/** A step of a pattern that fits any key of an object. */
const ANY_KEY = '*';

const STEP = /\.?([^.[\]"]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\[\*\]/gy;

/** Reads what `pathText` writes, and the patterns of `matchPaths`. Throws on anything else: such texts come from code. */
export function parsePath(text: string): Path {
  const path: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const at = STEP.lastIndex;
    const step = STEP.exec(text);
    if (!step) throw new Error(`No path: ${JSON.stringify(text)} is not a valid path from character ${at}.`);
    const [, key, index, quoted] = step;
    if (key !== undefined) path.push(key);
    else if (index !== undefined) path.push(Number(index));
    else path.push(quoted === undefined ? ANY_ITEM : String(JSON.parse(quoted)));
  }
  return path;
}

/** The texts of paths in code are few and read over and over. */
const parsed = boundedCache(parsePath, 2000);

const toPath = (place: Place): Path => (typeof place === 'string' ? parsed(place) : place);
