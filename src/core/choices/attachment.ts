import { defineChoice } from './define-choice.ts';

/** Where implementations differ about attachment (docs/model/choices.md). */

export const httpBesideTls = defineChoice({
  id: 'http-beside-tls',
  title: 'HTTP beside HTTPS or TLS on one port',
  values: { conflict: 'Always a protocol conflict', hostname: 'Only with the same hostname' },
  default: 'conflict',
  model: 'attachment#distinct-listeners',
  differs: 'Envoy Gateway calls every such pair a conflict; Istio lets different hostnames pass.',
});

export const httpsTlsReason = defineChoice({
  id: 'https-tls-same-hostname',
  title: 'The conflict of HTTPS and TLS listeners with one hostname',
  values: { HostnameConflict: 'HostnameConflict', ProtocolConflict: 'ProtocolConflict' },
  default: 'HostnameConflict',
  model: 'attachment#distinct-listeners',
  differs: 'Envoy Gateway says HostnameConflict, Istio ProtocolConflict.',
});

export const udpBesideOthers = defineChoice({
  id: 'udp-beside-others',
  title: 'UDP beside another protocol on one port number',
  values: { distinct: 'They do not meet', conflict: 'UDP and TCP are a protocol conflict' },
  default: 'distinct',
  model: 'attachment#distinct-listeners',
  differs: 'Envoy Gateway serves both; Istio refuses TCP and UDP on one port number.',
});

export const conflictWinner = defineChoice({
  id: 'conflict-winner',
  title: 'Conflicts between listeners of one Gateway',
  values: { none: 'All that clash are conflicted', first: 'The first in the list wins' },
  default: 'none',
  model: 'attachment#who-loses-a-conflict',
  differs: 'The API says that none wins; Istio keeps the first.',
});

export const gatewayClash = defineChoice({
  id: 'gateway-clash',
  title: 'Listeners of ListenerSets on a port where the Gateway clashes with itself',
  values: { clashing: 'Conflicted when of a clashing protocol', all: 'All but UDP are conflicted' },
  default: 'clashing',
  model: 'attachment#who-loses-a-conflict',
  differs: 'Envoy Gateway refuses everything but UDP on such a port.',
});

export const mixedRefusal = defineChoice({
  id: 'mixed-refusal',
  title: 'The reason when listeners refuse a route at different steps',
  values: {
    furthest: 'That of the listener that got furthest',
    allowed: 'NotAllowedByListeners as soon as one refuses kind or namespace',
  },
  default: 'furthest',
  model: 'attachment#steps-of-attachment',
  differs: 'Envoy Gateway says NoMatchingListenerHostname, Istio NotAllowedByListeners.',
});

export const hostnameSharing = defineChoice({
  id: 'http-grpc-hostname',
  title: 'HTTPRoutes and GRPCRoutes with one hostname on a listener',
  values: { coexist: 'Both are accepted', strict: 'Only the older is accepted' },
  default: 'coexist',
  model: 'routing#httproute-and-grpcroute-on-one-hostname',
  differs:
    'Envoy Gateway, Istio and others let both be; the text of GRPCRoute lets a controller accept only the older.',
});

export const tcpOnTls = defineChoice({
  id: 'tcp-on-tls',
  title: 'TCPRoutes on TLS listeners that terminate',
  values: { taken: 'Can attach', refused: 'Cannot attach: only TLSRoutes can' },
  default: 'taken',
  model: 'attachment#route-kinds-by-protocol',
  differs:
    'The API lets both kinds attach; Envoy Gateway leaves out TCPRoutes, as NGINX Gateway Fabric does.',
});
