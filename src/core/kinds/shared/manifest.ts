import { trimmed } from '../../text/indented.ts';

/** The type of an object, and its place. */
type Head = Readonly<{ apiVersion: string; kind: string; name: string; namespace?: string }>;

/** Words and forms that YAML 1.1 reads as something else than a string; names that look like them are quoted. */
const NOT_A_STRING = /^(?:y|n|yes|no|on|off|true|false|null|~|[-+.]?[0-9].*)$/i;

/** A Kubernetes name as a YAML scalar: plain where that is safe, quoted where it is not. */
export const nameScalar = (name: string): string =>
  /^[A-Za-z][-A-Za-z0-9._]*$/.test(name) && !NOT_A_STRING.test(name) ? name : JSON.stringify(name);

/**
 * A manifest with the four lines that every object begins with, followed by `body`: whole lines of YAML, which may go on
 * with the metadata. The names are written as they are. Without a namespace, or with an empty one, the line is left out.
 */
export function writeManifest({ apiVersion, kind, name, namespace = '' }: Head, body = ''): string {
  const place = namespace === '' ? '' : `  namespace: ${namespace}\n`;
  const rest = trimmed(body);
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${place}${rest === '' ? '' : `${rest}\n`}`;
}

/** The same, with names that are quoted where YAML needs it. */
export const manifest = ({ name, namespace = '', ...type }: Head, body = ''): string =>
  writeManifest(
    { ...type, name: nameScalar(name), namespace: namespace === '' ? '' : nameScalar(namespace) },
    body,
  );
