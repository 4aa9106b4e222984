import type { Json } from '../../../yaml/json.ts';
import type { Case } from './case.ts';

type Fields = Readonly<Record<string, Json>>;

const parent = (more: Fields = {}): Json => ({
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  name: 'edge',
  ...more,
});

/** What both channels say of parentRefs; they differ in port only. */
const parentCases = (allOrNone: string, unique: string): readonly Case[] => [
  [allOrNone, 'no parents', [], true],
  [allOrNone, 'two that differ in name', [parent(), parent({ name: 'other', sectionName: 'a' })], true],
  [allOrNone, 'two that differ in kind', [parent(), parent({ kind: 'ListenerSet', sectionName: 'a' })], true],
  [allOrNone, 'a section on one only', [parent({ sectionName: 'a' }), parent()], false],
  [allOrNone, 'an empty section counts as none', [parent({ sectionName: '' }), parent()], true],
  [
    allOrNone,
    'the own namespace spelled out is another parent',
    [parent({ namespace: 'default' }), parent({ sectionName: 'a' })],
    true,
  ],
  [
    allOrNone,
    'the same namespace twice',
    [parent({ namespace: 'x' }), parent({ namespace: 'x', sectionName: 'a' })],
    false,
  ],
  [allOrNone, 'a Service of the core group', [parent({ group: '' }), parent({ sectionName: 'a' })], true],
  [unique, 'different sections', [parent({ sectionName: 'a' }), parent({ sectionName: 'b' })], true],
  [unique, 'the same section twice', [parent({ sectionName: 'a' }), parent({ sectionName: 'a' })], false],
  [unique, 'the whole parent twice', [parent(), parent()], false],
  [unique, 'an empty section and none', [parent({ sectionName: '' }), parent()], false],
  [unique, 'two namespaces', [parent({ namespace: 'a' }), parent({ namespace: 'b' })], true],
  [unique, 'a namespace and none', [parent({ namespace: 'a' }), parent()], true],
];

const rules = (...counts: readonly number[]): Json =>
  counts.map((count) => ({ matches: Array.from({ length: count }, () => ({})) }));

const totalCases = (id: string): readonly Case[] => [
  [id, 'no rules', [], true],
  [id, 'exactly 128, whatever the message says', rules(64, 64), true],
  [id, '129', rules(64, 64, 1), false],
  [id, '16 rules of 8', rules(...Array<number>(16).fill(8)), true],
  [id, '16 rules of 9', rules(...Array<number>(16).fill(9)), false],
  [id, 'what is beyond 16 rules is not counted', rules(...Array<number>(16).fill(8), 64), true],
  [id, 'a rule without matches', [...(rules(64, 64) as readonly Json[]), {}], true],
];

const path = (value: string, type = 'PathPrefix'): Json => ({ type, value });

/** For each rule on paths: a value that keeps it narrowly, then values that break it. */
const PATHS: readonly (readonly [id: string, keeps: string, ...breaks: readonly string[]])[] = [
  ['http-path-absolute', '/', '', 'a/b', './a'],
  ['http-path-no-double-slash', '/a/b/', '//', '/a//', '/a//b'],
  ['http-path-no-dot-segment', '/.a/b./.', '/./', '/a/./b'],
  ['http-path-no-dotdot-segment', '/..a/b../..', '/../', '/a/../b'],
  ['http-path-no-encoded-slash-lower', '/%2F%2e', '/%2f', '/a%2fb'],
  ['http-path-no-encoded-slash-upper', '/%2f%2E', '/%2F', '/a%2Fb'],
  ['http-path-no-fragment', '/%23', '/#', '#', '/a#b'],
  ['http-path-no-trailing-dotdot', '/../', '/..', '/a/..'],
  ['http-path-no-trailing-dot', '/./', '/.', '/a/.'],
  ['http-path-charset', "/a-Z_9.~!$&'()*+,;=:@%aF", '', '/a b', '/a?b', '/a%zz', '/ü', '/a\n', '/[a]', '/%'],
];

const pathCases: readonly Case[] = PATHS.flatMap(([id, keeps, ...breaks]): readonly Case[] => [
  [id, 'only just', path(keeps), true],
  ...breaks.flatMap((value): readonly Case[] => [
    [id, `prefix ${JSON.stringify(value)}`, path(value), false],
    [id, `exact ${JSON.stringify(value)}`, path(value, 'Exact'), false],
    [id, `expression ${JSON.stringify(value)}`, path(value, 'RegularExpression'), true],
  ]),
]);

const prefixes = (...types: readonly string[]): Json =>
  types.map((type) => ({ path: { type, value: '/a' } }));

const replaces = (field: string): Json => ({
  [field]: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '' } },
});

