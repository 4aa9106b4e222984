import { manifests } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { grantFacts } from '../../topology/grants.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { grant, service } from '../shared/examples.ts';
import { namespacesOfKind, nearNamesIn } from '../../topology/names-of-kind.ts';
import { nearNames } from '../../text/near-names.ts';
import { setFix } from '../shared/fixes.ts';

const example = (namespace: string): string =>
  manifests(
    service('cart', 'shop'),
    service('api', 'payments'),
    grant(
      'payments',
      `from:\n  - group: gateway.networking.k8s.io\n    kind: HTTPRoute\n    namespace: ${namespace}\nto:\n  - group: ""\n    kind: Service`,
    ),
  );

/** A grant for a namespace that the manifests do not have. */
export const grantUnknownNamespace = defineRule({
  code: 'reference-grant/unknown-namespace',
  model: 'references-and-grants#permission',
  severity: 'info',
  title: 'A ReferenceGrant names a namespace that is not in these manifests.',
  why: 'Whether the grant is used is not known from here. If the namespace is misspelled, the grant has no effect.',
  fix: 'Check the spelling.',
  examples: { bad: example('⟦shpo⟧'), good: example('shop') },

  about: ofKind(GATEWAY_API, 'ReferenceGrant'),

  *each({ resource, index }) {
    if (index.partial()) return;
    for (const { namespace, path } of grantFacts(resource).from) {
      if (namespace === '' || index.holds(namespace)) continue;
      const near = nearNames(
        namespace,
        [['HTTPRoute'], ['GRPCRoute'], ['Gateway'], ['Service', '']].flatMap(
          ([kind = '', group = GATEWAY_API]) =>
            nearNamesIn(namespacesOfKind(index, group, kind))(namespace, 1),
        ),
        1,
      );
      yield {
        on: resource,
        path: [...path, 'namespace'],
        message: `These manifests hold nothing of namespace ${namespace}, so whether this grant is used is not checked.`,
        fixes: near.map((name) =>
          setFix(resource, [...path, 'namespace'], name, `Set the namespace to ${name}`),
        ),
      };
    }
  },
});
