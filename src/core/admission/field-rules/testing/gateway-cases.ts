import type { Json } from '../../../yaml/json.ts';
import type { Case } from './case.ts';

const ip = (value?: string): Json => ({ type: 'IPAddress', ...(value !== undefined && { value }) });
const host = (value?: string): Json => ({ type: 'Hostname', ...(value !== undefined && { value }) });
const listener = (more: Readonly<Record<string, Json>>): Json => ({ name: 'a', port: 80, ...more });

const label63 = 'a'.repeat(63);
const prefix = (length: number): string =>
  `${`${label63}.`.repeat(3)}${'a'.repeat(length - 3 * 64)}`.slice(0, length);

/** The same for the labels and the annotations of the infrastructure. */
const keyCases = (kind: 'label' | 'annotation'): readonly Case[] => [
  [`gateway-infra-${kind}-key-format`, 'no keys', {}, true],
  [`gateway-infra-${kind}-key-format`, 'a name', { 'Team_1.x': '' }, true],
  [`gateway-infra-${kind}-key-format`, 'a domain and a name', { 'example.com/Team': '' }, true],
  [`gateway-infra-${kind}-key-format`, 'a name of 63 characters', { [label63]: '' }, true],
  [`gateway-infra-${kind}-key-format`, 'a name of 64 characters', { [`${label63}a`]: '' }, false],
  [`gateway-infra-${kind}-key-format`, 'one bad key among good ones', { a: '', '-b': '' }, false],
  [`gateway-infra-${kind}-key-format`, 'nothing before the slash', { '/team': '' }, false],
  [`gateway-infra-${kind}-key-format`, 'nothing after the slash', { 'example.com/': '' }, false],
  [`gateway-infra-${kind}-key-format`, 'two slashes', { 'a/b/c': '' }, false],
  [`gateway-infra-${kind}-key-format`, 'capitals in the domain', { 'Example.com/team': '' }, false],
  [`gateway-infra-${kind}-key-format`, 'an empty key', { '': '' }, false],
  [`gateway-infra-${kind}-key-format`, 'a line break at the end', { 'a\n': '' }, false],
  [`gateway-infra-${kind}-key-prefix-length`, '252 before the slash', { [`${prefix(252)}/a`]: '' }, true],
  [`gateway-infra-${kind}-key-prefix-length`, '253 before the slash', { [`${prefix(253)}/a`]: '' }, false],
  [`gateway-infra-${kind}-key-prefix-length`, 'a whole key of 253', { [prefix(253)]: '' }, false],
  [`gateway-infra-${kind}-key-prefix-length`, 'long after the slash', { [`a/${'b'.repeat(300)}`]: '' }, true],
  [
    `gateway-infra-${kind}-key-prefix-length`,
    'counted in characters, not in halves of them',
    { ['𝒳'.repeat(252)]: '' },
    true,
  ],
];

const samePlace = (id: string): readonly Case[] => [
  [id, 'no listeners', [], true],
  [
    id,
    'another protocol on the port',
    [listener({ protocol: 'HTTP' }), listener({ protocol: 'HTTPS' })],
    true,
  ],
  [id, 'no hostname twice', [listener({ protocol: 'HTTP' }), listener({ protocol: 'HTTP' })], false],
  [
    id,
    'a hostname and none',
    [listener({ protocol: 'HTTP' }), listener({ protocol: 'HTTP', hostname: 'a.io' })],
    true,
  ],
  [
    id,
    'an empty hostname and none',
    [listener({ protocol: 'HTTP' }), listener({ protocol: 'HTTP', hostname: '' })],
    true,
  ],
  [
    id,
    'an empty hostname twice',
    [listener({ protocol: 'HTTP', hostname: '' }), listener({ protocol: 'HTTP', hostname: '' })],
    false,
  ],
  [
    id,
    'hostnames that differ in case only',
    [listener({ protocol: 'HTTP', hostname: 'a.io' }), listener({ protocol: 'HTTP', hostname: 'A.io' })],
    true,
  ],
];

