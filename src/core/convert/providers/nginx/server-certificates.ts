import type { NginxModel, NginxServer } from '../../../ingress/nginx/nginx-model.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { CertificatePlan } from '../../row.ts';
import { certificatesFor, tlsEntries } from '../shared/certificates-for.ts';

/** The server whose certificate is served for a host: its own, or that of the wildcard above it. */
export function certifiedServer(server: NginxServer, { servers }: NginxModel): NginxServer | null {
  if (server.certificate) return server;
  const { host } = server;
  const dot = host.indexOf('.');
  const wildcard = dot > 0 && !host.startsWith('*.') ? servers.get(`*${host.slice(dot)}`) : undefined;
  return wildcard?.certificate ? wildcard : null;
}

/**
 * The certificate that the controller serves for a host where one is configured: that of the entry with the host, else one
 * that is valid for it, else any of the Ingress, which is as wrong as the default certificate was
 * (docs/model/conversion.md#certificates). Empty where the Ingress names no Secret.
 */
export function serverCertificates(
  server: NginxServer,
  model: NginxModel,
  index: ResourceIndex,
): readonly CertificatePlan[] {
  const certificate = certifiedServer(server, model)?.certificate;
  if (!certificate) return [];
  const { ingress, tls } = certificate;
  const own: readonly CertificatePlan[] =
    tls && tls.secretName !== null
      ? [{ secret: { namespace: ingress.namespace, name: tls.secretName }, ingress: ingress.key }]
      : [];
  const entries = tlsEntries(ingress);
  const any = entries.flatMap(({ secret }) => (secret ? [{ secret, ingress: ingress.key }] : []));
  return [...own, ...certificatesFor(server.host, entries, index), ...any].slice(0, 1);
}

/** Whether the certificate of a host is one that its Ingress names for it. */
export const isNamedCertificate = (server: NginxServer, model: NginxModel): boolean => {
  const tls = certifiedServer(server, model)?.certificate?.tls;
  return tls ? tls.secretName !== null : false;
};
