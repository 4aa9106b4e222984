/** The parts of an `apiVersion`: the core group is empty. */
export function splitVersion(apiVersion: string): Readonly<{ group: string; version: string }> {
  const slash = apiVersion.indexOf('/');
  return { group: slash < 0 ? '' : apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
}
