import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import type { Resource } from '../../model/resource.ts';
import { byPrecedence } from '../../topology/mesh-attachment.ts';
import type { ServiceBinding } from './service-bindings.ts';

/** The routes by which a mesh sends what a client has for a port of a Service. */
export type RulingRoutes = Readonly<{
  /** Of one kind, the oldest first. */
  bindings: readonly ServiceBinding[];
  kind: string;
  /** Of the client's own namespace, for a Service of another; else those of the namespace of the Service. */
  role: 'consumer' | 'producer';
}>;

const rules = ({ ports, fault }: ServiceBinding, port: ServicePort): boolean =>
  fault === null && ports.some(({ path }) => path.at(-1) === port.path.at(-1));

/** Whether a route is for the clients of its own namespace alone. */
export const isConsumer = ({ route }: ServiceBinding, service: Resource): boolean =>
  route.namespace !== service.namespace;

/**
 * Chooses the routes of a Service port for a client: the consumer routes of its namespace, and only where there is none the
 * producer routes; of these the kind that comes first (docs/model/routing.md#mesh-requests). Undefined where none rules the port.
 */
export function rulingRoutes(
  all: readonly ServiceBinding[],
  service: Resource,
  port: ServicePort,
  clientNamespace: string,
): RulingRoutes | undefined {
  const there = all.filter((binding) => rules(binding, port));
  const own = there.filter(
    (binding) => isConsumer(binding, service) && binding.route.namespace === clientNamespace,
  );
  const role = own.length > 0 ? 'consumer' : 'producer';
  const group = own.length > 0 ? own : there.filter((binding) => !isConsumer(binding, service));
  const [first] = group.map(({ route }) => route.kind).toSorted(byPrecedence);
  if (first === undefined) return undefined;
  return { bindings: group.filter(({ route }) => route.kind === first), kind: first, role };
}
