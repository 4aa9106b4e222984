import { manifests } from '../../kinds/shared/example-manifests.ts';
import { route, service, TO_CART } from '../shared/examples.ts';
import { statusesOf } from '../../status/status-of.ts';
import { defineRule } from '../define-rule.ts';
import { isServiceParent } from '../shared/mesh.ts';

const MESH = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: istio
spec:
  controllerName: istio.io/gateway-controller
`;

const parent = (name: string): string => `parentRefs:\n  - group: ""\n    kind: Service\n    name: ${name}\n`;

const calls = (name: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata:
  name: calls
  namespace: shop
spec:
  parentRefs:
    - group: ""
      kind: Service
      name: ${name}
  rules:
    - backendRefs:
        - name: cart
          port: 80
`;

const example = (name: string): string =>
  manifests(MESH, calls('cart'), route(`${parent(name)}${TO_CART}`), service(), service('web'));

/** Routes of another kind rule all ports of the Service that a route is attached to. */
export const meshConflict = defineRule({
  code: 'attachment/mesh-conflict',
  model: 'attachment#service-parents',
  severity: 'error',
  title: 'Routes of another kind rule the ports of a Service.',
  why: 'A mesh carries out only one kind of routes for a port of a Service, and answers Accepted: False with reason Conflicted for the others.',
  fix: 'Give each kind of route ports of its own, by port or sectionName of its parentRef.',
  examples: { bad: example('⟦cart⟧'), good: example('web') },

  dependencies: ({ statuses }) => [statuses.objects],

  *check({ statuses }) {
    for (const { route: on, parents } of statusesOf(statuses, 'route')) {
      for (const { attachment, conditions } of parents.filter((one) => isServiceParent(one.attachment))) {
        const conflict = conditions.find(
          ({ type, reason }) => type === 'Accepted' && reason === 'Conflicted',
        );
        if (!conflict) continue;
        const { reference } = attachment;
        yield { on, path: [...reference.path, 'name'], message: conflict.message, edges: [reference.id] };
      }
    }
  },
});
