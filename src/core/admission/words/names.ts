import { NEWEST_KUBERNETES, type KubernetesVersion } from '../../model/kubernetes-version.ts';
import {
  DNS_1035_LABEL,
  DNS_LABEL,
  DNS_SUBDOMAIN,
  LABEL_VALUE,
  PORT_NAME,
} from '../../kinds/shared/patterns.ts';
import { utf8Length } from '../../text/utf8-length.ts';
import { matcherOf } from '../structure/matcher.ts';
import { hasChange } from './changes.ts';

/** What is wrong with a name, by the rules and in the words of an API server, of the newest unless said; nothing when it is fine. */
export type NameCheck = (name: string, version?: KubernetesVersion) => readonly string[];

const tooLong = (most: number, unit = 'characters'): string => `must be no more than ${most} ${unit}`;

/** Nearly all names are fine, and a list is not made for each. */
const FINE: readonly string[] = [];

/** A check by length, in bytes as the server counts, and by pattern: both are reported. */
function byPattern(pattern: string, most: number, words: string, unit?: string): NameCheck {
  const matches = matcherOf(pattern);
  // A unit of UTF-16 is three bytes at most.
  const surelyShort = Math.floor(most / 3);
  return (name) => {
    const isLong = name.length > surelyShort && utf8Length(name) > most;
    if (matches(name)) return isLong ? [tooLong(most, unit)] : FINE;
    return isLong ? [tooLong(most, unit), words] : [words];
  };
}

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = String.raw`[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*`;

const LABEL_WORDS = `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '${LABEL}')`;
const checkPlainLabel = byPattern(DNS_LABEL, 63, LABEL_WORDS);
const isSubdomain = matcherOf(DNS_SUBDOMAIN);

/** A DNS label. Of a text that would be a subdomain, the dots are what is wrong. */
export const checkLabel: NameCheck = (name) => {
  const found = checkPlainLabel(name);
  if (found === FINE) return FINE;
  return found.map((words) => (words === LABEL_WORDS && isSubdomain(name) ? 'must not contain dots' : words));
};

const SUBDOMAIN_WORDS = `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${SUBDOMAIN}')`;

export const checkSubdomain = byPattern(DNS_SUBDOMAIN, 253, SUBDOMAIN_WORDS);

export const checkLabel1035 = byPattern(
  DNS_1035_LABEL,
  63,
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
);

/** The name of a Service. */
export const checkServiceName: NameCheck = (name, version = NEWEST_KUBERNETES) =>
  hasChange('service-names-with-digits', version) ? checkLabel(name) : checkLabel1035(name);

export const checkWildcardHost = byPattern(
  String.raw`^\*\.${SUBDOMAIN}$`,
  253,
  String.raw`a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '\*\.${SUBDOMAIN}')`,
);

const IS_PORT_NAME = new RegExp(PORT_NAME);

/** The name of a container port: an IANA service name. */
export function checkPortName(name: string): readonly string[] {
  if (name.length <= 15 && IS_PORT_NAME.test(name)) return FINE;
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

const LABEL_VALUE_WORDS =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

const inUnit = (unit: string) => ({
  prefix: byPattern(DNS_SUBDOMAIN, 253, SUBDOMAIN_WORDS, unit),
  /** The same as a value, but for the empty one. */
  name: byPattern(LABEL_VALUE, 63, NAME_WORDS, unit),
  value: byPattern(LABEL_VALUE, 63, LABEL_VALUE_WORDS, unit),
});

const IN_BYTES = inUnit('bytes');
const IN_CHARACTERS = inUnit('characters');

const checksOf = (version: KubernetesVersion): typeof IN_BYTES =>
  hasChange('lengths-in-bytes', version) ? IN_BYTES : IN_CHARACTERS;

/** The key of a label or annotation, `[prefix/]name`, in the words of a version. */
export function checkQualifiedName(
  text: string,
  version: KubernetesVersion = NEWEST_KUBERNETES,
): readonly string[] {
  const checks = checksOf(version);
  if (text !== '' && !text.includes('/') && checks.name(text) === FINE) return FINE;
  const parts = text.split('/');
  const [prefix, name = ''] = parts.length === 2 ? parts : [undefined, text];
  if (parts.length > 2) {
    const what = hasChange('label-keys-by-name', version) ? 'a valid label key' : 'a qualified name';
    return [
      `${what} ${NAME_WORDS} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  const ofPrefix = prefix === undefined ? [] : prefix === '' ? ['must be non-empty'] : checks.prefix(prefix);
  const ofName = name === '' ? ['must be non-empty', NAME_WORDS] : checks.name(name);
  return [...ofPrefix.map((words) => `prefix part ${words}`), ...ofName.map((words) => `name part ${words}`)];
}

/** The value of a label, in the words of a version. */
export const checkLabelValue = (
  text: string,
  version: KubernetesVersion = NEWEST_KUBERNETES,
): readonly string[] => checksOf(version).value(text);
