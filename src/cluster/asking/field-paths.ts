import type { Json, JsonObject } from '../../core/yaml/json.ts';

/**
 * The fields of a `fieldsV1` (what a manager wrote), as conflicts name them: `.spec.listeners[name="http"].port`. Of what was
 * written as a whole only the whole is named, not the objects on the way to it.
 */
export function fieldPaths(fieldsV1: JsonObject): readonly string[] {
  const paths: string[] = [];
  const walk = (at: JsonObject, path: string) => {
    for (const [key, below] of Object.entries(at)) {
      // `.` says that the object or item itself is owned: it is named by what is in it, if anything is.
      if (key === '.') continue;
      const next = `${path}${step(key)}`;
      const inside =
        below !== null && typeof below === 'object' && !Array.isArray(below) ? (below as JsonObject) : {};
      if (Object.keys(inside).some((each) => each !== '.')) walk(inside, next);
      else paths.push(next);
    }
  };
  walk(fieldsV1, '');
  return paths;
}

/** `f:` a field, `k:` an item of a list by its keys, `v:` an item by its value, `i:` by its place. */
function step(key: string): string {
  const rest = key.slice(2);
  switch (key.slice(0, 2)) {
    case 'f:':
      return `.${rest}`;
    case 'k:': {
      const keys = Object.entries(JSON.parse(rest) as Readonly<Record<string, Json>>);
      return `[${keys.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(',')}]`;
    }
    case 'v:':
      return `[=${rest}]`;
    default:
      return `[${rest}]`;
  }
}
