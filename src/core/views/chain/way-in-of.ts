import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { arrayAt, matchPaths, stringAt } from '../../model/access.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { classNameOf, classOf } from '../../topology/ingress-class.ts';
import { implementationOf } from '../../topology/implementation-of.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { proxyOfClassName, proxyOfController } from '../../topology/way-in/ingress-proxies.ts';
import { ingressRules } from '../../ingress/ingress-rules.ts';
import type { ControllerGroup } from '../../ingress/controllers/controller-groups.ts';
import type { ChainContext } from './chain-context.ts';
import type { Balancer, ChainClass, Proxy } from './chain-view.ts';

/** What stands before the rules on the way from outside. */
export type WayIn = Readonly<{ balancer: Balancer; proxy: Proxy; class: ChainClass }>;

const textsAt = (resource: Resource, pattern: string): readonly string[] =>
  matchPaths(resource.value, pattern).flatMap(({ value }) =>
    typeof value === 'string' && value !== '' ? [value] : [],
  );

const inOrder = (ports: readonly number[]): readonly number[] => [...new Set(ports)].sort((a, b) => a - b);

const proxyOf = (known: 'outside' | Readonly<{ software: string }> | undefined): Proxy => ({
  inCluster: known !== 'outside',
  software: known === undefined || known === 'outside' ? null : known.software,
});

/** The way in of a Gateway: a load balancer of its own, and what its class provides. */
export function wayInOfGateway(gateway: Resource, { index, named }: ChainContext): WayIn {
  const name = stringAt(gateway.value, 'spec.gatewayClassName') ?? '';
  const found = index.get(resourceKey({ group: GATEWAY_API, kind: 'GatewayClass', namespace: '', name }));
  const asked = textsAt(gateway, 'spec.addresses[*].value');
  return {
    balancer: {
      object: named(gateway),
      addresses: asked.length > 0 ? asked : textsAt(gateway, 'status.addresses[*].value'),
      ports: inOrder(listenersOf(gateway).flatMap(({ port }) => port ?? [])),
      shared: 1,
    },
    proxy: proxyOf(implementationOf(gateway, index)?.proxy),
    class: {
      kind: 'GatewayClass',
      object: found ? named(found) : null,
      name,
      controller: (found && stringAt(found.value, 'spec.controllerName')) ?? null,
    },
  };
}

/** The way in of an Ingress: the load balancer and the pods of a controller, which all Ingresses of its classes share. */
export function wayInOfIngress(
  ingress: Resource,
  { ingresses }: Pick<ControllerGroup, 'ingresses'>,
  { index, named }: ChainContext,
): WayIn {
  const found = classOf(ingress, index);
  const controller = (found && stringAt(found.value, 'spec.controller')) ?? null;
  const name = found?.name ?? classNameOf(ingress) ?? '';
  const known = controller === null ? proxyOfClassName(name) : proxyOfController(controller);
  const withTls = ingresses.some((one) => ingressRules(one).tls.length > 0);
  return {
    balancer: {
      object: found ? named(found) : null,
      addresses: arrayAt(ingress.value, 'status.loadBalancer.ingress').flatMap(
        (item) => stringAt(item, 'ip') ?? stringAt(item, 'hostname') ?? [],
      ),
      ports: withTls ? [80, 443] : [80],
      shared: ingresses.length,
    },
    proxy: proxyOf(known),
    class: {
      kind: 'IngressClass',
      object: found ? named(found) : null,
      name,
      controller,
    },
  };
}
