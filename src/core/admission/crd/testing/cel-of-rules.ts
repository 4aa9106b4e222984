import type { InstalledCrds } from '../../../model/installed-crds.ts';
import { isSince } from '../../../model/served.ts';

/**
 * The field rules of the Gateway API in CEL, by id, written as its CRDs have them: the second form of what
 * `field-rules/` says in TypeScript. Tests load them from CRDs and hold the two against each other.
 */

const HOSTNAME = String.raw`r'^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$'`;
const SUBDOMAIN = String.raw`r'^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)$'`;
const KEY = String.raw`r'^(?:([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9])$'`;
const PATH = `r"""^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$"""`;
const SERVICE = String.raw`r'^(?i)\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$'`;

const implies = (when: string, then: string): string => `(${when}) ? (${then}) : true`;
const unset = (field: string): string => `(!has(${field}) || ${field} == '')`;
const sameText = (name: string): string =>
  `((${unset(`p1.${name}`)} && ${unset(`p2.${name}`)}) || ` +
  `(has(p1.${name}) && has(p2.${name}) && p1.${name} == p2.${name}))`;
const noPort = (ref: string): string => `(!has(${ref}.port) || ${ref}.port == 0)`;
const samePort = `((${noPort('p1')} && ${noPort('p2')}) || (has(p1.port) && has(p2.port) && p1.port == p2.port))`;

const sameTarget = 'p1.group == p2.group && p1.kind == p2.kind && p1.name == p2.name';
const sameParent = `${sameTarget} && ${sameText('__namespace__')}`;
const allPairs = (when: string, then: string): string => `self.all(p1, self.all(p2, ${implies(when, then)}))`;
const bothOrNone = `${unset('p1.sectionName')} == ${unset('p2.sectionName')}`;
const once = (same: string): string => `self.all(p1, self.exists_one(p2, ${same}))`;

const sameHostname =
  '(has(p1.hostname) && has(p2.hostname) ? p1.hostname == p2.hostname : !has(p1.hostname) && !has(p2.hostname))';
const samePlace = `p1.port == p2.port && p1.protocol == p2.protocol && ${sameHostname}`;

const oneAddress = (type: string): string =>
  `self.all(a1, a1.type == '${type}' && has(a1.value) ? ` +
  'self.exists_one(a2, a2.type == a1.type && has(a2.value) && a1.value == a2.value) : true)';

/** The same without a look whether there is a value. */
const oneWrittenAddress = (type: string): string =>
  `self.all(a1, a1.type == '${type}' ? self.exists_one(a2, a2.type == a1.type && a2.value == a1.value) : true)`;

/** The sum over the first 16 rules, which is as many as there may be. */
const total = (matches: (rule: string) => string): string =>
  `${Array.from({ length: 16 }, (_, at) => `(self.size() > ${at} ? ${matches(`self[${at}]`)} : 0)`).join(' + ')} <= 128`;

const plainPath = (demand: string): string => implies("self.type in ['Exact', 'PathPrefix']", demand);

const union = (name: string, type: string, field: string, teller = 'type'): readonly [string, string][] => [
  [`${name}-required`, `!(!has(self.${field}) && self.${teller} == '${type}')`],
  [`${name}-forbidden`, `!(has(self.${field}) && self.${teller} != '${type}')`],
];

const FILTERS = [
  ['RequestHeaderModifier', 'requestHeaderModifier'],
  ['ResponseHeaderModifier', 'responseHeaderModifier'],
  ['RequestMirror', 'requestMirror'],
  ['ExtensionRef', 'extensionRef'],
  ['RequestRedirect', 'requestRedirect'],
  ['URLRewrite', 'urlRewrite'],
  ['CORS', 'cors'],
  ['ExternalAuth', 'externalAuth'],
] as const;

const replacesPrefix = (filter: string): string =>
  `has(f.${filter}) && has(f.${filter}.path) && f.${filter}.path.type == 'ReplacePrefixMatch' && ` +
  `has(f.${filter}.path.replacePrefixMatch)`;
const onePrefix =
  "size(self.matches) == 1 && has(self.matches[0].path) && self.matches[0].path.type == 'PathPrefix'";
const ofRule = (filter: string): string =>
  implies(`has(self.filters) && self.filters.exists_one(f, ${replacesPrefix(filter)})`, onePrefix);
const ofBackend = (filter: string): string =>
  implies(
    `has(self.backendRefs) && self.backendRefs.exists_one(b, ` +
      `(has(b.filters) && b.filters.exists_one(f, ${replacesPrefix(filter)})))`,
    onePrefix,
  );

const sanField = (type: string, field: string): readonly [string, string][] => [
  [`san-${field}-required`, `!(self.type == '${type}' && ${unset(`self.${field}`)})`],
  [`san-${field}-forbidden`, `!(self.type != '${type}' && !${unset(`self.${field}`)})`],
];

const hasRefs = '(has(self.caCertificateRefs) && size(self.caCertificateRefs) > 0)';
const hasWellKnown = "(has(self.wellKnownCACertificates) && self.wellKnownCACertificates != '')";

