import { gathered } from '../../incremental/gathered.ts';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { ComputedStatus, Condition, ParentStatus, RouteStatus } from '../../status/statuses.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleContext } from '../rule-context.ts';
import { route, service, TO_CART } from '../shared/examples.ts';
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

/** What a mesh says to a route that is attached to a Service whose ports are ruled by others. */
const conflictOf = ({ attachment, conditions }: ParentStatus): Condition | undefined =>
  isServiceParent(attachment)
    ? conditions.find(({ type, reason }) => type === 'Accepted' && reason === 'Conflicted')
    : undefined;

const conflicted = gathered<ComputedStatus, ResourceKey, RouteStatus, RouteStatus>({
  says: (status, key) =>
    status.kind === 'route' && status.parents.some((parent) => conflictOf(parent))
      ? [[key as ResourceKey, status]]
      : [],
  sameItem: Object.is,
  conclude: (said) => [...said.values()][0]?.[0],
  sameConclusion: Object.is,
});

/** The routes with such a conflict: most workspaces have none, and none of the others is looked at after an edit. */
const conflicts = ({ statuses, index }: RuleContext): ReadonlyMap<ResourceKey, RouteStatus> =>
  conflicted([statuses.objects], index.memory, undefined);

/** Routes of another kind rule all ports of the Service that a route is attached to. */
export const meshConflict = defineRule({
  code: 'attachment/mesh-conflict',
  model: 'attachment#service-parents',
  severity: 'error',
  title: 'Routes of another kind rule the ports of a Service.',
  why: 'A mesh carries out only one kind of routes for a port of a Service, and answers Accepted: False with reason Conflicted for the others.',
  fix: 'Give each kind of route ports of its own, by port or sectionName of its parentRef.',
  examples: { bad: example('⟦cart⟧'), good: example('web') },

  dependencies: (context) => [conflicts(context)],

  *check(context) {
    for (const { route: on, parents } of conflicts(context).values()) {
      for (const parent of parents) {
        const conflict = conflictOf(parent);
        if (!conflict) continue;
        const { reference } = parent.attachment;
        yield { on, path: [...reference.path, 'name'], message: conflict.message, edges: [reference.id] };
      }
    }
  },
});
