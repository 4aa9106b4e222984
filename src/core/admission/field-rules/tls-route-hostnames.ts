import { tlsRoute } from '../../kinds/shared/example-manifests.ts';
import { arrayAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { isIpAddress } from '../ip-address.ts';
import { isDnsSubdomain } from './shared/dns-names.ts';

const isText = (hostname: Json): hostname is string => typeof hostname === 'string';
const hostnames = (list: Json): readonly string[] => arrayAt(list, []).filter(isText);

const isWildcard = (hostname: string): boolean => hostname.includes('*');

const example = (hostname: string) =>
  tlsRoute(`
hostnames:
  ${hostname}
rules:
  - backendRefs:
      - name: cart
        port: 443`);

/** The hostnames that are wrong can be removed, as long as others are left: a TLSRoute must have one. */
const removeEach = (wrong: (hostname: string) => boolean) =>
  ((list) => {
    if (hostnames(list).every(wrong)) return [];
    return arrayAt(list, []).flatMap((hostname, index) =>
      isText(hostname) && wrong(hostname)
        ? [{ title: `Remove ${hostname}`, at: [index], unset: true as const }]
        : [],
    );
  }) satisfies FieldRule['fixes'];

const explainEach = (wrong: (hostname: string) => boolean, fault: string) =>
  ((list) =>
    hostnames(list)
      .filter(wrong)
      .map((hostname) => `Hostname ${JSON.stringify(hostname)} ${fault}.`)
      .join(' ')) satisfies FieldRule['explain'];

export const tlsRouteHostnameNotIp = defineFieldRule({
  id: 'tlsroute-hostname-not-ip',
  message: 'Hostnames cannot contain an IP',
  title: 'A hostname of a TLSRoute is an IP address.',
  why: 'A TLSRoute compares the server name that clients send in the TLS handshake, and that is never an address.',
  fix: 'Write the DNS name that clients connect to.',
  holds: (list) => !hostnames(list).some(isIpAddress),
  explain: explainEach(isIpAddress, 'is an IP address'),
  fixes: removeEach(isIpAddress),
  examples: { bad: example('⟦- 192.0.2.10⟧'), good: example('- cart.example.com') },
});

const breaksRfc1123 = (hostname: string): boolean => !isWildcard(hostname) && !isDnsSubdomain(hostname);

export const tlsRouteHostnameRfc1123 = defineFieldRule({
  id: 'tlsroute-hostname-rfc1123',
  message: 'Hostnames must be valid based on RFC-1123',
  title: 'A hostname of a TLSRoute is no DNS name.',
  why: 'Names are labels of lower case letters, digits and `-`, joined by dots. The field’s own pattern says the same, so that two lines are reported.',
  fix: 'Write it in lower case, without scheme, port and path.',
  holds: (list) => !hostnames(list).some(breaksRfc1123),
  explain: explainEach(breaksRfc1123, 'is no DNS name'),
  fixes: (list) =>
    arrayAt(list, []).flatMap((hostname, index) =>
      isText(hostname) && breaksRfc1123(hostname) && isDnsSubdomain(hostname.toLowerCase())
        ? [{ title: 'Write it in lower case', at: [index], set: hostname.toLowerCase(), safe: true }]
        : [],
    ),
  examples: { bad: example('⟦- Cart.example.com⟧'), good: example('- cart.example.com') },
});

const breaksWildcard = (hostname: string): boolean =>
  isWildcard(hostname) && !(hostname.startsWith('*.') && isDnsSubdomain(hostname.slice(2)));

export const tlsRouteHostnameWildcard = defineFieldRule({
  id: 'tlsroute-hostname-wildcard',
  message:
    'Wildcards on hostnames must be the first label, and the rest of hostname must be valid based on RFC-1123',
  title: 'A wildcard of a TLSRoute is not the whole first label.',
  why: 'A star stands for one or more whole labels at the front; nothing else is defined for it. The field’s own pattern says the same, so that two lines are reported.',
  fix: 'Write `*.` and a DNS name, or list the names one by one.',
  holds: (list) => !hostnames(list).some(breaksWildcard),
  explain: explainEach(breaksWildcard, 'has a wildcard that is not its first label'),
  fixes: removeEach(breaksWildcard),
  examples: { bad: example('⟦- cart.*.example.com⟧'), good: example("- '*.example.com'") },
});
