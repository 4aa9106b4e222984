import { manifests } from '../../kinds/shared/example-manifests.ts';
import { describe } from '../../topology/describe.ts';
import { defineRule } from '../define-rule.ts';
import { service } from '../shared/examples.ts';

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

/** Two documents for one object. */
export const duplicate = defineRule({
  code: 'object/duplicate',
  severity: 'error',
  title: 'Two documents describe the same object.',
  why: 'An object is known by kind, namespace and name. Applied one after the other, the later document overwrites the earlier; here the first one counts. Files of one folder may be alternatives of which one is applied, which is a warning; folders are as often environments, clusters or steps, each with its own, which is an info.',
  fix: 'Rename or delete one of them, or open only what is meant for one cluster.',
  examples: {
    bad: manifests(service('cart'), service('⟦cart⟧')),
    good: manifests(service('cart'), service('basket')),
  },

  dependencies: ({ model }) => [model.duplicates],

  *check({ model }) {
    for (const [, [first, ...others]] of model.duplicates) {
      if (!first) continue;
      const files = new Set([first.file]);
      const folders = new Map([[folderOf(first.file), first.file]]);
      for (const other of others) {
        const { file } = other;
        const inFile = files.has(file);
        const inFolder = folders.get(folderOf(file));
        files.add(file);
        folders.set(folderOf(file), inFolder ?? file);
        if (other.stale) continue;
        const earlier = inFile ? file : (inFolder ?? first.file);
        yield {
          on: other,
          path: ['metadata', 'name'],
          severity: inFile ? 'error' : inFolder === undefined ? 'info' : 'warning',
          message: `${describe(other)} is described ${inFile ? 'earlier in this file' : `in ${earlier}`} already; ${earlier === first.file ? 'that one' : `the one in ${first.file}`} counts.`,
        };
      }
    }
  },
});
