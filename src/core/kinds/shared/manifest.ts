type Target = Readonly<{ apiVersion: string; kind: string; name: string; namespace?: string }>;

/** Words and forms that YAML 1.1 reads as something else than a string; names that look like them are quoted. */
const NOT_A_STRING = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+.]?[0-9].*)$/i;

/** A Kubernetes name as a YAML scalar: plain where that is safe, quoted where it is not. */
export const nameScalar = (name: string): string =>
  /^[A-Za-z][-A-Za-z0-9._]*$/.test(name) && !NOT_A_STRING.test(name) ? name : JSON.stringify(name);

/**
 * A manifest with the four lines that every object begins with, followed by `body` (whole lines of YAML).
 * Without a namespace, or with an empty one, the line is left out.
 */
export function manifest({ apiVersion, kind, name, namespace = '' }: Target, body = ''): string {
  const place = namespace === '' ? '' : `  namespace: ${nameScalar(namespace)}\n`;
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${nameScalar(name)}\n${place}${body}`;
}
