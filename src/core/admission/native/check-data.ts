import { objectAt, stringAt } from '../../model/access.ts';
import { base64Bytes } from '../../text/base64.ts';
import { utf8 } from '../../text/utf8.ts';
import { utf8Length } from '../../text/utf8-length.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { jsonObjectFault } from './json-fault.ts';
import type { Notes } from './notes.ts';

/** All values of a Secret or ConfigMap together. */
const MOST_BYTES = 1048576;

const sizeOf = (data: JsonObject, length: (text: string) => number): number =>
  Object.values(data).reduce(
    (sum: number, value) => sum + (typeof value === 'string' ? length(value) : 0),
    0,
  );

const decodedLength = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4);

/** Values of a Secret in base64; those written as plain text lie over them. */
const REGISTRY_FILES: Readonly<Record<string, string>> = {
  'kubernetes.io/dockercfg': '.dockercfg',
  'kubernetes.io/dockerconfigjson': '.dockerconfigjson',
};

/** The size of a Secret, and what those of some types hold. */
export function checkSecret(notes: Notes, value: Json): void {
  const data = objectAt(value, ['data']);
  const text = objectAt(value, ['stringData']);
  notes.rules(['data']);
  notes.rules(['stringData']);
  const covered = Object.fromEntries(Object.entries(data).filter(([key]) => !Object.hasOwn(text, key)));
  const size = sizeOf(covered, decodedLength) + sizeOf(text, utf8Length);
  if (size > MOST_BYTES) notes.tooLong(['data'], MOST_BYTES);
  const type = stringAt(value, ['type']) ?? '';
  if (type === 'kubernetes.io/service-account-token') checkAccount(notes, value);
  if (type === 'kubernetes.io/tls') {
    for (const key of ['tls.crt', 'tls.key'])
      if (!Object.hasOwn(data, key) && !Object.hasOwn(text, key))
        notes.required(['data', key], '', { written: `data[${key}]` });
  }
  const file = Object.hasOwn(REGISTRY_FILES, type) ? REGISTRY_FILES[type] : undefined;
  if (file !== undefined) checkRegistryFile(notes, data, text, file);
}

const ACCOUNT = 'kubernetes.io/service-account.name';

function checkAccount(notes: Notes, value: Json): void {
  if ((stringAt(value, ['metadata', 'annotations', ACCOUNT]) ?? '') !== '') return;
  notes.required(['metadata', 'annotations', ACCOUNT], '', {
    written: `metadata.annotations[${ACCOUNT}]`,
    mark: { path: ['type'], key: true },
  });
}

/** The file with which a container registry is entered is JSON. */
function checkRegistryFile(notes: Notes, data: JsonObject, text: JsonObject, file: string): void {
  const isText = Object.hasOwn(text, file);
  const written = isText ? text[file] : data[file];
  if (typeof written !== 'string') return;
  const content = isText ? utf8(written) : base64Bytes(written);
  const fault = content === undefined ? null : jsonObjectFault(content);
  if (fault === null) return;
  const path = [isText ? 'stringData' : 'data', file];
  notes.invalid(path, '<secret contents redacted>', fault, { written: `data[${file}]` });
}

/** The size of a ConfigMap; the server says it of no field. */
export function checkConfigMap(notes: Notes, value: Json): void {
  notes.rules(['data']);
  notes.rules(['binaryData']);
  const size =
    sizeOf(objectAt(value, ['data']), utf8Length) + sizeOf(objectAt(value, ['binaryData']), decodedLength);
  if (size > MOST_BYTES) notes.tooLong(['data'], MOST_BYTES, { written: '' });
}
