// The patterns of the Gateway API’s CRDs. They are searched, not anchored, unless they say so.

/** An API group, or nothing for the core group. */
export const API_GROUP = String.raw`^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$`;

/** The name of a kind. */
export const KIND = String.raw`^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$`;

/** A DNS-1123 label. */
export const DNS_LABEL = String.raw`^[a-z0-9]([-a-z0-9]*[a-z0-9])?$`;

/** DNS-1123 labels joined by dots. */
export const DNS_SUBDOMAIN = String.raw`^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$`;

/** The same, with an optional `*.` in front. */
export const HOSTNAME = String.raw`^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$`;

/** `domain/path`. */
export const CONTROLLER_NAME = String.raw`^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/[A-Za-z0-9\/\-._~%!$&'()*+,;=:]+$`;

/** A DNS-1035 label, which begins with a letter: the name of a Service. */
export const DNS_1035_LABEL = String.raw`^[a-z]([-a-z0-9]*[a-z0-9])?$`;

/** The name of a container port: an IANA service name with at least one letter. */
export const PORT_NAME = String.raw`^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$`;

/** A protocol by name, or `domain/name`. The second branch has no `^`, so whatever ends in that passes. */
export const PROTOCOL = String.raw`^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/[A-Za-z0-9]+$`;

/** Alternation binds loosest: `^` belongs to the first word only, `$` to the last branch only. Kept as the API server has it. */
export const ADDRESS_TYPE = String.raw`^Hostname|IPAddress|NamedAddress|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/[A-Za-z0-9\/\-._~%!$&'()*+,;=:]+$`;

/** The value of a label. */
export const LABEL_VALUE = String.raw`^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$`;

/** A token of HTTP; `*` is allowed. */
export const HEADER_NAME = String.raw`^[A-Za-z0-9!#$%&'*+\-.^_\x60|~]+$`;

/** Printable words with single spaces or tabs between. It can take exponential time in JavaScript: see `safePattern`. */
export const HEADER_VALUE = String.raw`^[!-~]+([\t ]?[!-~]+)*$`;

/** Patterns that must not be run as they are written, with equal ones that may. */
const SAFE_FORMS: Readonly<Record<string, string>> = {
  [HEADER_VALUE]: String.raw`^[!-~]+([\t ][!-~]+)*$`,
};

/** The form of a pattern that `RegExp` may run: the same texts fit it, and it does not backtrack without end. */
export const safePattern = (pattern: string): string =>
  Object.hasOwn(SAFE_FORMS, pattern) ? (SAFE_FORMS[pattern] ?? pattern) : pattern;

/** One to four groups of digits and a unit. */
export const DURATION = String.raw`^([0-9]{1,5}(h|m|s|ms)){1,4}$`;

/** `*`, or `scheme://host[:port]`. */
export const CORS_ORIGIN = String.raw`(^\*$)|(^(http(s)?):\/\/(((\*\.)?([a-zA-Z0-9\-]+\.)*[a-zA-Z0-9-]+|\*)(:([0-9]{1,5}))?)$)`;

/** The same of release 1.4: of any scheme, without `*` in the host. */
export const CORS_ORIGIN_OF_ANY_SCHEME = String.raw`(^\*$)|(^([a-zA-Z][a-zA-Z0-9+\-.]+):\/\/([^:/?#]+)(:([0-9]{1,5}))?$)`;

/** A path of a URL. */
export const AUTH_PATH = String.raw`^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$`;

/** `System`, or `domain/name`. */
export const WELL_KNOWN_CA = String.raw`^(System|([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]))$`;

/** A URI with `scheme://`. It has no `$`. */
export const ABSOLUTE_URI = String.raw`^(([^:/?#]+):)(//([^/?#]*))([^?#]*)(\?([^#]*))?(#(.*))?`;

/** The reason of a condition. */
export const CONDITION_REASON = String.raw`^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$`;

/** The type of a condition. */
export const CONDITION_TYPE = String.raw`^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$`;
