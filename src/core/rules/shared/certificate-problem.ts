import { CORE } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import { certificateOf, type CertificateProblem } from '../../certificates/certificate-of.ts';
import { isTakenAnyway } from '../../status/references/certificate-fault.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import type { Reference } from '../../topology/references.ts';
import type { Resolution } from '../../topology/resolution.ts';
import { defineRule, type Rule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { namePath } from './fixes.ts';
import { hasRole } from './when.ts';
import { violationAt } from './violation-at.ts';

type Words = Pick<Rule, 'code' | 'model' | 'title' | 'fix' | 'examples'>;

/** References that something is served or presented with. */
export const isCertificate = ({ role }: Reference): boolean =>
  role === 'certificate' || role === 'client-certificate';

const OTHERS = 'Others say ResolvedRefs: False with reason InvalidCertificateRef.';

/** What follows from a certificate that cannot be used. */
export function certificateConsequence({ role, holder }: Reference): string {
  if (role === 'client-certificate')
    return 'The Gateway says ResolvedRefs: False with reason InvalidClientCertificateRef, and presents no certificate to its backends.';
  return holder.kind === 'Ingress'
    ? 'The controller serves a certificate of its own, which browsers do not trust.'
    : 'The listener says ResolvedRefs: False with reason InvalidCertificateRef. Without another certificate it is not programmed: no connection gets through.';
}

/** The Secret behind a reference, where it is there, may be used, and does not still have to be filled in. */
export function secretOf({ reference, outcome, target, made }: Resolution): Resource | null {
  if (!isCertificate(reference) || outcome !== 'ok' || !target || made) return null;
  const isTemplate = target.doc.problems.some(({ code }) => code === 'template');
  return isKind(target, CORE, 'Secret') && !isTemplate ? target : null;
}

/**
 * A rule for one thing that can be wrong with the Secret behind a certificateRef. For an Ingress it is a warning: its
 * controllers serve with something else then.
 */
export const certificateProblem = (
  words: Words,
  codes: readonly CertificateProblem['code'][],
  fixes: (secret: Resource) => readonly Fix[] = () => [],
): Rule =>
  defineRule({
    ...words,
    severity: 'error',
    why: 'A gateway cannot serve TLS with this Secret: the listener says ResolvedRefs: False with reason InvalidCertificateRef, and without another certificate it is not programmed.',
    when: hasRole('certificate', 'client-certificate'),

    *each({ links, index }) {
      for (const resolution of links.resolutions) {
        const { reference } = resolution;
        const secret = secretOf(resolution);
        const problem = secret && certificateOf(secret).problem;
        if (!problem || !codes.includes(problem.code)) continue;
        // What the API server refuses (a key that is not there, or is no base64) is said of the Secret.
        if (violationAt(secret, problem.path, index)) continue;
        const isTaken = isTakenAnyway(secret, index);
        yield {
          on: reference.holder,
          path: namePath(reference),
          severity: isTaken || reference.holder.kind === 'Ingress' ? 'warning' : 'error',
          message: `${describe(secret)} ${problem.reason}.`,
          explanation: isTaken
            ? `The implementation takes it all the same. ${OTHERS}`
            : certificateConsequence(reference),
          edges: [reference.id],
          fixes: fixes(secret),
        };
      }
    },
  });
