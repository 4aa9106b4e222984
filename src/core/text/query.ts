/** Percent-encoding and `+` undone; what is not encoded properly stays as it is. */
function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch (error) {
    // A `%` that stands for itself, or bytes that are no UTF-8: gateways compare them as they came.
    if (error instanceof URIError) return spaced;
    throw error;
  }
}

/** Query parameters with all their values, in order. */
export type QueryValues = ReadonlyMap<string, readonly string[]>;

const NO_VALUES: QueryValues = new Map();

/**
 * Reads the part of a target behind `?`. `a` and `a=` both give an empty value
 * (docs/model/routing.md#query-parameters).
 */
export function readQuery(query: string | null, decoded: boolean): QueryValues {
  if (query === null || query === '') return NO_VALUES;
  const found = new Map<string, string[]>();
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const [rawName, rawValue] = equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
    const [name, value] = decoded ? [decode(rawName), decode(rawValue)] : [rawName, rawValue];
    const values = found.get(name);
    if (values) values.push(value);
    else found.set(name, [value]);
  }
  return found;
}
