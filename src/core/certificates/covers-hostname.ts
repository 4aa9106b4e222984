/**
 * Whether a certificate with these names is valid for a hostname: the same name, or a wildcard for exactly its first
 * label (RFC 6125), whatever hostname wildcards of gateways mean. For a listener's `*.example.com` only the same
 * wildcard will do.
 *
 * @param dnsNames in lower case
 * @param hostname in lower case, without a trailing dot
 */
export function coversHostname(dnsNames: readonly string[], hostname: string): boolean {
  const dot = hostname.indexOf('.');
  const wildcard = dot > 0 ? `*${hostname.slice(dot)}` : null;
  return dnsNames.some((name) => name === hostname || name === wildcard);
}
