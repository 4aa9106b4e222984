import { withArticle } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import { isRoute } from '../../topology/kind-names.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import { isOverlooked } from '../../status/route/is-overlooked.ts';
import { protocolFault } from '../../status/references/backend-fault.ts';
import { defineRule } from '../define-rule.ts';
import { routed, service, TO_CART } from '../shared/examples.ts';
import { consequence } from '../shared/share.ts';
import { hasTlsPolicy } from '../shared/tls-policy-of-port.ts';

const example = (port: string, appProtocol: string): string =>
  routed(TO_CART.replace('80', port), {
    to: service('cart', 'shop', `ports:\n  - port: 80\n    appProtocol: ${appProtocol}`),
  });

/** Protocols of Kubernetes that a kind of route has no use for. */
const AT_ODDS: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/h2c': ['TLSRoute'],
  'kubernetes.io/ws': ['GRPCRoute', 'TLSRoute'],
  'kubernetes.io/wss': ['GRPCRoute'],
};

const ENCRYPTED: ReadonlySet<string> = new Set(['https', 'kubernetes.io/wss', 'tls']);

/** What a port speaks: as it says, or as its name or number does where it says nothing. */
function spoken({ appProtocol: said, name, port }: ServicePort): string | undefined {
  if (said !== undefined) return said;
  return name === 'https' || name.startsWith('https-') || (name === '' && port === 443) ? 'https' : undefined;
}

/** What a Service port says it speaks does not go with the route. */
export const appProtocol = defineRule({
  code: 'backend/app-protocol',
  model: 'service-resolution#application-protocol',
  severity: 'warning',
  title: 'The protocol of a Service port does not go with the route.',
  why: 'appProtocol says what the pods speak. A gateway that cannot speak it to them marks the route ResolvedRefs: False with reason UnsupportedProtocol, or sends what the pods do not understand. Encryption towards the pods is not a matter of appProtocol, but of a BackendTLSPolicy.',
  fix: 'Use a route of the fitting kind; for HTTPS add a BackendTLSPolicy for the Service.',
  examples: { bad: example('⟦80⟧', 'https'), good: example('80', 'http') },

  about: isRoute,

  *each({ resource, links, index }) {
    for (const resolution of links.resolutions) {
      const { reference, target, port } = resolution;
      const protocol = port && spoken(port);
      if (!target || !port || protocol === undefined) continue;
      const atOdds = AT_ODDS[protocol]?.includes(resource.kind) ?? false;
      const terminated = resource.kind === 'HTTPRoute' || resource.kind === 'GRPCRoute';
      const plain = terminated && ENCRYPTED.has(protocol.toLowerCase()) && !hasTlsPolicy(index, target, port);
      if (!atOdds && !plain) continue;
      yield {
        on: resource,
        path: [...reference.path, 'port'],
        ...(protocolFault(resolution, index) &&
          !isOverlooked(reference, index) && { severity: 'error' as const }),
        message: plain
          ? `Port ${port.port} of ${describe(target)} speaks ${protocol}, but no BackendTLSPolicy makes the gateway encrypt.`
          : `Port ${port.port} of ${describe(target)} speaks ${protocol}, which does not go with ${withArticle(resource.kind)}.`,
        explanation: protocol.startsWith('kubernetes.io/')
          ? `${this.why} ${consequence(reference)}`
          : this.why,
        edges: [reference.id],
      };
    }
  },
});
