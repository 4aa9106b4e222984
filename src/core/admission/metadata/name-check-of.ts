import { DNS_LABEL } from '../../kinds/shared/patterns.ts';
import { checkLabel, checkSubdomain, type NameCheck } from '../words/names.ts';
import { checkPathSegment } from '../words/path-segment.ts';

const BY_PATTERN: Readonly<Record<string, NameCheck>> = {
  [DNS_LABEL]: checkLabel,
};

/** Groups in which a name may be all that a part of an address can be: roles have colons in theirs. */
const ANY_SEGMENT: ReadonlySet<string> = new Set(['policy', 'rbac.authorization.k8s.io']);

/** How names of a kind are checked: by the pattern that its schema has for them, else as a DNS subdomain. */
export function nameCheckOf(group: string, pattern: string | undefined): NameCheck {
  if (ANY_SEGMENT.has(group)) return checkPathSegment;
  return (
    (pattern !== undefined && Object.hasOwn(BY_PATTERN, pattern) ? BY_PATTERN[pattern] : undefined) ??
    checkSubdomain
  );
}
