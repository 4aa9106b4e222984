import { certificateOf } from '../../certificates/certificate-of.ts';
import type { Certificate } from '../../certificates/read-certificate.ts';
import type { Resource } from '../../model/resource.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { ofKind } from '../../topology/kind-names.ts';
import type { Rule, Subject } from '../define-rule.ts';
import type { RuleReport } from '../define-rule.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A moment as its day, in UTC. */
export const dayText = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** A certificate with the day on which it is checked. */
export type CertificateValidity = Readonly<{
  secret: Resource;
  leaf: Certificate;
  expired: boolean;
  notYetValid: boolean;
  /** Within 30 days. */
  expiresSoon: boolean;
}>;

/**
 * The part of a rule that checks the certificates of TLS Secrets on the day of the analysis. It counts in whole days:
 * what begins or ends today is neither early nor late.
 */
export const evaluateValidity = (
  message: (validity: CertificateValidity) => string | null,
): Pick<Rule, 'about' | 'each'> => ({
  about: ofKind(CORE, 'Secret'),

  *each({ resource, index }: Subject): Iterable<RuleReport> {
    const { today } = index.settings();
    if (today === undefined) return;
    const { leaf, path } = certificateOf(resource);
    if (!leaf) return;
    const start = Date.parse(today);
    const expired = leaf.notAfter < start;
    const words = message({
      secret: resource,
      leaf,
      expired,
      notYetValid: leaf.notBefore >= start + DAY,
      expiresSoon: !expired && leaf.notAfter < start + 30 * DAY,
    });
    if (words !== null) yield { on: resource, path, key: true, message: words };
  },
});
