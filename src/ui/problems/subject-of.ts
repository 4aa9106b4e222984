import { parseKey } from '../../core/model/resource.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { describe } from '../../core/topology/describe.ts';

/** What the finding is about, as people say it: `HTTPRoute shop/cart`. */
export function subjectOf(finding: Finding): string {
  return finding.resource === null ? finding.at.file : describe(parseKey(finding.resource));
}
