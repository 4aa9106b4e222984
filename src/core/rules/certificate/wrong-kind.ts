import { manifests } from '../../kinds/shared/example-manifests.ts';
import { describe } from '../../topology/describe.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { ownerOfGroup } from '../../topology/implementation-of.ts';
import { isForeignKind, isKind } from '../../topology/kind-names.ts';
import { defineRule } from '../define-rule.ts';
import { certificateConsequence, isCertificate } from '../shared/certificate-problem.ts';
import { namesCoreGroup } from '../shared/core-group.ts';
import { gateway, httpsListener, tlsSecret } from '../shared/examples.ts';
import { namePath, unsetFix } from '../shared/fixes.ts';
import { hasRole } from '../shared/when.ts';

const example = (name: string, kind: string): string =>
  manifests(gateway(`${httpsListener(name)}\n        kind: ${kind}`), tlsSecret());

/** A certificate that is no Secret. */
export const certificateWrongKind = defineRule({
  code: 'certificate/wrong-kind',
  model: 'status#listener-conditions',
  severity: 'error',
  title: 'A certificateRef leads to something that is not a Secret.',
  why: 'Only Secrets of the core group are known to all controllers. The listener says ResolvedRefs: False with reason InvalidCertificateRef, and without another certificate it is not programmed.',
  fix: 'Refer to a Secret of type kubernetes.io/tls.',
  examples: { bad: example('⟦shop-tls⟧', 'ConfigMap'), good: example('shop-tls', 'Secret') },

  when: hasRole('certificate', 'client-certificate'),

  *each({ links, index }) {
    for (const { reference, outcome } of links.resolutions) {
      const { target, holder, path, value } = reference;
      // A missing grant comes first, and says nothing of what is there (docs/model/references-and-grants.md#permission).
      if (!isCertificate(reference) || isKind(target, CORE, 'Secret')) continue;
      if (outcome === 'not-permitted' || outcome === 'not-known') continue;
      if (namesCoreGroup(reference)) continue;
      if (isForeignKind(target)) {
        const owner = ownerOfGroup(holder, target.group, index);
        yield {
          on: holder,
          path: namePath(reference),
          severity: owner ? 'info' : 'warning',
          message: owner
            ? `Certificates of kind ${target.kind} are ${owner.name}'s own; not checked.`
            : `Certificates of kind ${target.kind} (${target.group}) are implementation-specific; whether the controller of this Gateway takes them is not checked.`,
          explanation: `Controllers that do not know the kind: ${certificateConsequence(reference)}`,
          edges: [reference.id],
        };
        continue;
      }
      const written = ['kind', 'group'].find(
        (field) => typeof value === 'object' && Object.hasOwn(value ?? {}, field),
      );
      const group = target.group === CORE ? '' : ` of group ${target.group}`;
      yield {
        on: holder,
        path: namePath(reference),
        message: `${describe(target)}${group} is no certificate; certificates come from Secrets.`,
        explanation: certificateConsequence(reference),
        edges: [reference.id],
        fixes:
          written === undefined
            ? []
            : [unsetFix(holder, [...path, written], `Refer to Secret ${target.name}`)],
      };
    }
  },
});
