import { parseKey } from '../../core/model/resource.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { describe } from '../../core/topology/describe.ts';

/** What the finding is about, in short: `HTTPRoute shop/cart`. */
export function subjectOf(finding: Finding): string {
  return finding.resource === null ? finding.at.file : describe(parseKey(finding.resource));
}
