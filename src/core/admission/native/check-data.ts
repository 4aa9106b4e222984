import { objectAt, stringAt } from '../../model/access.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { utf8Length } from '../../text/utf8-length.ts';
import { note, type Run } from '../structure/run.ts';
import type { NativeCheck } from './native-check.ts';

/** All values of a Secret or ConfigMap together. */
const MOST_BYTES = 1048576;

/** A key that is missing, written in brackets as the server does. */
function noteMissingKey(run: Run, key: string): void {
  const before = run.found.length;
  note(run, 'required', 'Required value', { field: key }, ['data', key]);
  const made = run.found[before];
  if (made) run.found[before] = { ...made, message: `data[${key}]: Required value` };
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

/** The size of a Secret, and the two keys of one for TLS. */
export const checkSecret: NativeCheck = ({ run, value }) => {
  const data = objectAt(value, ['data']);
  const text = objectAt(value, ['stringData']);
  checkSize(run, [data], decodedLength);
  if (stringAt(value, ['type']) !== 'kubernetes.io/tls') return;
  for (const key of ['tls.crt', 'tls.key']) {
    if (Object.hasOwn(data, key) || Object.hasOwn(text, key)) continue;
    noteMissingKey(run, key);
  }
};

/** The size of a ConfigMap. */
export const checkConfigMap: NativeCheck = ({ run, value }) => {
  const data = objectAt(value, ['data']);
  const binary = objectAt(value, ['binaryData']);
  checkSize(run, [data, binary], utf8Length);
};
