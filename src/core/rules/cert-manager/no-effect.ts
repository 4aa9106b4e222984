import { valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { blocksOf } from '../../topology/makers/issued-secrets.ts';
import { canAskForCertificates, issuerAnnotation } from '../../topology/makers/issuer-annotations.ts';
import { defineRule } from '../define-rule.ts';
import { issuedGateway, issuedListener } from '../shared/cert-manager.ts';

const PASSTHROUGH = `
- name: tls
  port: 443
  protocol: TLS
  hostname: shop.example.com
  tls:
    mode: Passthrough`;

/** An annotation for certificates on an object that has no place for one. */
export const certManagerNoEffect = defineRule({
  code: 'cert-manager/no-effect',
  model: 'makers#cert-manager',
  severity: 'warning',
  title: 'An object asks cert-manager for certificates and has nothing to use one.',
  why: 'cert-manager makes a certificate for each listener that ends TLS (HTTPS, or TLS with mode Terminate) and each entry of tls of an Ingress, into the Secret that it names. Without any of them it makes none.',
  fix: 'Add a listener that ends TLS and names a Secret, or an entry of tls with hosts and secretName; or remove the annotation.',
  examples: {
    bad: issuedGateway(PASSTHROUGH, 'cert-manager.io/cluster-issuer: ⟦letsencrypt⟧'),
    good: issuedGateway(
      issuedListener('  hostname: shop.example.com\n  tls:\n    certificateRefs:\n      - name: shop-tls'),
    ),
  },

  about: canAskForCertificates,

  *each({ resource }) {
    if (!canAskForCertificates(resource)) return;
    const found = issuerAnnotation(resource);
    if (!found || inheritable(resource) || blocksOf(resource).some(isForCertificates)) return;
    yield {
      on: resource,
      path: ['metadata', 'annotations', found.key],
      message: `cert-manager makes no certificate for this ${resource.kind}: ${because(resource)}.`,
    };
  },
});

/** ListenerSets, which may be kept elsewhere, take over the annotation of their Gateway. */
const inheritable = (resource: Resource): boolean => {
  const from = valueAt(resource.value, 'spec.allowedListeners.namespaces.from');
  return from !== undefined && from !== 'None';
};

const isForCertificates = ({ skipped }: ReturnType<typeof blocksOf>[number]): boolean =>
  skipped === null || skipped.cause !== 'passthrough';

function because(resource: Resource): string {
  if (resource.kind === 'Ingress') return 'it has no tls';
  return blocksOf(resource).length > 0
    ? 'its listeners pass TLS through, so that the pods need the certificates'
    : 'none of its listeners speaks HTTPS or TLS';
}
