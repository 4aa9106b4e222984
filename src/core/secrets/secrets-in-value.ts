import { isPlaceholder } from '../model/placeholder.ts';
import { decodeBase64 } from '../text/base64.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import { LEFT_OUT } from './left-out.ts';
import { secretsInText } from './secrets-in-text.ts';

/** A value that is secret, or holds something that is. */
export type SecretValue = Readonly<{
  path: Path;
  /** What stands there instead. */
  value: string;
  /** What it is, as the object of a sentence: `tls.key of Secret shop`. */
  what: string;
}>;

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Names of variables of containers whose values are secret. */
const SECRET_NAME = /(?:^|_)(?:PASSWORD|PASSWD|TOKEN|SECRET|SECRET_KEY|PRIVATE_KEY|API_?KEY|ACCESS_KEY)$/i;

/** What is secret in the fields of a user of a kubeconfig. */
const LOGIN_FIELDS = [
  'client-key-data',
  'token',
  'password',
  'access-token',
  'id-token',
  'refresh-token',
  'client-secret',
];

const isSet = (value: Json | undefined): value is string =>
  typeof value === 'string' && value.trim() !== '' && !isPlaceholder(value);

/** Whether a text is certificates and nothing else: they are shown to every client. */
const isPublic = (text: string): boolean =>
  /^\s*-----BEGIN CERTIFICATE-----/.test(text) && !text.includes('PRIVATE KEY');

/** Everything secret in the value of a document, wherever it stands in it. */
export function secretsInValue(value: Json): readonly SecretValue[] {
  const found: SecretValue[] = [];
  const add = (path: Path, what: string, instead = LEFT_OUT) => found.push({ path, value: instead, what });

  const walk = (here: Json, path: Path): void => {
    if (typeof here === 'string') {
      const cleaned = secretsInText(here);
      if (cleaned) add(path, cleaned.what, cleaned.text);
    } else if (Array.isArray(here)) {
      for (const [i, item] of here.entries()) walk(item as Json, [...path, i]);
    } else if (isObject(here)) {
      const taken = new Set(special(here, path, add));
      for (const [key, item] of Object.entries(here)) if (!taken.has(key)) walk(item, [...path, key]);
    }
  };
  walk(value, []);
  return found;
}

type Add = (path: Path, what: string, instead?: string) => void;

/** What is secret in an object by what the object is; gives the keys that are dealt with. */
function special(object: JsonObject, path: Path, add: Add): readonly string[] {
  if (object['kind'] === 'Secret') return secretOf(object, path, add);
  if (object['kind'] === 'Kustomization') return generatorsOf(object, path, add);
  if (isObject(object['user'])) {
    const { user } = object;
    for (const field of LOGIN_FIELDS)
      if (isSet(user[field])) add([...path, 'user', field], `${field} of a kubeconfig`);
    return LOGIN_FIELDS.some((field) => isSet(user[field])) ? ['user'] : [];
  }
  const { name } = object;
  if (typeof name === 'string' && SECRET_NAME.test(name) && isSet(object['value'])) {
    add([...path, 'value'], `the value of ${name}`);
    return ['value'];
  }
  return [];
}

function secretOf(object: JsonObject, path: Path, add: Add): readonly string[] {
  const metadata = isObject(object['metadata']) ? object['metadata'] : {};
  const name = typeof metadata['name'] === 'string' ? ` ${metadata['name']}` : '';
  for (const part of ['data', 'stringData']) {
    const entries = object[part];
    if (!isObject(entries)) continue;
    for (const [key, value] of Object.entries(entries)) {
      if (!isSet(value) || isPublic(part === 'data' ? (decodeBase64(value) ?? value) : value)) continue;
      add([...path, part, key], `${key} of Secret${name}`);
    }
  }
  const annotations = isObject(metadata['annotations']) ? metadata['annotations'] : {};
  if (isSet(annotations[LAST_APPLIED]))
    add(
      [...path, 'metadata', 'annotations', LAST_APPLIED],
      `the last applied configuration of Secret${name}`,
    );
  return ['data', 'stringData', 'metadata'];
}

/** The literals of generators of Secrets: `password=hidden`. */
function generatorsOf(object: JsonObject, path: Path, add: Add): readonly string[] {
  const generators = object['secretGenerator'];
  if (!Array.isArray(generators)) return [];
  for (const [i, generator] of generators.entries()) {
    const literals = isObject(generator as Json) ? (generator as JsonObject)['literals'] : undefined;
    if (!Array.isArray(literals)) continue;
    for (const [j, literal] of literals.entries()) {
      if (typeof literal !== 'string') continue;
      const [, key = '', value] = /^([^=]*)=([\s\S]*)$/.exec(literal) ?? [];
      if (isSet(value))
        add(
          [...path, 'secretGenerator', i, 'literals', j],
          `${key} of a generated Secret`,
          `${key}=${LEFT_OUT}`,
        );
    }
  }
  return ['secretGenerator'];
}
