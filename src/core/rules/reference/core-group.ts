import { kindOf } from '../../kinds/registry.ts';
import { routed } from '../shared/examples.ts';
import { coreGroupNames } from '../shared/core-group.ts';
import { safe, setFix } from '../shared/fixes.ts';
import { defineRule } from '../define-rule.ts';

const example = (group: string): string =>
  routed(
    `rules:\n  - backendRefs:\n      - group: ${group}\n        kind: Service\n        name: cart\n        port: 80`,
  );

/** The core group, written as a word. */
export const coreGroup = defineRule({
  code: 'reference/core-group',
  model: 'references-and-grants#references',
  severity: 'error',
  title: 'A reference calls the core group by a name.',
  why: 'The name of the core group is empty: `core` and `v1` are taken for other groups, which nothing is in, so the reference leads to nothing.',
  fix: 'Write group: "".',
  examples: { bad: example('⟦core⟧'), good: example('""') },

  *each({ resource }) {
    for (const { path, word } of coreGroupNames(resource)) {
      yield {
        on: resource,
        path,
        // Of a controller that is not known it is not known either what it reads.
        ...(kindOf(resource.group, resource.kind) ? {} : { severity: 'warning' as const }),
        message: `The core group is written as "", not as ${word}.`,
        fixes: [safe(setFix(resource, path, '', `Set ${String(path.at(-1))} to "" (core)`))],
      };
    }
  },
});
