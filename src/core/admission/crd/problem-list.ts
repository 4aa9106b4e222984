import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { Violation } from '../violation.ts';
import { fieldPath } from '../words/field-path.ts';
import { quote } from '../words/quote.ts';

/** The code of what makes a CustomResourceDefinition unusable. */
const CODE = 'admission/definition';

/** More than this says nothing new. */
const MAX_PROBLEMS = 100;

/** What is wrong with a CustomResourceDefinition, as it is found, in the words of the API server. */
export type ProblemList = Readonly<{
  found: readonly Violation[];
  required: (path: Path, detail: string) => void;
  forbidden: (path: Path, detail: string) => void;
  invalid: (path: Path, value: Json, detail: string) => void;
  unsupported: (path: Path, value: string, allowed: readonly string[]) => void;
  /** Whether a part is looked at for the first time in a walk: aliases of YAML can stand in many places. */
  isNew: (walk: string, part: JsonObject) => boolean;
}>;

export function createProblemList(): ProblemList {
  const found: Violation[] = [];
  const add = (path: Path, words: string): void => {
    if (found.length < MAX_PROBLEMS)
      found.push({ code: CODE, path, message: `${definitionPath(path)}: ${words}` });
  };
  const seen = new Map<string, Set<JsonObject>>();
  return {
    found,
    isNew: (walk, part) => {
      const parts = seen.get(walk) ?? new Set();
      seen.set(walk, parts);
      if (parts.has(part)) return false;
      parts.add(part);
      return true;
    },
    required: (path, detail) => add(path, `Required value: ${detail}`),
    forbidden: (path, detail) => add(path, `Forbidden: ${detail}`),
    invalid: (path, value, detail) => add(path, `Invalid value: ${shownShort(value)}: ${detail}`),
    unsupported: (path, value, allowed) =>
      add(path, `Unsupported value: ${quote(value)}: supported values: ${allowed.map(quote).join(', ')}`),
  };
}

/** Fields of a schema are keys of `properties`: the server writes `properties[spec]`. */
function definitionPath(path: Path): string {
  const parts: (string | number)[] = [];
  for (const step of path) {
    if (parts.at(-1) === 'properties' && typeof step === 'string')
      parts[parts.length - 1] = `properties[${step}]`;
    else parts.push(step);
  }
  return fieldPath(parts);
}

const shownShort = (value: Json): string =>
  typeof value === 'string' ? quote(value) : (JSON.stringify(value) ?? '').slice(0, 200);