/** Where a filter that replaces a prefix stands, one time. */
const replacementCases = (
  id: string,
  field: string,
  hold: (...filters: readonly Json[]) => Fields,
): readonly Case[] => [
  [id, 'one prefix', { ...hold(replaces(field)), matches: prefixes('PathPrefix') }, true],
  [id, 'an exact path', { ...hold(replaces(field)), matches: prefixes('Exact') }, false],
  [id, 'an expression', { ...hold(replaces(field)), matches: prefixes('RegularExpression') }, false],
  [id, 'two prefixes', { ...hold(replaces(field)), matches: prefixes('PathPrefix', 'PathPrefix') }, false],
  [id, 'no matches at all', { ...hold(replaces(field)), matches: [] }, false],
  [id, 'two such filters are overlooked', { ...hold(replaces(field), replaces(field)), matches: [] }, true],
  [
    id,
    'a replaced full path',
    { ...hold({ [field]: { path: { type: 'ReplaceFullPath', replaceFullPath: '/' } } }), matches: [] },
    true,
  ],
  [
    id,
    'nothing to replace with',
    { ...hold({ [field]: { path: { type: 'ReplacePrefixMatch' } } }), matches: [] },
    true,
  ],
];

const filters = (...items: readonly Json[]): Fields => ({ filters: items });
const backend = (...items: readonly Json[]): Fields => ({ backendRefs: [{ name: 'a', filters: items }] });

const service = (more: Fields): Json => ({ group: '', kind: 'Service', name: 'cart', ...more });

