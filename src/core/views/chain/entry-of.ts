import type { Resource } from '../../model/resource.ts';
import { stringAt } from '../../model/access.ts';
import { ingressRules } from '../../ingress/ingress-rules.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import type { ChainContext } from './chain-context.ts';
import type { Entry } from './chain-view.ts';
import { coversHost } from './covers-host.ts';

function tlsOf({ protocol, tlsMode }: Listener): Entry['tls'] {
  if (protocol !== 'HTTPS' && protocol !== 'TLS') return 'none';
  return tlsMode === 'Passthrough' ? 'passed' : 'terminated';
}

/** A listener as the place where requests come in. */
export const entryOfListener = (listener: Listener, port: number, { named }: ChainContext): Entry => ({
  object: named(listener.holder),
  name: listener.name,
  port: listener.port ?? port,
  protocol: listener.protocol,
  hostname: listener.hostname,
  tls: tlsOf(listener),
  certificate:
    stringAt(listener.holder.value, [...listener.path, 'tls', 'certificateRefs', 0, 'name']) ?? null,
});

/** The certificate that an Ingress has for a name; null where none of its entries is for it. */
const certificateFor = (ingress: Resource, name: string): string | null =>
  ingressRules(ingress).tls.find(({ hosts }) => hosts.some((host) => coversHost(host, name)))?.secretName ??
  null;

/** The port of a controller: it has 80 and 443 by itself, and no Ingress says so. */
export const entryOfIngress = (
  { protocol, sni, host }: TrafficRequest,
  ingresses: readonly Resource[],
  port: number,
): Entry => {
  const asked = sni ?? host;
  const certificates = sni === null ? [] : ingresses.flatMap((one) => certificateFor(one, asked) ?? []);
  return {
    object: null,
    name: null,
    port,
    protocol,
    hostname: null,
    tls: sni === null ? 'none' : 'terminated',
    certificate: certificates[0] ?? null,
  };
};
