import { ingressRules } from '../../../ingress/ingress-rules.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ConvertContext } from '../../convert-class.ts';
import type { HostPlan, Row } from '../../row.ts';
import { certificatesFor, isForHost, tlsEntries } from '../shared/certificates-for.ts';
import type { HostSettings } from './dialect.ts';

/** The hosts of an Ingress; null for all of them. */
export const hostsOf = (ingress: Resource): ReadonlySet<string | null> => {
  const hosts = new Set(ingressRules(ingress).rules.map(({ host }) => host || null));
  return hosts.size === 0 ? new Set([null]) : hosts;
};

/** A host with its certificates and ports. */
export function hostPlan(
  host: string | null,
  ingresses: readonly Resource[],
  settings: HostSettings,
  { index }: ConvertContext,
): HostPlan {
  const [first] = ingresses;
  const entries = ingresses.flatMap(tlsEntries);
  const certificates = certificatesFor(host, entries, index);
  return {
    host,
    aliases: settings.aliases ?? [],
    ingress: first?.key as HostPlan['ingress'],
    certificates,
    needsCertificate:
      settings.needsCertificate ??
      (certificates.length === 0 && entries.some((entry) => isForHost(entry, host))),
    httpPort: settings.httpPort === undefined ? 80 : settings.httpPort,
    httpsPort: settings.httpsPort === undefined ? 443 : settings.httpsPort,
    passthrough: settings.passthrough ?? null,
  };
}

export const hasHttps = (plan: HostPlan | undefined): boolean =>
  plan !== undefined && (plan.certificates.length > 0 || plan.needsCertificate);

/** A host with rules for HTTPS alone has HTTPS, whoever supplies its certificate. */
export const withHttps = (plan: HostPlan, rows: readonly Row[]): HostPlan =>
  !hasHttps(plan) && rows.some(({ host, side }) => host === plan.host && side === 'https')
    ? { ...plan, needsCertificate: true }
    : plan;
