import { certificateOf } from '../../../certificates/certificate-of.ts';
import { coversHostname } from '../../../certificates/covers-hostname.ts';
import { arrayAt, stringAt } from '../../../model/access.ts';
import { resourceKey, type Resource } from '../../../model/resource.ts';
import { normaliseHostname } from '../../../topology/hostnames.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { ObjectName } from '../../need.ts';
import type { CertificatePlan } from '../../row.ts';

/** One entry of `spec.tls`. */
export type TlsEntry = Readonly<{
  ingress: Resource;
  at: number;
  hosts: readonly string[];
  secret: ObjectName | null;
}>;

/** The entries of `spec.tls` of an Ingress. */
export const tlsEntries = (ingress: Resource): readonly TlsEntry[] =>
  arrayAt(ingress.value, 'spec.tls').map((entry, at) => {
    const name = stringAt(entry, 'secretName');
    return {
      ingress,
      at,
      hosts: arrayAt(entry, 'hosts').flatMap((host) =>
        typeof host === 'string' ? (normaliseHostname(host) ?? []) : [],
      ),
      secret: name ? { namespace: ingress.namespace, name } : null,
    };
  });

/** Whether an entry is for a host: it names it, a wildcard with one label for it, or no host at all. */
export const isForHost = ({ hosts }: TlsEntry, host: string | null): boolean =>
  hosts.length === 0 || (host !== null && coversHostname(hosts, host));

/** Whether a certificate is valid for a host; null where it is not in the manifests, or cannot be read. */
export function isValidFor(secret: ObjectName, host: string, index: ResourceIndex): boolean | null {
  const found = index.get(resourceKey({ group: '', kind: 'Secret', ...secret }));
  const leaf = found && certificateOf(found).leaf;
  return leaf ? coversHostname(leaf.dnsNames, host) : null;
}

/**
 * The certificates that entries name for a host, the best first: those that are valid for it, then those of which that is not
 * known, then the others; within each in the order of the entries (docs/model/conversion.md#certificates).
 */
export function certificatesFor(
  host: string | null,
  entries: readonly TlsEntry[],
  index: ResourceIndex,
): readonly CertificatePlan[] {
  const named = entries.filter((entry) => entry.secret !== null && isForHost(entry, host));
  const ranked = named.map((entry, order) => {
    const valid = host === null || entry.secret === null ? null : isValidFor(entry.secret, host, index);
    return { entry, order, rank: valid === true ? 0 : valid === null ? 1 : 2 };
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .flatMap(({ entry: { secret, ingress } }) => (secret ? [{ secret, ingress: ingress.key }] : []));
}
