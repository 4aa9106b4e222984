import { DNS_1035_LABEL, DNS_LABEL, DNS_SUBDOMAIN, PORT_NAME } from '../../kinds/shared/patterns.ts';

/** What is wrong with a name, in the words of the API server; nothing when it is fine. */
export type NameCheck = (name: string) => readonly string[];

const tooLong = (most: number): string => `must be no more than ${most} characters`;

/** A check by length and pattern. Nothing is matched against a name that is too long: only its length is reported. */
const byPattern =
  (pattern: string, most: number, words: string): NameCheck =>
  (name) =>
    name.length > most ? [tooLong(most)] : new RegExp(pattern).test(name) ? [] : [words];

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = String.raw`[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*`;

export const checkLabel = byPattern(
  DNS_LABEL,
  63,
  `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '${LABEL}')`,
);

export const checkSubdomain = byPattern(
  DNS_SUBDOMAIN,
  253,
  `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${SUBDOMAIN}')`,
);

export const checkLabel1035 = byPattern(
  DNS_1035_LABEL,
  63,
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
);

export const checkWildcardHost = byPattern(
  String.raw`^\*\.${SUBDOMAIN}$`,
  253,
  String.raw`a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '\*\.${SUBDOMAIN}')`,
);

/** The name of a container port: an IANA service name. */
export function checkPortName(name: string): readonly string[] {
  if (name.length <= 15 && new RegExp(PORT_NAME).test(name)) return [];
  const found = name.length > 15 ? ['must be no more than 15 characters'] : [];
  if (!/^[-a-z0-9]+$/.test(name))
    found.push('must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)');
  if (!/[a-z]/.test(name)) found.push('must contain at least one letter (a-z)');
  if (name.includes('--')) found.push('must not contain consecutive hyphens');
  if (/^-|-$/.test(name)) found.push('must not begin or end with a hyphen');
  return found;
}

const NAME_PART = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const NAME_WORDS = `must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${NAME_PART}')`;

const isNamePart = (text: string): boolean =>
  /^[A-Za-z0-9]$|^[A-Za-z0-9][-A-Za-z0-9_.]*[A-Za-z0-9]$/.test(text);

/** The key of a label or annotation: `[prefix/]name`. */
export function checkQualifiedName(text: string): readonly string[] {
  const parts = text.split('/');
  const [prefix, name] = parts.length === 2 ? parts : [undefined, text];
  if (parts.length > 2)
    return [
      `a qualified name ${NAME_WORDS} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  const found: string[] = [];
  if (prefix === '') found.push('prefix part must be non-empty');
  else if (prefix !== undefined) found.push(...checkSubdomain(prefix).map((words) => `prefix part ${words}`));
  if (name === undefined || name === '') found.push('name part must be non-empty');
  else if (name.length > 63) found.push('name part must be no more than 63 characters');
  if (name !== undefined && name.length <= 63 && !isNamePart(name)) found.push(`name part ${NAME_WORDS}`);
  return found;
}

/** The value of a label. */
export function checkLabelValue(text: string): readonly string[] {
  if (text.length > 63) return [tooLong(63)];
  if (text === '' || isNamePart(text)) return [];
  return [
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
  ];
}
