import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { selectedWorkloads, servicePorts, targetOf } from '../../topology/services.ts';
import { edgesOfLinks } from '../../topology/links.ts';
import { defineRule } from '../define-rule.ts';
import { nearNames } from '../../text/near-names.ts';
import { service } from '../shared/examples.ts';
import { setFix } from '../shared/fixes.ts';

const POD = object(
  'v1',
  'Pod',
  { name: 'cart-0', namespace: 'shop' },
  `  labels:
    app: cart
spec:
  containers:
    - name: app
      image: registry.example.com/cart:1.0.0
      ports:
        - name: http
          containerPort: 8080`,
);

const example = (targetPort: string): string =>
  manifests(
    service('cart', 'shop', `selector:\n  app: cart\nports:\n  - port: 80\n    targetPort: ${targetPort}`),
    POD,
  );

/** A targetPort by a name that no container port has. */
export const unnamedTargetPort = defineRule({
  code: 'service/unnamed-target-port',
  model: 'service-resolution#ports',
  severity: 'warning',
  title: 'A targetPort names no container port.',
  why: 'A pod without a container port of that name and protocol gives no endpoint for this port; when no pod has one, requests are answered with 503.',
  fix: 'Use the name of a container port, or its number.',
  examples: { bad: example('⟦web⟧'), good: example('http') },

  about: ofKind(CORE, 'Service'),

  *each({ resource, index, links }) {
    const workloads = selectedWorkloads(resource, index);
    for (const port of servicePorts(resource)) {
      const lacking = workloads.filter((workload) => !targetOf(port, workload).found);
      if (lacking.length === 0 || typeof port.targetPort !== 'string') continue;
      const path = [...port.path, 'targetPort'];
      const ports = lacking.flatMap((one) => one.ports).filter(({ protocol }) => protocol === port.protocol);
      const names = ports.map(({ name }) => name).filter((name) => name !== '');
      const offered = [
        ...new Set([...nearNames(port.targetPort, names), ...names, ...ports.map((one) => one.port)]),
      ];
      yield {
        on: resource,
        path,
        message: `${listed(lacking.map(describe), 3)} has no container port named ${port.targetPort} (${port.protocol}).`,
        edges: edgesOfLinks(links)
          .filter(({ role, state }) => role === 'selects' && state === 'refused')
          .map(({ id }) => id),
        fixes: offered.slice(0, 3).map((value) => setFix(resource, path, value, `Use ${value}`)),
      };
    }
  },
});
