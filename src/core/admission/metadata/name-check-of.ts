import { DNS_LABEL } from '../../kinds/shared/patterns.ts';
import { checkLabel, checkSubdomain, type NameCheck } from '../words/names.ts';

const BY_PATTERN: Readonly<Record<string, NameCheck>> = {
  [DNS_LABEL]: checkLabel,
};

/** Names of roles may hold colons and more: all that a part of an address can hold. */
const checkPathSegment: NameCheck = (name) => {
  if (name === '.' || name === '..') return [`may not be '${name}'`];
  return ['/', '%'].filter((sign) => name.includes(sign)).map((sign) => `may not contain '${sign}'`);
};

/** How names of a kind are checked: by the pattern that its schema has for them, else as a DNS subdomain. */
export function nameCheckOf(group: string, pattern: string | undefined): NameCheck {
  if (group === 'rbac.authorization.k8s.io') return checkPathSegment;
  return (
    (pattern !== undefined && Object.hasOwn(BY_PATTERN, pattern) ? BY_PATTERN[pattern] : undefined) ??
    checkSubdomain
  );
}
