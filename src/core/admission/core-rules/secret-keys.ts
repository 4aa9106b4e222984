import { secret } from '../../kinds/shared/example-manifests.ts';
import { objectAt, stringAt } from '../../model/access.ts';
import { defineCoreRule } from '../core-rule.ts';

/** Keys that a Secret of a type has to have; one of each group is enough. */
const KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'kubernetes.io/dockercfg': [['.dockercfg']],
  'kubernetes.io/dockerconfigjson': [['.dockerconfigjson']],
  'kubernetes.io/basic-auth': [['username', 'password']],
  'kubernetes.io/ssh-auth': [['ssh-privatekey']],
};

export const secretTypeKeys = defineCoreRule({
  id: 'secret-type-keys',
  kinds: ['/Secret'],
  title: 'A Secret lacks the keys that its type promises.',
  why: 'Whoever uses a Secret of this type reads these keys. The type cannot be changed later.',
  fix: 'Add the keys under `data` or `stringData`, or use type Opaque.',
  *check({ value }) {
    const [data, text] = [objectAt(value, ['data']), objectAt(value, ['stringData'])];
    const type = stringAt(value, 'type') ?? '';
    const groups = Object.hasOwn(KEYS, type) ? KEYS[type] : undefined;
    for (const keys of groups ?? []) {
      if (keys.some((key) => Object.hasOwn(data, key) || Object.hasOwn(text, key))) {
        // A key for SSH must not be empty.
        const [key = ''] = keys;
        if (type !== 'kubernetes.io/ssh-auth' || (text[key] ?? data[key]) !== '') continue;
      }
      for (const key of keys) {
        yield {
          path: ['data', key],
          written: `data[${key}]`,
          words: 'Required value',
          mark: { path: ['type'], key: true },
        };
      }
    }
  },
  examples: {
    bad: secret('⟦type⟧: kubernetes.io/ssh-auth\nstringData: {}'),
    good: secret('type: kubernetes.io/ssh-auth\nstringData:\n  ssh-privatekey: example'),
  },
});
