import { Optional, type Environment } from '@marcbachmann/cel-js';
import { hasFormat } from '../../structure/formats.ts';
import {
  checkLabel,
  checkLabel1035,
  checkLabelValue,
  checkQualifiedName,
  checkSubdomain,
  type NameCheck,
} from '../../words/names.ts';
import { define } from './define.ts';

/** A named format of the API server; says what keeps a text from having it. */
class Format {
  readonly name: string;
  readonly problemsOf: NameCheck;

  constructor(name: string, problemsOf: NameCheck) {
    this.name = name;
    this.problemsOf = problemsOf;
  }

  equals(other: unknown): boolean {
    return other instanceof Format && other.name === this.name;
  }
}

/** A prefix may end in a dash, since something follows it. */
const prefix =
  (check: NameCheck): NameCheck =>
  (text) =>
    check(text.replace(/-$/, 'a'));

const structural =
  (format: string, words: string): NameCheck =>
  (text) =>
    hasFormat(format, text) ? [] : [words];

const FORMATS: readonly Format[] = Object.entries({
  dns1123Label: checkLabel,
  dns1123Subdomain: checkSubdomain,
  dns1035Label: checkLabel1035,
  qualifiedName: checkQualifiedName,
  dns1123LabelPrefix: prefix(checkLabel),
  dns1123SubdomainPrefix: prefix(checkSubdomain),
  dns1035LabelPrefix: prefix(checkLabel1035),
  labelValue: checkLabelValue,
  uri: structural('uri', 'must be a valid URI'),
  uuid: structural('uuid', 'does not match the UUID pattern'),
  byte: structural('byte', 'invalid base64'),
  date: structural('date', 'invalid date'),
  datetime: structural('date-time', 'invalid datetime'),
}).map(([name, check]) => new Format(name, check));

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
    const problems = format.problemsOf(text);
    return problems.length === 0 ? Optional.none() : Optional.of(problems);
  });
}
