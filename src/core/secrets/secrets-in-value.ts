import { decodeBase64 } from '../text/base64.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import { LEFT_OUT } from './left-out.ts';
import { isFilledIn, isSecretHeader, isSecretName, isSecretVariable, LOGIN_FIELDS } from './secret-names.ts';
import { insideBase64, secretsInText } from './secrets-in-text.ts';

/** A value that is secret, or holds something that is. */
export type SecretValue = Readonly<{
  path: Path;
  /** What stands there instead. */
  value: string;
  /** What it is, as the object of a sentence: `tls.key of Secret shop`. */
  what: string;
}>;

/** Annotations with a copy of the object: those of kubectl, kapp, Rancher and others. */
const COPY = /(?:last-applied(?:-configuration)?|\/applied|kapp\.k14s\.io\/original)$/;

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Whether a value is there, and is not filled in later. */
const isSet = (value: Json | undefined): boolean =>
  value !== undefined &&
  value !== null &&
  (typeof value !== 'string' || (value.trim() !== '' && !isFilledIn(value)));

const isSetText = (value: Json | undefined): value is string => typeof value === 'string' && isSet(value);

/** A password may be written as a number; what is on or off is none. */
const isSetScalar = (value: Json | undefined): boolean => isSetText(value) || typeof value === 'number';

/** Whether a text is certificates and nothing else: they are shown to every client. */
const isPublic = (text: string): boolean =>
  /^\s*-----BEGIN CERTIFICATE-----/.test(text) && !text.includes('PRIVATE KEY');

/** Texts in a text: what `leaveOutSecrets` makes of each. */
type LeaveOut = (text: string) => Readonly<{ text: string; found: readonly string[] }>;

type Add = (path: Path, what: string, instead?: string) => void;

/**
 * Everything secret in the value of a document, wherever it stands in it.
 * @param leaveOut what is left of a manifest, a kubeconfig or JSON in a string
 */
export function secretsInValue(value: Json, leaveOut: LeaveOut): readonly SecretValue[] {
  const found = new Map<string, SecretValue>();
  const add: Add = (path, what, instead = LEFT_OUT) => {
    const key = JSON.stringify(path);
    if (!found.has(key)) found.set(key, { path, value: instead, what });
  };

  const walk = (here: Json, path: Path): void => {
    if (found.has(JSON.stringify(path))) return;
    if (typeof here === 'string') inText(here, path, leaveOut, add);
    else if (Array.isArray(here)) for (const [i, item] of here.entries()) walk(item as Json, [...path, i]);
    else if (isObject(here)) {
      special(here, path, add);
      for (const [key, item] of Object.entries(here)) walk(item, [...path, key]);
    }
  };
  walk(value, []);
  return [...found.values()];
}

/** What is secret in a string, which may hold a manifest, or be base64 of one. */
function inText(text: string, path: Path, leaveOut: LeaveOut, add: Add): void {
  const inside = insideBase64(text);
  const content = inside ?? text;
  const nested = /[:\n]/.test(content) ? leaveOut(content) : null;
  if (nested && nested.found.length > 0)
    return add(path, nested.found.join(', '), inside === null ? nested.text : LEFT_OUT);
  const cleaned = secretsInText(text);
  if (cleaned) add(path, cleaned.what, cleaned.text);
}

/** What is secret in an object by what the object is, and by the names of its fields. */
function special(object: JsonObject, path: Path, add: Add): void {
  if (object['kind'] === 'Secret') secretOf(object, path, add);
  if (object['kind'] === 'SecretList') eachIn(object, 'items', path, (item, at) => secretOf(item, at, add));
  if (Array.isArray(object['secretGenerator'])) generatorsOf(object, path, add);
  if (isObject(object['user'])) {
    const { user } = object;
    for (const field of LOGIN_FIELDS)
      if (isSet(user[field])) add([...path, 'user', field], `${field} of a kubeconfig`);
  }
  patchesOf(object, path, add);
  const { name, value } = object;
  if (typeof name === 'string' && isSetScalar(value) && isSecretPair(name, String(value)))
    add([...path, 'value'], `the value of ${name}`);
  // What an ExternalSecret calls so is the name of a key.
  const namesKeys = isObject(object['remoteRef']) || isObject(object['sourceRef']);
  for (const [field, item] of Object.entries(object))
    if (isSetScalar(item) && !namesKeys && (isSecretName(field) || isSecretHeader(field, String(item))))
      add([...path, field], `the value of ${field}`);
}

const isSecretPair = (name: string, value: string): boolean =>
  isSecretVariable(name) || isSecretHeader(name, value);

/** The objects in a list of an object. */
function eachIn(object: JsonObject, list: string, path: Path, use: (item: JsonObject, at: Path) => void) {
  const items = object[list];
  if (!Array.isArray(items)) return;
  for (const [i, item] of items.entries())
    if (isObject(item as Json)) use(item as JsonObject, [...path, list, i]);
}

function secretOf(object: JsonObject, path: Path, add: Add): void {
  const metadata = isObject(object['metadata']) ? object['metadata'] : {};
  const name = typeof metadata['name'] === 'string' ? ` ${metadata['name']}` : '';
  for (const part of ['data', 'stringData']) {
    const entries = object[part];
    if (!isObject(entries)) {
      if (isSet(entries)) add([...path, part], `${part} of Secret${name}`);
      continue;
    }
    for (const [key, value] of Object.entries(entries)) {
      if (!isSet(value)) continue;
      const text = typeof value === 'string' ? value : '';
      if (isPublic(part === 'data' ? (decodeBase64(text) ?? text) : text)) continue;
      add([...path, part, key], `${key} of Secret${name}`);
    }
  }
  const annotations = isObject(metadata['annotations']) ? metadata['annotations'] : {};
  for (const [key, value] of Object.entries(annotations))
    if (COPY.test(key) && isSet(value))
      add(
        [...path, 'metadata', 'annotations', key],
        key === LAST_APPLIED ? `the last applied configuration of Secret${name}` : `${key} of Secret${name}`,
      );
}

/** The literals of generators of Secrets: `password=hidden`. */
function generatorsOf(object: JsonObject, path: Path, add: Add): void {
  eachIn(object, 'secretGenerator', path, ({ literals }, at) => {
    const entries: readonly (readonly [Json, Path])[] = Array.isArray(literals)
      ? literals.map((literal, j) => [literal as Json, [...at, 'literals', j]])
      : [[literals ?? null, [...at, 'literals']]];
    for (const [literal, place] of entries) {
      if (typeof literal !== 'string') continue;
      const [, key = '', value] = /^([^=]*)=([\s\S]*)$/.exec(literal) ?? [];
      if (isSet(value)) add(place, `${key} of a generated Secret`, `${key}=${LEFT_OUT}`);
    }
  });
}

/** Patches of Secrets: as a text for a target, or as operations on their data. */
function patchesOf(object: JsonObject, path: Path, add: Add): void {
  const { patch, target, op, path: pointer, value } = object;
  if (isSetText(patch) && isObject(target) && target['kind'] === 'Secret')
    add([...path, 'patch'], 'a patch of a Secret');
  if (
    typeof op === 'string' &&
    typeof pointer === 'string' &&
    /^\/stringData\b/.test(pointer) &&
    isSet(value)
  )
    add([...path, 'value'], 'a patch of a Secret');
}
