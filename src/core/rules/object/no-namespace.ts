import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { valueAt } from '../../model/access.ts';
import type { ModelFile } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { memo } from '../../incremental/memo.ts';
import { defineRule } from '../define-rule.ts';
import { service } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const DATA = 'data:\n  currency: EUR';

/** Whether an object says its namespace; null where that is not asked of it, or it says what cannot be one. */
function saysNamespace({ group, kind, value }: Resource): boolean | null {
  if (scopeOf(group, kind) !== 'Namespaced') return null;
  const written = valueAt(value, 'metadata.namespace') ?? '';
  return typeof written === 'string' ? written !== '' : null;
}

/** The objects of a file that say no namespace, and whether others do. Looked up once for each state of a file. */
const namespacesIn = memo(({ slots }: ModelFile) => {
  const silent: Resource[] = [];
  let said = false;
  for (const { resources } of slots)
    for (const resource of resources) {
      const says = saysNamespace(resource);
      if (says === true) said = true;
      if (says === false && !resource.stale && resource.name !== '') silent.push(resource);
    }
  return { said, silent };
});

/** Objects that leave their namespace to whoever applies them, beside others that do not. */
export const noNamespace = defineRule({
  code: 'object/no-namespace',
  model: 'references-and-grants#objects-that-name-no-namespace',
  severity: 'info',
  title: 'Some objects of a file name no namespace, while others name theirs.',
  why: 'Without a namespace an object lands wherever kubectl happens to point when it is applied. It may be beside any of the others, so a target that is not found may be there all the same.',
  fix: 'Write the namespace, leave it out of all objects, or set the namespace that is meant in Settings.',
  examples: {
    bad: manifests(service(), object('v1', 'ConfigMap', { name: '⟦cart⟧' }, DATA)),
    good: manifests(service(), object('v1', 'ConfigMap', { name: 'cart', namespace: 'shop' }, DATA)),
  },

  *check({ model, options, index }) {
    // Whoever builds manifests gives them their namespace.
    if (model.view) return;
    const files = Array.from(model.files.values(), namespacesIn);
    // Without any namespace, the manifests are meant for any.
    if (!files.some(({ said }) => said)) return;
    for (const { silent } of files) {
      // Of two documents for one object only the first counts.
      const [first, ...others] = silent.filter((resource) => model.resources.get(resource.key) === resource);
      if (!first) continue;
      const isOne = others.length === 0;
      const subject = `${first.kind} ${first.name}${isOne ? '' : ` and ${others.length} more of this file`}`;
      const says = `${subject} ${isOne ? 'names' : 'name'} no namespace`;
      const { defaultNamespace } = options;
      const path = ['metadata', 'namespace'];
      const title = `Write namespace ${defaultNamespace} into ${describe(first)}`;
      yield {
        on: first,
        path: ['metadata', 'name'],
        // Where it is applied to is not for a fix to guess, unless the user has said it.
        ...(index.mixesNamespaces()
          ? {
              message: `${says}, while other objects do; what ${isOne ? 'it refers' : 'they refer'} to and is not here is not known to be missing.`,
            }
          : {
              message: `${says}; here ${isOne ? 'it is' : 'they are'} taken to be in ${defaultNamespace}.`,
              fixes: [setFix(first, path, defaultNamespace, title)],
            }),
      };
    }
  },
});
