import { pathText } from '../../model/access.ts';
import { describe } from '../../topology/describe.ts';
import { madeBy } from '../../topology/made-by.ts';
import { canAskForCertificates, effectiveIssuer } from '../../topology/makers/issuer-annotations.ts';
import type { Resource } from '../../model/resource.ts';
import type { Resolution } from '../../topology/resolution.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { issuedGateway, issuedListener, skippedBlocks, type SkippedBlock } from '../shared/cert-manager.ts';
import { certificateConsequence } from '../shared/certificate-problem.ts';
import { unsetFix } from '../shared/fixes.ts';

const REFS = '  tls:\n    certificateRefs:\n      - name: shop-tls';

/** A listener that asks for a certificate in a way that cert-manager leaves out. */
export const certManagerSkipped = defineRule({
  code: 'cert-manager/skipped',
  model: 'makers#cert-manager',
  severity: 'error',
  title: 'cert-manager makes no certificate for a listener or TLS entry of an annotated object.',
  why: 'cert-manager skips what it cannot make a certificate of, and says so in an event of the object only. The Secret is never written.',
  fix: 'For a Gateway or ListenerSet: a hostname, and a Secret in its own namespace. For an Ingress: hosts in each entry, and a Secret of its own for each. Or write a Certificate by hand in the namespace of the Secret.',
  examples: {
    bad: issuedGateway(issuedListener(REFS.replace('certificateRefs', '⟦certificateRefs⟧'))),
    good: issuedGateway(issuedListener(`  hostname: shop.example.com\n${REFS}`)),
  },

  about: canAskForCertificates,

  *each({ resource, links, index }) {
    for (const skipped of skippedBlocks(resource, index)) {
      const absent = links.resolutions.filter(
        (one) =>
          !one.target &&
          !madeBy(one.reference.target, index) &&
          skipped.block.secrets.some(({ path }) => samePath(path, one.reference.path)),
      );
      const [first] = absent;
      if (!first) continue;
      const missing = absent.some(({ state }) => state === 'missing');
      yield {
        on: resource,
        path: placeOf(skipped, resource),
        key: skipped.cause === 'no-hostname' || skipped.cause === 'no-hosts',
        severity: missing && resource.kind !== 'Ingress' ? 'error' : 'warning',
        message: messageOf(skipped, resource, first),
        explanation: `${asked(resource, index)} ${this.why} ${certificateConsequence(first.reference)}`,
        edges: absent.map(({ reference }) => reference.id),
        fixes: fixes(skipped, resource),
      };
    }
  },
});

const samePath = (a: readonly (string | number)[], b: readonly (string | number)[]): boolean =>
  pathText(a) === pathText(b);

/** What is missing has no place of its own: then the place of the Secrets. */
function placeOf({ cause, block, path }: SkippedBlock, resource: Resource): SkippedBlock['path'] {
  if (cause === 'no-hostname') return [...block.path, 'tls', 'certificateRefs'];
  if (cause === 'no-hosts' && resource.kind === 'Ingress') return [...block.path, 'secretName'];
  return path;
}

function messageOf({ cause, block }: SkippedBlock, resource: Resource, { reference }: Resolution): string {
  const name = block.secrets[0]?.name ?? '';
  switch (cause) {
    case 'other-namespace':
      return `cert-manager cannot make ${describe(reference.target)}: it only writes into the namespace of the ${resource.kind}, ${resource.namespace}.`;
    case 'no-hostname':
      return `cert-manager does not make Secret ${name}: the listener has no hostname to issue a certificate for.`;
    case 'no-hosts':
      return `cert-manager does not make Secret ${name}: this entry of tls lists no hosts.`;
    case 'repeated':
      return `cert-manager makes no certificate for this Ingress: Secret ${name} stands in two entries of tls.`;
  }
}

function asked(resource: Resource, index: Parameters<typeof effectiveIssuer>[1]): string {
  const found = effectiveIssuer(resource, index);
  return found
    ? `The annotation ${found.annotation.key} of ${describe(found.on)} asks for certificates.`
    : '';
}

const fixes = ({ cause, path, block }: SkippedBlock, resource: Resource): readonly Fix[] =>
  cause === 'other-namespace' && block.secrets.length === 1
    ? [
        unsetFix(
          resource,
          path,
          `Refer to Secret ${block.secrets[0]?.name ?? ''} in namespace ${resource.namespace}`,
        ),
      ]
    : [];