/** Cases of GatewayClass, Gateway and ListenerSet. */
export const gatewayCases: readonly Case[] = [
  ['gateway-address-ip-unique', 'no addresses', [], true],
  ['gateway-address-ip-unique', 'different ones', [ip('192.0.2.1'), ip('192.0.2.2')], true],
  ['gateway-address-ip-unique', 'the same twice', [ip('192.0.2.1'), ip('192.0.2.2'), ip('192.0.2.1')], false],
  ['gateway-address-ip-unique', 'two without value', [ip(), ip()], true],
  ['gateway-address-ip-unique', 'the empty value twice', [ip(''), ip('')], false],
  ['gateway-address-ip-unique', 'as address and as hostname', [ip('a.io'), host('a.io')], true],
  ['gateway-address-ip-unique', 'two spellings of one address', [ip('::1'), ip('0::1')], true],
  ['gateway-address-hostname-unique', 'different ones', [host('a.io'), host('b.io')], true],
  ['gateway-address-hostname-unique', 'the same twice', [host('a.io'), host('a.io')], false],
  ['gateway-address-hostname-unique', 'two without value', [host(), host()], true],
  ['gateway-address-hostname-unique', 'the same address twice', [ip('192.0.2.1'), ip('192.0.2.1')], true],
  ['gateway-address-hostname-format', 'a wildcard', host('*.example.com'), true],
  ['gateway-address-hostname-format', 'no value', host(), true],
  ['gateway-address-hostname-format', 'an empty value, whatever the message says', host(''), false],
  ['gateway-address-hostname-format', 'capitals', host('Example.com'), false],
  ['gateway-address-hostname-format', 'a star inside', host('a.*.com'), false],
  ['gateway-address-hostname-format', 'a dot at the end', host('example.com.'), false],
  ['gateway-address-hostname-format', 'another type', ip('https://x'), true],
  ['gateway-status-address-hostname-format', 'a name', host('a.example.com'), true],
  ['gateway-status-address-hostname-format', 'an underscore', host('a_b'), false],
  ['gateway-status-address-hostname-format', 'an address', ip('192.0.2.1'), true],
  ...keyCases('label'),
  ...keyCases('annotation'),
  ['listener-name-unique', 'one listener', [{ name: 'a' }], true],
  ['listener-name-unique', 'the third like the first', [{ name: 'a' }, { name: 'b' }, { name: 'a' }], false],
  ['listener-name-unique', 'names that differ in case', [{ name: 'a' }, { name: 'A' }], true],
  ...samePlace('gateway-listener-port-protocol-hostname-unique'),
  ...samePlace('listenerset-port-protocol-hostname-unique'),
  [
    'listenerset-port-protocol-hostname-unique',
    'two without port',
    [
      { name: 'a', protocol: 'HTTP' },
      { name: 'b', protocol: 'HTTP' },
    ],
    true,
  ],
  [
    'listener-hostname-forbidden-l4',
    'UDP with a hostname',
    [listener({ protocol: 'UDP', hostname: 'a.io' })],
    false,
  ],
  [
    'listener-hostname-forbidden-l4',
    'TCP with an empty one',
    [listener({ protocol: 'TCP', hostname: '' })],
    true,
  ],
  [
    'listener-hostname-forbidden-l4',
    'TLS with a hostname',
    [listener({ protocol: 'TLS', hostname: 'a.io' })],
    true,
  ],
  [
    'listener-hostname-forbidden-l4',
    'a protocol of a vendor',
    [listener({ protocol: 'a.io/x', hostname: 'a' })],
    true,
  ],
  [
    'listener-tls-forbidden-plaintext',
    'UDP with tls',
    [listener({ protocol: 'UDP', tls: { mode: 'Passthrough' } })],
    false,
  ],
  [
    'listener-tls-forbidden-plaintext',
    'TCP with tls',
    [listener({ protocol: 'TCP', tls: { mode: 'Terminate' } })],
    false,
  ],
  [
    'listener-tls-forbidden-plaintext',
    'HTTPS with tls',
    [listener({ protocol: 'HTTPS', tls: { mode: 'Terminate' } })],
    true,
  ],
  ['listener-tls-forbidden-plaintext', 'HTTP without', [listener({ protocol: 'HTTP' })], true],
  [
    'listener-tls-forbidden-plaintext',
    'http in small letters is another protocol',
    [listener({ protocol: 'http', tls: {} })],
    true,
  ],
  ['listener-https-mode-terminate', 'without tls', [listener({ protocol: 'HTTPS' })], true],
  [
    'listener-https-mode-terminate',
    'an empty mode',
    [listener({ protocol: 'HTTPS', tls: { mode: '' } })],
    true,
  ],
  [
    'listener-https-mode-terminate',
    'Passthrough',
    [listener({ protocol: 'HTTPS', tls: { mode: 'Passthrough' } })],
    false,
  ],
  [
    'listener-https-mode-terminate',
    'TLS passed through',
    [listener({ protocol: 'TLS', tls: { mode: 'Passthrough' } })],
    true,
  ],
  ['listener-tls-mode-required', 'no tls', [listener({ protocol: 'TLS' })], false],
  [
    'listener-tls-mode-required',
    'tls after defaults',
    [listener({ protocol: 'TLS', tls: { mode: 'Terminate' } })],
    true,
  ],
  ['listener-tls-mode-required', 'an empty mode', [listener({ protocol: 'TLS', tls: { mode: '' } })], false],
  ['listener-tls-mode-required', 'HTTPS without tls', [listener({ protocol: 'HTTPS' })], true],
  ['listener-tls-terminate-needs-certs', 'passed through', { mode: 'Passthrough' }, true],
  [
    'listener-tls-terminate-needs-certs',
    'a certificate',
    { mode: 'Terminate', certificateRefs: [{ name: 'a' }] },
    true,
  ],
  [
    'listener-tls-terminate-needs-certs',
    'an option',
    { mode: 'Terminate', options: { 'a.io/x': 'y' } },
    true,
  ],
  [
    'listener-tls-terminate-needs-certs',
    'an option beside no certificates',
    { mode: 'Terminate', certificateRefs: [], options: { a: 'y' } },
    true,
  ],
  ['listener-tls-terminate-needs-certs', 'neither', { mode: 'Terminate' }, 'no such key: certificateRefs'],
  [
    'listener-tls-terminate-needs-certs',
    'no options',
    { mode: 'Terminate', options: {} },
    'no such key: certificateRefs',
  ],
  [
    'listener-tls-terminate-needs-certs',
    'no certificates',
    { mode: 'Terminate', certificateRefs: [] },
    'no such key: options',
  ],
  [
    'listener-tls-terminate-needs-certs',
    'both empty',
    { mode: 'Terminate', certificateRefs: [], options: {} },
    false,
  ],
  ['gateway-frontend-tls-port-unique', 'two ports', [{ port: 443 }, { port: 8443 }], true],
  ['gateway-frontend-tls-port-unique', 'one port twice', [{ port: 1 }, { port: 443 }, { port: 443 }], false],
];
