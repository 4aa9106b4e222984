import { groupBy } from '../../incremental/group-by.ts';
import { hostToken } from '../names/tokens.ts';
import type { ObjectName } from '../need.ts';
import { namespaceOfKey } from '../objects/generated-object.ts';
import { httpsPortOf } from '../routes/draft-routes.ts';
import type { RouteDraft } from '../routes/route-draft.ts';
import type { HostPlan } from '../row.ts';
import type { ListenerDemand, ListenerUse } from './listener-demand.ts';

/**
 * The listeners that the hosts of a class need, in the order of the hosts. A host without routes needs them, too: without
 * a listener of its own its requests would go to a wider one, where others answer.
 */
export function listenerDemands(
  hosts: readonly HostPlan[],
  routes: readonly RouteDraft[],
): readonly ListenerDemand[] {
  const byHost = groupBy(routes, ({ host }) => host);
  return hosts.flatMap((plan) => {
    const own = byHost.get(plan.host) ?? [];
    const names = [plan.host, ...plan.aliases];
    return usesOf(plan).flatMap(([use, port]) => {
      const attached = own.filter(({ uses }) => uses.includes(use));
      const namespaces =
        use === 'passthrough' && plan.passthrough
          ? [namespaceOfKey(plan.passthrough.ingress)]
          : [...new Set(attached.map(({ namespace }) => namespace))];
      return names.map((host) => ({
        use,
        host,
        port,
        certificate: use === 'https' ? certificateOf(plan) : null,
        namespaces,
        owner: namespaceOfKey(plan.ingress),
        sources: [...new Set([plan.ingress, ...attached.map(({ ingress }) => ingress)])],
      }));
    });
  });
}

/** The certificate that is served; where the manifests name none, one that a person has to make. */
const certificateOf = ({ certificates, host, ingress }: HostPlan): ObjectName =>
  certificates[0]?.secret ?? { namespace: namespaceOfKey(ingress), name: `${hostToken(host)}-tls` };

function usesOf(plan: HostPlan): readonly (readonly [ListenerUse, number])[] {
  const { httpPort, httpsPort, passthrough } = plan;
  const secure = httpsPortOf(plan);
  return [
    ...(httpPort === null ? [] : [['http', httpPort] as const]),
    ...(secure === null || passthrough ? [] : [['https', secure] as const]),
    ...(passthrough && plan.host !== null ? [['passthrough', httpsPort ?? 443] as const] : []),
  ];
}
