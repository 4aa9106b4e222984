const METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'CONNECT',
  'OPTIONS',
  'TRACE',
  'PATCH',
]);

/** The methods of a list that a route can have, in capital letters. */
export const methodsOf = (list: readonly string[]): readonly string[] => [
  ...new Set(list.map((one) => one.toUpperCase()).filter((one) => METHODS.has(one))),
];
