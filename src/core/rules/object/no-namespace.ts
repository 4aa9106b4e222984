import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { stringAt } from '../../model/access.ts';
import type { ModelFile } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { memo } from '../../incremental/memo.ts';
import { defineRule } from '../define-rule.ts';
import { service } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const DATA = 'data:\n  currency: EUR';

/** Whether an object says its namespace; null where that is not asked of it. */
const saysNamespace = ({ group, kind, value }: Resource): boolean | null =>
  scopeOf(group, kind) === 'Namespaced' ? Boolean(stringAt(value, 'metadata.namespace')) : null;

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
  severity: 'info',
  title: 'Some objects of a file say no namespace, while others say theirs.',
  why: 'Without a namespace an object lands wherever kubectl happens to point when it is applied.',
  fix: 'Write the namespace, or leave it out of all objects.',
  examples: {
    bad: manifests(service(), object('v1', 'ConfigMap', { name: '⟦cart⟧' }, DATA)),
    good: manifests(service(), object('v1', 'ConfigMap', { name: 'cart', namespace: 'shop' }, DATA)),
  },

  *check({ model, options }) {
    // Whoever builds manifests gives them their namespace.
    if (model.view) return;
    const files = Array.from(model.files.values(), namespacesIn);
    // Without any namespace, the manifests are meant for any.
    if (!files.some(({ said }) => said)) return;
    for (const { silent } of files) {
      // Of two documents for one object only the first counts.
      const [first, ...others] = silent.filter((resource) => model.resources.get(resource.key) === resource);
      if (!first) continue;
      const more = others.length === 0 ? '' : ` and ${others.length} more of this file`;
      yield {
        on: first,
        path: ['metadata', 'name'],
        message: `${first.kind} ${first.name}${more} ${more === '' ? 'says' : 'say'} no namespace; here ${more === '' ? 'it is' : 'they are'} taken to be in ${options.defaultNamespace}.`,
        fixes: [
          setFix(
            first,
            ['metadata', 'namespace'],
            options.defaultNamespace,
            `Write namespace ${options.defaultNamespace} into ${describe(first)}`,
          ),
        ],
      };
    }
  },
});
