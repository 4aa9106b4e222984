import { objectAt, stringAt } from '../../model/access.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { byteLength } from '../metadata/check-metadata.ts';
import { note, type Run } from '../structure/run.ts';
import { quote } from '../words/quote.ts';
import type { NativeCheck } from './native-check.ts';

/** All values of a Secret or ConfigMap together. */
const MOST_BYTES = 1048576;

const KEY_WORDS =
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

function keyProblem(key: string): string | null {
  if (key.length > 253) return 'must be no more than 253 characters';
  if (!/^[-._a-zA-Z0-9]+$/.test(key)) return KEY_WORDS;
  if (key === '.' || key === '..') return `must not be '${key}'`;
  return key.startsWith('..') ? "must not start with '..'" : null;
}

/** Keys are written in brackets: `data[tls.crt]`. */
function noteKey(run: Run, field: string, key: string, words: string, code: string, facts = {}): void {
  const before = run.found.length;
  note(run, code, words, facts, [field, key]);
  const made = run.found[before];
  if (made) run.found[before] = { ...made, message: `${field}[${key}]: ${words}` };
}

function checkKeys(run: Run, field: string, data: JsonObject): void {
  for (const key of Object.keys(data)) {
    const words = keyProblem(key);
    if (words === null) continue;
    const before = run.found.length;
    noteKey(run, field, key, `Invalid value: ${quote(key)}: ${words}`, 'data-key');
    const made = run.found[before];
    if (made) run.found[before] = { ...made, mark: { path: [field, key], key: true } };
  }
}

function checkSize(run: Run, fields: readonly JsonObject[], sizeOf: (text: string) => number): void {
  let size = 0;
  for (const data of fields) {
    for (const value of Object.values(data)) if (typeof value === 'string') size += sizeOf(value);
  }
  if (size > MOST_BYTES)
    note(
      run,
      'max-length',
      `Too long: may not be more than ${MOST_BYTES} bytes`,
      { limit: MOST_BYTES, size },
      ['data'],
    );
}

const decodedLength = (base64: string): number => Math.floor((base64.length * 3) / 4);

/** Keys and size of a Secret, and the two keys of one for TLS. */
export const checkSecret: NativeCheck = ({ run, value }) => {
  const data = objectAt(value, ['data']);
  const text = objectAt(value, ['stringData']);
  checkKeys(run, 'data', data);
  checkKeys(run, 'stringData', text);
  checkSize(run, [data], decodedLength);
  if (stringAt(value, ['type']) !== 'kubernetes.io/tls') return;
  for (const key of ['tls.crt', 'tls.key']) {
    if (Object.hasOwn(data, key) || Object.hasOwn(text, key)) continue;
    noteKey(run, 'data', key, 'Required value', 'required', { field: key });
  }
};

/** Keys and size of a ConfigMap. */
export const checkConfigMap: NativeCheck = ({ run, value }) => {
  const data = objectAt(value, ['data']);
  const binary = objectAt(value, ['binaryData']);
  checkKeys(run, 'data', data);
  checkKeys(run, 'binaryData', binary);
  for (const key of Object.keys(data)) {
    if (Object.hasOwn(binary, key))
      noteKey(
        run,
        'data',
        key,
        `Invalid value: ${quote(key)}: duplicate of key present in binaryData`,
        'data-key',
      );
  }
  checkSize(run, [data, binary], byteLength);
};
