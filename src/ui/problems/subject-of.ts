import { parseKey } from '../../core/model/resource.ts';
import type { Finding } from '../../core/rules/finding.ts';

/** What the finding is about, as people say it: `HTTPRoute shop/cart`. */
export function subjectOf(finding: Finding): string {
  if (finding.resource === null) return finding.at.file;
  const { kind, namespace, name } = parseKey(finding.resource);
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}
