import { object } from '../../kinds/shared/example-manifests.ts';
import { isUnqualified, unqualifiedFinalizers } from '../../admission/metadata/finalizer-groups.ts';
import { arrayAt } from '../../model/access.ts';
import type { Path } from '../../yaml/json.ts';
import { defineRule } from '../define-rule.ts';
import { violationAt } from '../shared/violation-at.ts';

const FINALIZERS: Path = ['metadata', 'finalizers'];

const example = (finalizer: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'ReferenceGrant',
    { name: 'routes', namespace: 'shop' },
    `  finalizers: [${finalizer}]
spec:
  from:
    - group: gateway.networking.k8s.io
      kind: HTTPRoute
      namespace: web
  to:
    - group: ""
      kind: Service`,
  );

/** A finalizer of a custom resource that has no domain in front. */
export const unqualifiedFinalizer = defineRule({
  code: 'object/unqualified-finalizer',
  model: 'admission#metadata',
  severity: 'warning',
  title: 'A finalizer of a custom resource has no domain.',
  why: 'The API server takes it with a warning: another controller may use the same name, and then each removes what the other waits for.',
  fix: 'If the controller that removes it can be configured, give it a name such as `example.com/cleanup`.',
  examples: { bad: example('⟦cleanup⟧'), good: example('example.com/cleanup') },

  when: ({ resource }) => arrayAt(resource.value, FINALIZERS).length > 0,

  *each({ resource, index }) {
    if (unqualifiedFinalizers(resource.group) !== 'warned') return;
    // What the server refuses it does not warn of.
    if (violationAt(resource, FINALIZERS, index)) return;
    for (const [at, finalizer] of arrayAt(resource.value, FINALIZERS).entries()) {
      if (typeof finalizer !== 'string' || finalizer === '' || !isUnqualified(finalizer)) continue;
      yield {
        on: resource,
        path: [...FINALIZERS, at],
        message: `Finalizer ${finalizer} has no domain; the API server warns of it.`,
      };
    }
  },
});
