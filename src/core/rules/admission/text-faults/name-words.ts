import { DNS_1035_LABEL, DNS_LABEL, DNS_SUBDOMAIN, PORT_NAME } from '../../../kinds/shared/patterns.ts';
import { hostnameFault } from './hostname-fault.ts';
import { labelValueFault, nameFault, portNameFault, qualifiedNameFault } from './name-fault.ts';
import type { FindFault } from './text-fault.ts';

/** A grammar of names that the API server checks by its own code. */
type Grammar = Readonly<{
  /** What it says of a text that does not fit, in part. */
  words: string;
  find: FindFault;
  /** What a text that fits has to match. */
  pattern?: string;
}>;

/** The grammars by their words, the more particular ones first. */
export const NAME_WORDS: readonly Grammar[] = [
  { words: 'a wildcard DNS-1123 subdomain must', find: hostnameFault },
  { words: 'name part must', find: qualifiedNameFault },
  { words: 'a qualified name must', find: qualifiedNameFault },
  { words: 'a valid label key must', find: qualifiedNameFault },
  { words: 'prefix part ', find: qualifiedNameFault },
  { words: 'a valid label must', find: labelValueFault },
  {
    words: 'a DNS-1035 label must',
    find: nameFault({ dots: false, letterFirst: true }),
    pattern: DNS_1035_LABEL,
  },
  { words: 'must not contain dots', find: nameFault({ dots: false }), pattern: DNS_LABEL },
  { words: 'RFC 1123 label must', find: nameFault({ dots: false }), pattern: DNS_LABEL },
  { words: 'RFC 1123 subdomain must', find: nameFault({ dots: true }), pattern: DNS_SUBDOMAIN },
  { words: 'must contain only alpha-numeric characters', find: portNameFault, pattern: PORT_NAME },
  { words: 'must contain at least one letter', find: portNameFault, pattern: PORT_NAME },
];
