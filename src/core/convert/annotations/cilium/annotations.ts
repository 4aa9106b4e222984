import type { AnnotationSet } from '../annotation-set.ts';
import {
  approximated,
  boolean,
  converted,
  dropped,
  lost,
  needsExtension,
  number,
  type OwnKind,
} from '../fact.ts';

const own = (field: string): OwnKind => ({
  implementation: 'Cilium',
  apiVersion: 'cilium.io/v2alpha1',
  kind: 'CiliumGatewayClassConfig',
  field,
});

const KEEPALIVE = 'Idle connections are kept as the implementation does it.';

export const cilium = {
  name: 'Cilium',
  prefix: 'ingress.cilium.io/',
  readFrom: 'August 2026',
  facts: {
    'loadbalancer-mode': approximated(
      2,
      1,
      'one Gateway for all, or one for each namespace',
      'How many load balancers there are follows from the layout.',
    ),
    'loadbalancer-class': needsExtension(
      3,
      own('spec.service.loadBalancerClass'),
      'The load balancer is the default one.',
    ),
    'service-type': needsExtension(
      3,
      own('spec.service.type'),
      'The Service of the Gateway is a LoadBalancer.',
    ),
    'service-external-traffic-policy': needsExtension(
      2,
      own('spec.service.externalTrafficPolicy'),
      'Whether addresses of clients are kept is decided by the default.',
    ),
    'insecure-node-port': number(lost(3, 'The port of the nodes is chosen by the cluster.')),
    'secure-node-port': number(lost(3, 'The port of the nodes is chosen by the cluster.')),
    'host-listener-port': number(converted(3, 'Gateway spec.listeners[].port')),
    'tls-passthrough': converted(
      3,
      'TLSRoute, and a listener of the protocol TLS with mode Passthrough',
      'TLSRoute',
    ),
    'force-https': converted(
      3,
      'a route on the HTTP listener that redirects with 301',
      'HTTPRouteSchemeRedirect',
    ),
    'request-timeout': converted(2, 'HTTPRoute spec.rules[].timeouts.request', 'HTTPRouteRequestTimeout'),
    websocket: boolean(dropped('Upgrades to WebSocket need no setting.')),
    'tcp-keep-alive': boolean(lost(1, KEEPALIVE)),
    'tcp-keep-alive-idle': number(lost(1, KEEPALIVE)),
    'tcp-keep-alive-probe-interval': number(lost(1, KEEPALIVE)),
    'tcp-keep-alive-probe-max-failures': number(lost(1, KEEPALIVE)),
  },
  open: {},
} as const satisfies AnnotationSet;
