import type { Json } from '../../../yaml/json.ts';
import type { Case } from './case.ts';

const target = (more: Readonly<Record<string, Json>> = {}): Json => ({
  group: '',
  kind: 'Service',
  name: 'cart',
  ...more,
});

const refs = [{ group: '', kind: 'ConfigMap', name: 'ca' }];

const NO_DURATION = "type conversion error from 'string' to 'google.protobuf.Duration'";

const SAN = [
  ['hostname', 'Hostname'],
  ['uri', 'URI'],
] as const;

const sanCases: readonly Case[] = SAN.flatMap(([field, type]): readonly Case[] => [
  [`san-${field}-required`, 'there', { type, [field]: 'x' }, true],
  [`san-${field}-required`, 'not there', { type }, false],
  [`san-${field}-required`, 'empty', { type, [field]: '' }, false],
  [`san-${field}-required`, 'another type', { type: 'Other' }, true],
  [`san-${field}-forbidden`, 'its type', { type, [field]: 'x' }, true],
  [`san-${field}-forbidden`, 'another type', { type: 'Other', [field]: 'x' }, false],
  [`san-${field}-forbidden`, 'empty with another type', { type: 'Other', [field]: '' }, true],
]);

/** Cases of BackendTLSPolicy, XBackend and XBackendTrafficPolicy, and of what routes share with them. */
export const policyCases: readonly Case[] = [
  ['session-cookieconfig-only-cookie', 'a cookie', { type: 'Cookie', cookieConfig: {} }, true],
  ['session-cookieconfig-only-cookie', 'a header', { type: 'Header', cookieConfig: {} }, false],
  ['session-cookieconfig-only-cookie', 'a header without', { type: 'Header' }, true],
  ['session-permanent-needs-absolutetimeout', 'no cookie', { type: 'Cookie' }, true],
  [
    'session-permanent-needs-absolutetimeout',
    'a session',
    { cookieConfig: { lifetimeType: 'Session' } },
    true,
  ],
  [
    'session-permanent-needs-absolutetimeout',
    'no end',
    { cookieConfig: { lifetimeType: 'Permanent' } },
    false,
  ],
  [
    'session-permanent-needs-absolutetimeout',
    'an end',
    { cookieConfig: { lifetimeType: 'Permanent' }, absoluteTimeout: '1h' },
    true,
  ],
  ['retrybudget-interval-range', 'a second', '1s', true],
  ['retrybudget-interval-range', 'an hour', '1h', true],
  ['retrybudget-interval-range', 'less than a second', '999ms', false],
  ['retrybudget-interval-range', 'more than an hour', '60m1ms', false],
  ['retrybudget-interval-range', 'no duration', '1d', NO_DURATION],
  ['retryrate-interval-range', 'a millisecond', '1ms', true],
  ['retryrate-interval-range', 'an hour', '3600s', true],
  ['retryrate-interval-range', 'no time at all, though the message does not say so', '0s', false],
  ['retryrate-interval-range', 'more than an hour', '61m', false],
  ['retryrate-interval-range', 'no duration', '', NO_DURATION],
  [
    'backendtls-targetrefs-section-all-or-none',
    'two Services',
    [target(), target({ name: 'b', sectionName: 'x' })],
    true,
  ],
  [
    'backendtls-targetrefs-section-all-or-none',
    'one port only',
    [target(), target({ sectionName: 'x' })],
    false,
  ],
  [
    'backendtls-targetrefs-section-all-or-none',
    'an empty port',
    [target(), target({ sectionName: '' })],
    true,
  ],
  [
    'backendtls-targetrefs-section-unique',
    'two ports',
    [target({ sectionName: 'x' }), target({ sectionName: 'y' })],
    true,
  ],
  ['backendtls-targetrefs-section-unique', 'the whole twice', [target(), target({ sectionName: '' })], false],
  ['backendtls-targetrefs-section-unique', 'two kinds', [target(), target({ kind: 'ServiceImport' })], true],
  ['backendtls-ca-one-required', 'refs', { caCertificateRefs: refs }, true],
  ['backendtls-ca-one-required', 'no refs', { caCertificateRefs: [] }, false],
  ['backendtls-ca-one-required', 'an empty word', { wellKnownCACertificates: '' }, false],
  ['backendtls-ca-one-required', 'the well-known ones', { wellKnownCACertificates: 'System' }, true],
  ['backendtls-ca-not-both', 'no refs', { caCertificateRefs: [], wellKnownCACertificates: 'System' }, true],
  ['backendtls-ca-not-both', 'an empty word', { caCertificateRefs: refs, wellKnownCACertificates: '' }, true],
  ['backendtls-ca-not-both', 'both', { caCertificateRefs: refs, wellKnownCACertificates: 'System' }, false],
  ...sanCases,
  ['xbackend-externalhostname-union', 'both', { type: 'ExternalHostname', externalHostname: {} }, true],
  ['xbackend-externalhostname-union', 'only the type', { type: 'ExternalHostname' }, false],
  ['xbackend-externalhostname-union', 'only the host', { type: 'Other', externalHostname: {} }, false],
  ['xbackend-externalhostname-union', 'neither', { type: 'Other' }, true],
  ['xbackend-hostname-not-cluster-local', 'a part of the name', 'cluster.local.example.com', true],
  ['xbackend-hostname-not-cluster-local', 'the domain itself', 'cluster.local', true],
  ['xbackend-hostname-not-cluster-local', 'an address, whatever the message says', '192.0.2.1', true],
  ['xbackend-hostname-not-cluster-local', 'a Service', 'cart.shop.svc.cluster.local', false],
  ['xbackend-port-name-dns-label', 'empty', '', true],
  ['xbackend-port-name-dns-label', 'a right one', 'https', false],
  ['xbackend-port-name-dns-label', '64 characters', 'a'.repeat(64), false],
  ['xbackend-port-name-dns-label', 'a dot', 'a.b', false],
  [
    'xbackend-tls-clientcert-iff-mutual',
    'mutual',
    { mode: 'ClientAndServer', clientCertificateRef: {} },
    true,
  ],
  ['xbackend-tls-clientcert-iff-mutual', 'mutual without', { mode: 'ClientAndServer' }, false],
  [
    'xbackend-tls-clientcert-iff-mutual',
    'of the server only, with',
    { mode: 'ServerOnly', clientCertificateRef: {} },
    false,
  ],
  ['xbackend-tls-clientcert-iff-mutual', 'of the server only', { mode: 'ServerOnly' }, true],
];