export const celOfRules: ReadonlyMap<string, string> = new Map([
  ['controller-name-immutable', 'self == oldSelf'],

  ['gateway-address-ip-unique', oneAddress('IPAddress')],
  ['gateway-address-hostname-unique', oneAddress('Hostname')],
  [
    'gateway-address-hostname-format',
    implies("self.type == 'Hostname'", `!has(self.value) || self.value.matches(${HOSTNAME})`),
  ],
  [
    'gateway-status-address-hostname-format',
    implies("self.type == 'Hostname'", `self.value.matches(${HOSTNAME})`),
  ],
  ...['label', 'annotation'].flatMap((what): [string, string][] => [
    [`gateway-infra-${what}-key-format`, `self.all(key, key.matches(${KEY}))`],
    [`gateway-infra-${what}-key-prefix-length`, "self.all(key, key.split('/')[0].size() < 253)"],
  ]),

  ['listener-name-unique', once('p1.name == p2.name')],
  ['gateway-listener-port-protocol-hostname-unique', once(samePlace)],
  [
    'listenerset-port-protocol-hostname-unique',
    `self.all(p1, !has(p1.port) || self.exists_one(p2, has(p2.port) && ${samePlace}))`,
  ],
  [
    'listener-hostname-forbidden-l4',
    `self.all(l, ${implies("l.protocol in ['TCP', 'UDP']", unset('l.hostname'))})`,
  ],
  [
    'listener-tls-forbidden-plaintext',
    `self.all(l, ${implies("l.protocol in ['HTTP', 'TCP', 'UDP']", '!has(l.tls)')})`,
  ],
  [
    'listener-https-mode-terminate',
    `self.all(l, ${implies("l.protocol == 'HTTPS' && has(l.tls)", "l.tls.mode == '' || l.tls.mode == 'Terminate'")})`,
  ],
  [
    'listener-tls-mode-required',
    `self.all(l, ${implies("l.protocol == 'TLS'", "has(l.tls) && has(l.tls.mode) && l.tls.mode != ''")})`,
  ],
  [
    'listener-tls-terminate-needs-certs',
    implies("self.mode == 'Terminate'", 'size(self.certificateRefs) > 0 || size(self.options) > 0'),
  ],
  ['gateway-frontend-tls-port-unique', once('p1.port == p2.port')],

  ['parentrefs-section-all-or-none', allPairs(sameParent, bothOrNone)],
  ['parentrefs-section-unique', once(`${sameParent} && ${sameText('sectionName')}`)],
  [
    'parentrefs-section-port-all-or-none',
    allPairs(sameParent, `${bothOrNone} && ${noPort('p1')} == ${noPort('p2')}`),
  ],
  ['parentrefs-section-port-unique', once(`${sameParent} && ${sameText('sectionName')} && ${samePort}`)],

  [
    'route-rule-name-unique',
    'self.all(p1, !has(p1.name) || self.exists_one(p2, has(p2.name) && p1.name == p2.name))',
  ],
  ['http-matches-total-max', total((rule) => `(has(${rule}.matches) ? ${rule}.matches.size() : 0)`)],
  ['grpc-matches-total-max', total((rule) => `(has(${rule}.matches) ? ${rule}.matches.size() : 0)`)],
  ['tlsroute-hostname-not-ip', 'self.all(h, !isIP(h))'],
  ['tlsroute-hostname-rfc1123', `self.all(h, !h.contains('*') ? h.matches(${SUBDOMAIN}) : true)`],
  [
    'tlsroute-hostname-wildcard',
    `self.all(h, h.contains('*') ? (h.startsWith('*.') && h.substring(2).matches(${SUBDOMAIN})) : true)`,
  ],

  ['http-path-type-known', "self.type in ['Exact', 'PathPrefix'] || self.type == 'RegularExpression'"],
  ['http-path-absolute', plainPath("self.value.startsWith('/')")],
  ['http-path-no-double-slash', plainPath("!self.value.contains('//')")],
  ['http-path-no-dot-segment', plainPath("!self.value.contains('/./')")],
  ['http-path-no-dotdot-segment', plainPath("!self.value.contains('/../')")],
  ['http-path-no-encoded-slash-lower', plainPath("!self.value.contains('%2f')")],
  ['http-path-no-encoded-slash-upper', plainPath("!self.value.contains('%2F')")],
  ['http-path-no-fragment', plainPath("!self.value.contains('#')")],
  ['http-path-no-trailing-dotdot', plainPath("!self.value.endsWith('/..')")],
  ['http-path-no-trailing-dot', plainPath("!self.value.endsWith('/.')")],
  ['http-path-charset', plainPath(`self.value.matches(${PATH})`)],

  ['grpc-method-service-or-method', implies('has(self.type)', 'has(self.service) || has(self.method)')],
  [
    'grpc-method-service-charset',
    implies(
      "(!has(self.type) || self.type == 'Exact') && has(self.service)",
      `self.service.matches(${SERVICE})`,
    ),
  ],
  [
    'grpc-method-method-charset',
    implies(
      "(!has(self.type) || self.type == 'Exact') && has(self.method)",
      "self.method.matches(r'^[A-Za-z_][A-Za-z_0-9]*$')",
    ),
  ],

  ...FILTERS.flatMap(([type, field]) => union(`filter-${type.toLowerCase()}`, type, field)),
  ...FILTERS.map(([type]): [string, string] => [
    `filter-${type.toLowerCase()}-once`,
    `self.filter(f, f.type == '${type}').size() <= 1`,
  ]),
  [
    'http-filters-redirect-xor-rewrite',
    "!(self.exists(f, f.type == 'RequestRedirect') && self.exists(f, f.type == 'URLRewrite'))",
  ],

  [
    'http-redirect-excludes-backendrefs',
    implies(
      'has(self.backendRefs) && size(self.backendRefs) > 0',
      '!has(self.filters) || self.filters.all(f, !has(f.requestRedirect))',
    ),
  ],
  ['http-redirect-prefix-needs-pathprefix', ofRule('requestRedirect')],
  ['http-rewrite-prefix-needs-pathprefix', ofRule('urlRewrite')],
  ['http-backend-redirect-prefix-needs-pathprefix', ofBackend('requestRedirect')],
  ['http-backend-rewrite-prefix-needs-pathprefix', ofBackend('urlRewrite')],
  ['pathmodifier-full-required', implies("self.type == 'ReplaceFullPath'", 'has(self.replaceFullPath)')],
  ['pathmodifier-full-type', implies('has(self.replaceFullPath)', "self.type == 'ReplaceFullPath'")],
  [
    'pathmodifier-prefix-required',
    implies("self.type == 'ReplacePrefixMatch'", 'has(self.replacePrefixMatch)'),
  ],
  ['pathmodifier-prefix-type', implies('has(self.replacePrefixMatch)', "self.type == 'ReplacePrefixMatch'")],

  ['mirror-percent-or-fraction', '!(has(self.percent) && has(self.fraction))'],
  ['fraction-numerator-le-denominator', 'self.numerator <= self.denominator'],
  ...['origins', 'methods', 'headers'].map((what): [string, string] => [
    `cors-allow${what}-wildcard-alone`,
    "!('*' in self && self.size() > 1)",
  ]),
  ...union('externalauth-grpc', 'GRPC', 'grpc', 'protocol'),
  ...union('externalauth-http', 'HTTP', 'http', 'protocol'),

  [
    'backendref-service-port-required',
    implies("size(self.group) == 0 && self.kind == 'Service'", 'has(self.port)'),
  ],
  [
    'http-timeouts-backend-le-request',
    "!(has(self.request) && has(self.backendRequest) && duration(self.request) != duration('0s') && " +
      'duration(self.backendRequest) > duration(self.request))',
  ],
  ['session-cookieconfig-only-cookie', "!has(self.cookieConfig) || self.type == 'Cookie'"],
  [
    'session-permanent-needs-absolutetimeout',
    '!has(self.cookieConfig) || !has(self.cookieConfig.lifetimeType) || ' +
      "self.cookieConfig.lifetimeType != 'Permanent' || has(self.absoluteTimeout)",
  ],
  ['retrybudget-interval-range', "!(duration(self) < duration('1s') || duration(self) > duration('1h'))"],
  ['retryrate-interval-range', "!(duration(self) == duration('0s') || duration(self) > duration('1h'))"],

  ['backendtls-targetrefs-section-all-or-none', allPairs(sameTarget, bothOrNone)],
  ['backendtls-targetrefs-section-unique', once(`${sameTarget} && ${sameText('sectionName')}`)],
  ['backendtls-ca-one-required', `${hasRefs} || ${hasWellKnown}`],
  ['backendtls-ca-not-both', `!(${hasRefs} && ${hasWellKnown})`],
  ...sanField('Hostname', 'hostname'),
  ...sanField('URI', 'uri'),
  [
    'xbackend-externalhostname-union',
    "self.type == 'ExternalHostname' ? has(self.externalHostname) : !has(self.externalHostname)",
  ],
  ['xbackend-hostname-not-cluster-local', "!self.endsWith('.cluster.local')"],
  ['xbackend-port-name-dns-label', 'size(self) == 0 || format.dns1123Label().validate(self) == null'],
  [
    'xbackend-tls-clientcert-iff-mutual',
    "(self.mode == 'ClientAndServer') == has(self.clientCertificateRef)",
  ],
]);

/** Those of releases that wrote a rule differently. */
const FIRST_ADDRESSES: ReadonlyMap<string, string> = new Map([
  ['gateway-address-ip-unique', oneWrittenAddress('IPAddress')],
  ['gateway-address-hostname-unique', oneWrittenAddress('Hostname')],
  ['gateway-address-hostname-format', implies("self.type == 'Hostname'", `self.value.matches(${HOSTNAME})`)],
]);

/** The CEL of a rule in the CRDs of a release. */
export const celOfRule = (id: string, { release }: InstalledCrds): string | undefined =>
  (isSince(release, '1.4') ? undefined : FIRST_ADDRESSES.get(id)) ?? celOfRules.get(id);
