import { configMap } from '../../kinds/shared/example-manifests.ts';
import { objectAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineCoreRule, type CoreProblem } from '../core-rule.ts';
import { checkDataKey } from '../words/data-key.ts';
import { quote } from '../words/quote.ts';

/** The server writes keys in brackets, and has made one list of the two of a Secret. */
const problemAt = (field: string, key: string, words: string): CoreProblem => ({
  path: [field, key],
  written: `${field === 'stringData' ? 'data' : field}[${key}]`,
  words: `Invalid value: ${quote(key)}: ${words}`,
  mark: { path: [field, key], key: true },
});

function* badKeys(value: Json, field: string): Generator<CoreProblem> {
  for (const key of Object.keys(objectAt(value, [field]))) {
    for (const words of checkDataKey(key)) yield problemAt(field, key, words);
  }
}

export const dataKey = defineCoreRule({
  id: 'data-key',
  kinds: ['/ConfigMap', '/Secret'],
  title: 'A key of a ConfigMap or Secret is not allowed.',
  why: 'Keys become names of files where the object is mounted: letters, digits, `-`, `_` and `.`.',
  fix: 'Rename the key.',
  *check({ kind, value }) {
    yield* badKeys(value, 'data');
    yield* badKeys(value, kind === 'Secret' ? 'stringData' : 'binaryData');
  },
  examples: {
    bad: configMap('data:\n  ⟦default currency⟧: EUR'),
    good: configMap('data:\n  default-currency: EUR'),
  },
});

export const configMapKeyTwice = defineCoreRule({
  id: 'config-map-key-twice',
  kinds: ['/ConfigMap'],
  title: 'A key of a ConfigMap is in data and in binaryData.',
  why: 'Both are read as one; nothing says which of the two would win.',
  fix: 'Keep it in one of them.',
  *check({ value }) {
    const binary = objectAt(value, ['binaryData']);
    for (const key of Object.keys(objectAt(value, ['data']))) {
      if (Object.hasOwn(binary, key)) yield problemAt('data', key, 'duplicate of key present in binaryData');
    }
  },
  fixes: () => [{ title: 'Keep it in binaryData', at: [], unset: true }],
  examples: {
    bad: configMap('data:\n  ⟦logo⟧: EUR\nbinaryData:\n  logo: RVVS'),
    good: configMap('data:\n  currency: EUR\nbinaryData:\n  logo: RVVS'),
  },
});
