import { describe } from '../../topology/describe.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { Resource } from '../../model/resource.ts';
import { routeHostnames } from '../../topology/attachment.ts';
import { ONE_KIND } from '../../topology/mesh-attachment.ts';
import { portName } from '../../topology/services.ts';
import { listed } from '../../text/words.ts';
import { isNoted, type Note, type Verdict } from '../decide/step.ts';
import { isConsumer, type RulingRoutes } from './ruling-routes.ts';
import type { ServiceBinding } from './service-bindings.ts';

/** Where a client has come to: a port of a Service. */
export type AtPort = Readonly<{ service: Resource; port: ServicePort; client: string }>;

/** Why a route of a Service is asked, or is not. */
function verdictOn(
  binding: ServiceBinding,
  { service, port, client }: AtPort,
  ruling: RulingRoutes | undefined,
): readonly [Verdict, string] {
  const { route, ports, fault } = binding;
  if (fault !== null) return ['rejected', `It is not carried out. ${fault}`];
  const consumer = isConsumer(binding, service);
  if (consumer && route.namespace !== client)
    return [
      'rejected',
      `It is a consumer route: only clients in namespace ${route.namespace} follow it, and this one is in ${client}.`,
    ];
  if (!ports.some(({ path }) => path.at(-1) === port.path.at(-1)))
    return [
      'rejected',
      `It is for port ${listed(ports.map(portName))} of ${describe(service)}, the request for port ${portName(port)}.`,
    ];
  if (!consumer && ruling?.role === 'consumer')
    return [
      'rejected',
      `It is a producer route, and consumer routes of namespace ${client} take its place for the clients there.`,
    ];
  if (ruling && route.kind !== ruling.kind)
    return ['rejected', `${ruling.kind}s rule port ${portName(port)}: ${ONE_KIND}.`];
  const whose = consumer
    ? `It is a consumer route, for the clients in namespace ${client}.`
    : `It is a producer route, for all clients of ${describe(service)}.`;
  const hostnames = routeHostnames(route).length > 0 ? ' A mesh does not look at its hostnames.' : '';
  return ['passed', `${whose}${hostnames}`];
}

/** Notes for every route of a Service whether its matches are tried. */
export function noteBindings(
  note: NonNullable<Note>,
  bindings: readonly ServiceBinding[],
  place: AtPort,
  ruling: RulingRoutes | undefined,
): void {
  for (const binding of bindings) {
    const { route, attachment } = binding;
    if (!isNoted(note, route.key)) continue;
    const [verdict, reason] = verdictOn(binding, place, ruling);
    const { path, id } = attachment.reference;
    note('route', describe(route), verdict, reason, { resource: route.key, path, edge: id });
  }
}
