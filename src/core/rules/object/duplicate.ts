import { manifests } from '../../kinds/shared/example-manifests.ts';
import { describe } from '../../topology/describe.ts';
import { defineRule } from '../define-rule.ts';
import { service } from '../shared/examples.ts';

/** Two documents for one object. */
export const duplicate = defineRule({
  code: 'object/duplicate',
  severity: 'error',
  title: 'Two documents describe the same object.',
  why: 'An object is known by kind, namespace and name. Applied one after the other, the later document overwrites the earlier; here the first one counts.',
  fix: 'Rename or delete one of them.',
  examples: {
    bad: manifests(service('cart'), service('⟦cart⟧')),
    good: manifests(service('cart'), service('basket')),
  },

  dependencies: ({ model }) => [model.duplicates],

  *check({ model }) {
    for (const [, [first, ...others]] of model.duplicates) {
      if (!first) continue;
      const place = (file: string): string =>
        file === first.file ? 'earlier in this file' : `in ${first.file}`;
      for (const other of others) {
        if (other.stale) continue;
        yield {
          on: other,
          path: ['metadata', 'name'],
          message: `${describe(other)} is described ${place(other.file)} already; that one counts.`,
        };
      }
    }
  },
});
