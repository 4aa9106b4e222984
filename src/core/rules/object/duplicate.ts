import { manifests } from '../../kinds/shared/example-manifests.ts';
import { describe } from '../../topology/describe.ts';
import { defineRule } from '../define-rule.ts';
import type { Severity } from '../finding.ts';
import { service } from '../shared/examples.ts';

/**
 * In one file the documents are meant for one cluster. Files of one folder may be alternatives of which one is applied;
 * folders are as often environments, clusters or steps, each with its own.
 */
function severityOf(file: string, other: string): Severity {
  if (file === other) return 'error';
  return folderOf(file) === folderOf(other) ? 'warning' : 'info';
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

/** Two documents for one object. */
export const duplicate = defineRule({
  code: 'object/duplicate',
  severity: 'error',
  title: 'Two documents describe the same object.',
  why: 'An object is known by kind, namespace and name. Applied one after the other, the later document overwrites the earlier; here the first one counts. Documents in different files may be meant for different clusters, or be alternatives: in one folder they are a warning, in different folders an info.',
  fix: 'Rename or delete one of them, or open only the folder that is meant for one cluster.',
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
          severity: severityOf(first.file, other.file),
          message: `${describe(other)} is described ${place(other.file)} already; that one counts.`,
        };
      }
    }
  },
});