/** Cases of routes, without those of filters. */
export const routeCases: readonly Case[] = [
  ...parentCases('parentrefs-section-all-or-none', 'parentrefs-section-unique'),
  ...parentCases('parentrefs-section-port-all-or-none', 'parentrefs-section-port-unique'),
  ['parentrefs-section-all-or-none', 'a port on one only', [parent(), parent({ port: 80 })], true],
  ['parentrefs-section-unique', 'only ports differ', [parent({ port: 80 }), parent({ port: 81 })], false],
  ['parentrefs-section-port-all-or-none', 'a port on one only', [parent(), parent({ port: 80 })], false],
  ['parentrefs-section-port-all-or-none', 'port 0 counts as none', [parent(), parent({ port: 0 })], true],
  [
    'parentrefs-section-port-all-or-none',
    'a section here and a port there',
    [parent({ sectionName: 'a' }), parent({ port: 80 })],
    false,
  ],
  ['parentrefs-section-port-unique', 'only ports differ', [parent({ port: 80 }), parent({ port: 81 })], true],
  ['parentrefs-section-port-unique', 'port 0 and none', [parent({ port: 0 }), parent()], false],
  ['route-rule-name-unique', 'two without name', [{}, {}], true],
  ['route-rule-name-unique', 'one name', [{ name: 'a' }, {}, { name: 'b' }], true],
  ['route-rule-name-unique', 'a name twice', [{ name: 'a' }, {}, { name: 'a' }], false],
  ['route-rule-name-unique', 'the empty name twice', [{ name: '' }, { name: '' }], false],
  ...totalCases('http-matches-total-max'),
  ...totalCases('grpc-matches-total-max'),
  ['tlsroute-hostname-not-ip', 'names', ['a.example.com', '*.example.com'], true],
  ['tlsroute-hostname-not-ip', 'four numbers', ['a.io', '10.0.0.1'], false],
  ['tlsroute-hostname-not-ip', 'IPv6', ['2001:db8::1'], false],
  ['tlsroute-hostname-not-ip', 'numbers above 255', ['1.2.3.400'], true],
  ['tlsroute-hostname-not-ip', 'leading zeros', ['01.2.3.4'], true],
  ['tlsroute-hostname-rfc1123', 'any number of names', ['a', 'a-b.c', '1.2.3.4'], true],
  ['tlsroute-hostname-rfc1123', 'capitals', ['a.io', 'A.io'], false],
  ['tlsroute-hostname-rfc1123', 'a label that ends in a hyphen', ['a-.io'], false],
  ['tlsroute-hostname-rfc1123', 'an empty label', ['a..io'], false],
  ['tlsroute-hostname-rfc1123', 'the empty name', [''], false],
  ['tlsroute-hostname-rfc1123', 'wildcards are left to the next rule', ['*'], true],
  ['tlsroute-hostname-wildcard', 'names without star are left alone', ['A..b'], true],
  ['tlsroute-hostname-wildcard', 'the first label', ['*.a.io'], true],
  ['tlsroute-hostname-wildcard', 'a star alone', ['*'], false],
  ['tlsroute-hostname-wildcard', 'nothing after the star', ['*.'], false],
  ['tlsroute-hostname-wildcard', 'two stars', ['*.*.io'], false],
  ['tlsroute-hostname-wildcard', 'a part of a label', ['a*.io'], false],
  ['tlsroute-hostname-wildcard', 'capitals after the star', ['*.A.io'], false],
  ['http-path-type-known', 'an expression', path('/', 'RegularExpression'), true],
  ['http-path-type-known', 'small letters', path('/', 'exact'), false],
  ...pathCases,
  ['grpc-method-service-or-method', 'an empty service is one', { type: 'Exact', service: '' }, true],
  ['grpc-method-service-or-method', 'a method', { type: 'RegularExpression', method: 'Get.*' }, true],
  ['grpc-method-service-or-method', 'neither', { type: 'Exact' }, false],
  ['grpc-method-service-or-method', 'no type either', {}, true],
  [
    'grpc-method-service-charset',
    'in any case, with a dot in front',
    { type: 'Exact', service: '.Foo.b_1' },
    true,
  ],
  ['grpc-method-service-charset', 'letters that fold to ASCII', { type: 'Exact', service: 'ſ\u212A' }, true],
  ['grpc-method-service-charset', 'the empty service', { type: 'Exact', service: '' }, false],
  ['grpc-method-service-charset', 'a digit in front', { service: '1a' }, false],
  ['grpc-method-service-charset', 'a dot at the end', { type: 'Exact', service: 'a.' }, false],
  ['grpc-method-service-charset', 'an expression', { type: 'RegularExpression', service: '[' }, true],
  ['grpc-method-service-charset', 'no service', { type: 'Exact', method: '-' }, true],
  ['grpc-method-method-charset', 'a name', { type: 'Exact', method: '_Get2' }, true],
  ['grpc-method-method-charset', 'a dot', { type: 'Exact', method: 'a.b' }, false],
  ['grpc-method-method-charset', 'the empty method', { method: '' }, false],
  ['grpc-method-method-charset', 'an expression', { type: 'RegularExpression', method: '.*' }, true],
  [
    'http-redirect-excludes-backendrefs',
    'no backends',
    { filters: [{ requestRedirect: {} }], backendRefs: [] },
    true,
  ],
  [
    'http-redirect-excludes-backendrefs',
    'a backend',
    { filters: [{ requestRedirect: {} }], backendRefs: [{}] },
    false,
  ],
  [
    'http-redirect-excludes-backendrefs',
    'a redirect of a backend is overlooked',
    { backendRefs: [{ filters: [{ requestRedirect: {} }] }] },
    true,
  ],
  ...replacementCases('http-redirect-prefix-needs-pathprefix', 'requestRedirect', filters),
  ...replacementCases('http-rewrite-prefix-needs-pathprefix', 'urlRewrite', filters),
  ...replacementCases('http-backend-redirect-prefix-needs-pathprefix', 'requestRedirect', backend),
  ...replacementCases('http-backend-rewrite-prefix-needs-pathprefix', 'urlRewrite', backend),
  [
    'http-backend-rewrite-prefix-needs-pathprefix',
    'two such backends are overlooked',
    {
      backendRefs: [{ filters: [replaces('urlRewrite')] }, { filters: [replaces('urlRewrite')] }],
      matches: [],
    },
    true,
  ],
  ['backendref-service-port-required', 'a port', service({ port: 80 }), true],
  ['backendref-service-port-required', 'no port', service({}), false],
  ['backendref-service-port-required', 'another kind', service({ kind: 'Bucket' }), true],
  ['backendref-service-port-required', 'another group', service({ group: 'multicluster.x-k8s.io' }), true],
  ['http-timeouts-backend-le-request', 'only one of them', { backendRequest: '1h' }, true],
  [
    'http-timeouts-backend-le-request',
    'equal in other units',
    { request: '1s', backendRequest: '1000ms' },
    true,
  ],
  [
    'http-timeouts-backend-le-request',
    'longer by a millisecond',
    { request: '1s', backendRequest: '1001ms' },
    false,
  ],
  ['http-timeouts-backend-le-request', 'no limit', { request: '0s', backendRequest: '1h' }, true],
  [
    'http-timeouts-backend-le-request',
    'no limit of an attempt',
    { request: '1s', backendRequest: '0s' },
    true,
  ],
  ['http-timeouts-backend-le-request', 'units in a row', { request: '1m30s', backendRequest: '91s' }, false],
  [
    'http-timeouts-backend-le-request',
    'no duration',
    { request: '10', backendRequest: '1s' },
    "type conversion error from 'string' to 'google.protobuf.Duration'",
  ],
  [
    'http-timeouts-backend-le-request',
    'no duration beside no limit',
    { request: '0ms', backendRequest: 'x' },
    true,
  ],
];
