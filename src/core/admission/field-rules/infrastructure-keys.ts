import { objectAt } from '../../model/access.ts';
import { capitalized } from '../../text/words.ts';
import type { Json } from '../../yaml/json.ts';
import type { FieldRule } from '../field-rule.ts';
import { isDnsSubdomain } from './shared/dns-names.ts';
import { gatewayWith } from './shared/examples.ts';

const NAME = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$/;

/** An optional DNS subdomain with a slash, then a name of 1 to 63 characters. */
function isKey(key: string): boolean {
  const slash = key.indexOf('/');
  return (slash < 0 || isDnsSubdomain(key.slice(0, slash))) && NAME.test(key.slice(slash + 1));
}

/** The expression takes the part before the first slash, which is the whole key where there is none, and demands less than 253. */
const hasShortPrefix = (key: string): boolean => [...(key.split('/', 1)[0] ?? '')].length < 253;

const keysOf = (map: Json): readonly string[] => Object.keys(objectAt(map, []));

const LABEL_63 = `${'a'.repeat(63)}.`;

const infrastructure = (field: string, key: string, marked: boolean) => {
  const [open, close] = marked ? ['⟦', '⟧'] : ['', ''];
  return gatewayWith(`infrastructure:\n  ${field}:\n    ${open}${key}: shop${close}`);
};

const FIELDS = [
  { field: 'labels', one: 'label' },
  { field: 'annotations', one: 'annotation' },
];

const format = ({ field, one }: (typeof FIELDS)[number]): FieldRule => ({
  id: `gateway-infra-${one}-key-format`,
  message: `${capitalized(one)} keys must be in the form of an optional DNS subdomain prefix followed by a required name segment of up to 63 characters.`,
  title: `A key in infrastructure.${field} is not of the form prefix/name.`,
  why: `The ${field} are put on all that is made for the Gateway, such as its Service, which would be refused with such a key.`,
  fix: 'Use letters, digits, `-`, `_` and `.` for the name, at most 63 and beginning and ending with a letter or digit; before a slash only a DNS domain.',
  holds: (map) => keysOf(map).every(isKey),
  fixes: (map) =>
    keysOf(map)
      .filter((key) => !isKey(key))
      .map((key) => ({ title: `Remove ${key}`, at: [key], unset: true as const })),
  examples: {
    bad: infrastructure(field, 'example.com/team!', true),
    good: infrastructure(field, 'example.com/team', false),
  },
});

const prefixLength = ({ field, one }: (typeof FIELDS)[number]): FieldRule => ({
  id: `gateway-infra-${one}-key-prefix-length`,
  message: `If specified, the ${one} key's prefix must be a DNS subdomain not longer than 253 characters in total.`,
  title: `A key in infrastructure.${field} has a prefix that is too long.`,
  why: 'The prefix of a key is a DNS name. The API takes up to 252 characters here, one less than its message says.',
  fix: 'Use a shorter domain before the slash.',
  holds: (map) => keysOf(map).every(hasShortPrefix),
  fixes: (map) =>
    keysOf(map)
      .filter((key) => !hasShortPrefix(key))
      .map((key) => ({ title: 'Remove the key with the long prefix', at: [key], unset: true as const })),
  examples: {
    bad: infrastructure(field, `${LABEL_63.repeat(3)}${'a'.repeat(61)}/team`, true),
    good: infrastructure(field, `${LABEL_63.repeat(3)}${'a'.repeat(60)}/team`, false),
  },
});

/** The keys of infrastructure.labels and infrastructure.annotations are keys of labels. */
export const infrastructureKeyRules: readonly FieldRule[] = FIELDS.flatMap((one) => [
  format(one),
  prefixLength(one),
]);
