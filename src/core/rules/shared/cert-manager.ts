import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import type { Resource } from '../../model/resource.ts';
import { pathText } from '../../model/access.ts';
import { blocksOf, repeatedSecret, type Block } from '../../topology/makers/issued-secrets.ts';
import { effectiveIssuer, canAskForCertificates } from '../../topology/makers/issuer-annotations.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { gatewayClass } from './examples.ts';
import { splitEntries } from './split-tls.ts';

export const CERT_MANAGER = 'cert-manager.io';

/** Gateway infra/edge that asks ClusterIssuer letsencrypt for certificates. */
export const issuedGateway = (
  listeners: string,
  annotation = 'cert-manager.io/cluster-issuer: letsencrypt',
): string =>
  manifests(
    gatewayClass,
    object(
      'gateway.networking.k8s.io/v1',
      'Gateway',
      { name: 'edge', namespace: 'infra' },
      `  annotations:\n    ${annotation}\nspec:\n  gatewayClassName: example\n  listeners:${listeners.replaceAll('\n', '\n    ')}`,
    ),
  );

/** An HTTPS listener with these lines after its port. */
export const issuedListener = (lines: string): string => `
- name: https
  port: 443
  protocol: HTTPS
${lines}`;

/** A listener or TLS entry that names Secrets, and gets no certificate although its object asks for some. */
export type SkippedBlock = Readonly<{
  block: Block;
  cause: 'no-hostname' | 'other-namespace' | 'no-hosts' | 'repeated';
  path: Block['path'];
}>;

/** What of an object cert-manager skips, for reasons that are found nowhere else. */
export function skippedBlocks(resource: Resource, index: ResourceIndex): readonly SkippedBlock[] {
  if (!canAskForCertificates(resource) || !effectiveIssuer(resource, index)) return [];
  const repeated = repeatedSecret(resource);
  // What a dash too many did to an Ingress is found by itself.
  if (resource.kind === 'Ingress' && splitEntries(resource).length > 0) return [];
  return blocksOf(resource).flatMap((block): readonly SkippedBlock[] => {
    const { skipped, secrets } = block;
    const again = secrets.find(({ path }) => repeated !== null && pathText(path) === pathText(repeated));
    if (again) return [{ block, cause: 'repeated', path: again.path }];
    const cause = skipped?.cause;
    return skipped &&
      secrets.length > 0 &&
      (cause === 'no-hostname' || cause === 'other-namespace' || cause === 'no-hosts')
      ? [{ block, cause, path: skipped.path }]
      : [];
  });
}

/** Whether a certificate that is not there is one that cert-manager was asked for and skips: that is found by itself. */
export const isSkipped = ({ reference }: Resolution, index: ResourceIndex): boolean =>
  reference.role === 'certificate' &&
  skippedBlocks(reference.holder, index).some(({ block }) =>
    block.secrets.some(({ path }) => pathText(path) === pathText(reference.path)),
  );
