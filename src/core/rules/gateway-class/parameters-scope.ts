import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { parametersScopeFault } from '../../status/references/parameters-fault.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, gatewayClass } from '../shared/examples.ts';
import { setFix, unsetFix } from '../shared/fixes.ts';

const example = (reference: string): string =>
  manifests(
    gateway().replace(
      gatewayClass,
      `${gatewayClass}  parametersRef:\n    group: ""\n    kind: ConfigMap\n    ${reference}\n`,
    ),
    object('v1', 'ConfigMap', { name: 'edge', namespace: 'infra' }, 'data:\n  replicas: "2"'),
  );

/** Parameters of a class that are looked for in the wrong place: in no namespace, or in one although they have none. */
export const parametersScope = defineRule({
  code: 'gateway-class/parameters-scope',
  model: 'service-resolution#parameters',
  severity: 'error',
  title:
    'The parametersRef of a GatewayClass does not say the namespace that its object has, or says one that it has not.',
  why: 'A GatewayClass is in no namespace itself, so its parameters are found only by the namespace that the reference says: the class is marked Accepted: False with reason InvalidParameters.',
  fix: 'Write parametersRef.namespace for objects in a namespace, and leave it out for cluster-scoped ones.',
  examples: { bad: example('⟦name⟧: edge'), good: example('name: edge\n    namespace: infra') },

  about: ofKind(GATEWAY_API, 'GatewayClass'),

  *each({ resource, links, index }) {
    for (const { reference } of links.resolutions) {
      if (reference.role !== 'parameters') continue;
      const fault = parametersScopeFault(reference, index);
      if (!fault) continue;
      const { group, kind, name } = reference.target;
      const path = [...reference.path, 'namespace'];
      const written = stringAt(reference.value, 'namespace') !== undefined;
      const homes = index.ofKind(group, kind).filter((one) => one.name === name);
      yield {
        on: resource,
        path: written ? path : [...reference.path, 'name'],
        key: !written,
        message: fault.message,
        edges: [reference.id],
        fixes: written
          ? [unsetFix(resource, path, 'Leave the namespace out')]
          : homes
              .slice(0, 3)
              .map(({ namespace }) => setFix(resource, path, namespace, `Look in namespace ${namespace}`)),
      };
    }
  },
});
