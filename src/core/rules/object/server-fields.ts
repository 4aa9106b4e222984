import { object } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { pathText } from '../../model/access.ts';
import { removableFields } from '../../topology/removable-fields.ts';
import { describe } from '../../topology/describe.ts';
import { serverFields } from '../../model/server-fields.ts';
import { defineRule } from '../define-rule.ts';

const example = (written: string): string =>
  object('v1', 'ConfigMap', { name: 'cart', namespace: 'shop' }, `${written}data:\n  currency: EUR`);

/** What the server wrote into an object came along with `kubectl get -o yaml`. */
export const serverFieldsLeft = defineRule({
  code: 'object/server-fields',
  severity: 'info',
  title: 'An object holds what only the API server writes.',
  why: 'It comes from kubectl get -o yaml and means nothing in a manifest: the server ignores most of it, and a stale resourceVersion makes it refuse the object. A creationTimestamp is left out here where a conflict with another object hangs on it: the older one wins.',
  fix: 'Clean the object; what you wrote stays as it is.',
  examples: {
    bad: example('  ⟦resourceVersion⟧: "4711"\n  uid: 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0\n'),
    good: example(''),
  },

  when: ({ resource }) => serverFields(resource.value).length > 0,

  *each({ resource, index }) {
    const paths = removableFields(resource, index);
    const [first] = paths;
    if (!first) return;
    yield {
      on: resource,
      path: first,
      key: true,
      message: `${describe(resource)} holds what only the API server writes: ${listed(paths.map(pathText), 4)}.`,
      fixes: [
        { title: `Clean ${describe(resource)}`, call: { id: 'clean', args: { keys: [resource.key] } } },
        { title: 'Clean all objects', call: { id: 'clean', args: { keys: null } } },
      ],
    };
  },
});
