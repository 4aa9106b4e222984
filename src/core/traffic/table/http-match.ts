import type { PathMatch } from '../../filters/shared/path-match.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';

/** A condition on a value: of a header, or of a query parameter. */
export type ValueMatch = Readonly<{
  /** Of a header in lower case. */
  name: string;
  type: string;
  value: string;
  path: Path;
}>;

/** One match of an HTTPRoute rule, defaults filled in (docs/model/routing.md#rules-and-defaults). */
export type HttpMatch = Readonly<{
  index: number;
  /** In the route; of a rule without matches it is the place of the rule. */
  at: Path;
  path: PathMatch;
  method: string | null;
  headers: readonly ValueMatch[];
  query: readonly ValueMatch[];
}>;

/** Conditions with names: of those with an equivalent name only the first counts. */
export function readValueMatches(list: readonly Json[], at: Path, caseless: boolean): readonly ValueMatch[] {
  const found = new Map<string, ValueMatch>();
  list.forEach((item, index) => {
    const written = stringAt(item, 'name') ?? '';
    const name = caseless ? written.toLowerCase() : written;
    if (found.has(name)) return;
    const value = stringAt(item, 'value') ?? '';
    found.set(name, { name, type: stringAt(item, 'type') ?? 'Exact', value, path: [...at, index] });
  });
  return [...found.values()];
}

const EVERYTHING = { type: 'PathPrefix', value: '/' };

function readMatch(item: Json, index: number, at: Path): HttpMatch {
  const path = valueAt(item, 'path');
  return {
    index,
    at,
    path: {
      type: stringAt(path, 'type') ?? EVERYTHING.type,
      value: stringAt(path, 'value') ?? EVERYTHING.value,
    },
    method: stringAt(item, 'method') ?? null,
    headers: readValueMatches(arrayAt(item, 'headers'), [...at, 'headers'], true),
    query: readValueMatches(arrayAt(item, 'queryParams'), [...at, 'queryParams'], false),
  };
}

/** Reads the matches of a rule; one for everything where it has none. */
export const matchesReader =
  <Match>(readOne: (item: Json, index: number, at: Path) => Match) =>
  (rule: Json, at: Path): readonly Match[] => {
    const written = arrayAt(rule, 'matches');
    if (written.length === 0) return [readOne({}, 0, at)];
    return written.map((item, index) => readOne(item, index, [...at, 'matches', index]));
  };

export const readHttpMatches = matchesReader(readMatch);
