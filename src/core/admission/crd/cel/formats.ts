import { Optional, type Environment } from '@marcbachmann/cel-js';
import { hasFormat } from '../../structure/formats.ts';
import { define } from './define.ts';

/** A named format of the API server; says what keeps a text from having it. */
class Format {
  readonly name: string;
  readonly problem: (text: string) => string | undefined;

  constructor(name: string, problem: (text: string) => string | undefined) {
    this.name = name;
    this.problem = problem;
  }

  equals(other: unknown): boolean {
    return other instanceof Format && other.name === this.name;
  }
}

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

const pattern =
  (expression: string, longest: number, what: string) =>
  (text: string): string | undefined => {
    if (text.length > longest) return `must be no more than ${longest} characters`;
    return new RegExp(`^(?:${expression})$`).test(text) ? undefined : what;
  };

const LABEL_1123 = pattern(
  LABEL,
  63,
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
);
const LABEL_1035 = pattern(
  '[a-z]([-a-z0-9]*[a-z0-9])?',
  63,
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
);
const NAME_PART = pattern(
  '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]',
  63,
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
);

const subdomain = (text: string): string | undefined => {
  if (text.length > 253) return 'must be no more than 253 characters';
  return text.split('.').every((part) => new RegExp(`^${LABEL}$`).test(part))
    ? undefined
    : "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
};

function qualifiedName(text: string): string | undefined {
  const [name = '', prefix, ...more] = text.split('/').toReversed();
  if (more.length > 0)
    return "a qualified name must consist of a name with an optional DNS subdomain prefix and '/'";
  return (prefix === undefined ? undefined : subdomain(prefix)) ?? NAME_PART(name);
}

/** A prefix may end in a dash, since something follows it. */
const prefixOf =
  (problem: (text: string) => string | undefined) =>
  (text: string): string | undefined =>
    problem(text.replace(/-$/, 'a'));

const structural = (format: string, what: string) => (text: string) =>
  hasFormat(format, text) ? undefined : what;

const FORMATS: readonly Format[] = [
  new Format('dns1123Label', LABEL_1123),
  new Format('dns1123Subdomain', subdomain),
  new Format('dns1035Label', LABEL_1035),
  new Format('qualifiedName', qualifiedName),
  new Format('dns1123LabelPrefix', prefixOf(LABEL_1123)),
  new Format('dns1123SubdomainPrefix', prefixOf(subdomain)),
  new Format('dns1035LabelPrefix', prefixOf(LABEL_1035)),
  new Format('labelValue', (text) => (text === '' ? undefined : NAME_PART(text))),
  new Format('uri', structural('uri', 'must be a valid URI')),
  new Format('uuid', structural('uuid', 'does not match the UUID pattern')),
  new Format('byte', structural('byte', 'invalid base64')),
  new Format('date', structural('date', 'invalid date')),
  new Format('datetime', structural('date-time', 'invalid datetime')),
];

/** The library of named formats: `format.dns1123Label().validate(self.name).hasValue()`. */
export function registerFormats(environment: Environment): void {
  class Namespace {
    readonly name = 'format';
  }
  environment
    .registerType('kubernetes.NamedFormat', Format)
    .registerType('GatehouseFormat', Namespace)
    .registerConstant('format', 'GatehouseFormat', new Namespace());
  const add = define(environment);
  for (const format of FORMATS) add(`GatehouseFormat.${format.name}(): kubernetes.NamedFormat`, () => format);
  add('GatehouseFormat.named(string): optional<kubernetes.NamedFormat>', (_: Namespace, name: string) => {
    const format = FORMATS.find((one) => one.name === name);
    return format ? Optional.of(format) : Optional.none();
  });
  add('kubernetes.NamedFormat.validate(string): optional<list<string>>', (format: Format, text: string) => {
    const problem = format.problem(text);
    return problem === undefined ? Optional.none() : Optional.of([problem]);
  });
}
