import { knownAt } from '../../model/unknown-values.ts';
import { stringAt } from '../../model/access.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { describe } from '../../topology/describe.ts';
import { isFilledLater, listenersOf, type Listener } from '../../topology/listeners.ts';
import { parentGateway } from '../../topology/makers/issuer-annotations.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import { httpListener } from '../shared/examples.ts';
import { isIssuerKind, solverExample, type SolverParent, solverParents } from '../shared/http01-solvers.ts';

const HTTPS_ONLY = `
- name: https
  port: 443
  protocol: HTTPS
  tls:
    certificateRefs:
      - name: shop-tls`;

/** A solver at a Gateway that does not serve plain HTTP where challenges are looked for. */
export const solverWithoutPort80 = defineRule({
  code: 'cert-manager/solver-without-port-80',
  model: 'makers#cert-manager',
  severity: 'warning',
  title: 'An HTTP-01 solver attaches where no listener serves HTTP on port 80.',
  why: 'The authority fetches the answer of a challenge over plain HTTP from port 80, and follows redirects from there. Without such a listener the connection is refused, and no certificate is issued.',
  fix: 'Add a listener with protocol HTTP and port 80 to the parent, let the parentRef name it, or use a DNS-01 solver.',
  examples: {
    bad: solverExample('⟦edge⟧', HTTPS_ONLY),
    good: solverExample('edge', `${HTTPS_ONLY}\n${httpListener().trimStart()}`),
  },

  about: isIssuerKind,

  *each({ resource, index }) {
    for (const parent of solverParents(resource, index)) {
      const [holder, ...more] = parent.found;
      if (!holder || more.length > 0 || !knownAt(holder.value)(['spec', 'listeners'])) continue;
      if (listenersOf(holder).some((one) => isFilledLater(one, 'name', 'port', 'protocol'))) continue;
      const meant = listenersOf(holder).filter((listener) => isMeant(listener, parent));
      const plain = meant.filter(({ protocol }) => protocol === 'HTTP');
      if (plain.some(({ port }) => port === 80)) continue;
      // Some data planes listen on other ports than their load balancer.
      if (plain.length > 0 && isBehindPorts(holder, index)) continue;
      const which = parent.sectionName === undefined ? '' : ` that is named ${parent.sectionName}`;
      yield {
        on: resource,
        path: [...parent.path, 'name'],
        ...(plain.length > 0 && { severity: 'info' as const }),
        message:
          plain.length > 0
            ? `${describe(holder)} serves HTTP on port ${plain[0]?.port ?? '?'} only; challenges come to port 80.`
            : `${describe(holder)} has no HTTP listener${which} on port 80, where challenges come in.`,
      };
    }
  },
});

const isMeant = ({ name, port }: Listener, parent: SolverParent): boolean =>
  (parent.sectionName === undefined || parent.sectionName === name) &&
  (parent.port === undefined || parent.port === port);

/** Listeners of Traefik are on the ports of its entry points (8000 by default), which its Service maps. */
function isBehindPorts(holder: Resource, index: ResourceIndex): boolean {
  const gateway = parentGateway(holder, index) ?? holder;
  const name = stringAt(gateway.value, 'spec.gatewayClassName') ?? '';
  const found = index.get(resourceKey({ group: GATEWAY_API, kind: 'GatewayClass', namespace: '', name }));
  const controller = stringAt(found?.value, 'spec.controllerName') ?? name;
  return controller.includes('traefik');
}
