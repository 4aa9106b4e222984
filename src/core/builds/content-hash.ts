import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../text/utf8.ts';
import { plain, textOf, type TracedMap } from './traced.ts';

/** The fields of generated objects that count, in the order of their names in the text that is hashed. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ['binaryData', 'data'],
  Secret: ['data', 'stringData'],
};

/**
 * The suffix that kustomize gives the name of a generated ConfigMap or Secret: ten letters for its content. Null for
 * another kind, which a patch may have given it: that of one depends on how its text is laid out.
 */
export function contentHash(object: TracedMap): string | null {
  const kind = textOf(object.entries.get('kind'));
  if (!Object.hasOwn(COUNTED, kind)) return null;
  const fields = new Map<string, unknown>([
    ['kind', kind],
    // kustomize means to add the name, and looks for it in a field called "metadata/name".
    ['name', ''],
    ...(kind === 'Secret' ? [['type', textOf(object.entries.get('type'))] as const] : []),
  ]);
  for (const name of COUNTED[kind] ?? []) {
    const node = object.entries.get(name);
    if (node !== undefined) fields.set(name, plain(node));
    else if (name === 'data') fields.set(name, '');
  }
  // The browser's own hash answers only later, and a build is computed at once.
  return bytesToHex(sha256(utf8(goJson(Object.fromEntries(fields)))))
    .slice(0, 10)
    .replace(/[013ae]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Letters that could spell something, and digits that look like letters, are replaced. */
const LETTERS: Readonly<Record<string, string>> = { '0': 'g', '1': 'h', '3': 'k', a: 'm', e: 't' };

/** JSON as Go writes it: keys in order, and nothing that could end a script in a page. */
function goJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${goJson(key)}:${goJson(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
