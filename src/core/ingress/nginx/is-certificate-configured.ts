import { certificateOf } from '../../certificates/certificate-of.ts';
import { coversHostname } from '../../certificates/covers-hostname.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { resourceKey } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { ingressRules } from '../ingress-rules.ts';
import { chooseServer } from './decide/choose-server.ts';
import type { NginxModel, NginxServer } from './nginx-model.ts';

/** Whether the certificate of a server is for a name: the Secret is in the manifests, and one of its names covers it. */
function covers({ certificate }: NginxServer, name: string, index: ResourceIndex): boolean {
  if (!certificate) return false;
  const { ingress, tls } = certificate;
  const secrets = (tls ? [tls] : ingressRules(ingress).tls).flatMap(({ secretName }) => secretName ?? []);
  return secrets.some((secret) => {
    const key = resourceKey({ group: CORE, kind: 'Secret', namespace: ingress.namespace, name: secret });
    const found = index.get(key);
    const names = found ? certificateOf(found).leaf?.dnsNames : undefined;
    return names !== undefined && coversHostname(names, name);
  });
}

/**
 * Whether a certificate is configured for a host (docs/model/ingress.md#https): for the host itself, for an alias that the
 * certificate covers, or for the wildcard of one label above it.
 *
 * @param host in lower case, without a port
 */
export function isCertificateConfigured(model: NginxModel, host: string, index: ResourceIndex): boolean {
  if (host === '') return false;
  const named = model.servers.get(host);
  if (named) {
    if (named.certificate) return true;
  } else {
    const choice = chooseServer(model, host);
    if (choice.ok && choice.by === 'alias' && choice.name === host && covers(choice.server, host, index))
      return true;
  }
  const dot = host.indexOf('.');
  const wildcard = dot > 0 ? model.servers.get(`*${host.slice(dot)}`) : undefined;
  return Boolean(wildcard?.certificate);
}
