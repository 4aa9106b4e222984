import { expect, test } from 'vitest';
import { modelOf } from '../testing/workspace.ts';
import type { Resource } from '../model/resource.ts';
import { ANOTHER_KEY, EXAMPLE_KEY, EXPIRED_CERTIFICATE, SHOP_CERTIFICATE } from './example-pems.ts';
import { certificateOf } from './certificate-of.ts';
import * as pems from './testing/pems.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A Secret as JSON, which is YAML too. */
function secret(fields: object): Resource {
  const manifest = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'shop', namespace: 'infra' },
    ...fields,
  };
  const [found] = modelOf(JSON.stringify(manifest)).resources.values();
  if (!found) throw new Error('No Secret.');
  return found;
}

const tls = (crt: string | undefined, key: string | undefined): Resource =>
  secret({
    type: 'kubernetes.io/tls',
    data: {
      ...(crt !== undefined && { 'tls.crt': base64(crt) }),
      ...(key !== undefined && { 'tls.key': base64(key) }),
    },
  });

test.each([
  ['EC, PKCS #8', SHOP_CERTIFICATE, EXAMPLE_KEY, true],
  ['EC, SEC 1', SHOP_CERTIFICATE, pems.EC_KEY_SEC1, true],
  ['RSA, PKCS #8', pems.RSA_CERTIFICATE, pems.RSA_KEY, true],
  ['RSA, PKCS #1', pems.RSA_CERTIFICATE, pems.RSA_KEY_PKCS1, true],
  ['Ed25519, whose key has no public part', pems.ED25519_CERTIFICATE, pems.ED25519_KEY, 'unknown'],
  ['a chain, leaf first', SHOP_CERTIFICATE + pems.RSA_CERTIFICATE, EXAMPLE_KEY, true],
  [
    'words around the blocks, Windows line ends',
    `Subject: x\r\n${SHOP_CERTIFICATE.replaceAll('\n', '\r\n')}`,
    EXAMPLE_KEY,
    true,
  ],
  [
    'parameters before the key',
    SHOP_CERTIFICATE,
    `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${pems.EC_KEY_SEC1}`,
    true,
  ],
  ['one that expired', EXPIRED_CERTIFICATE, EXAMPLE_KEY, true],
] as const)('serves with %s', (_, crt, key, fits) => {
  const state = certificateOf(tls(crt, key));
  expect(state.problem).toBeNull();
  expect(state.usable).toBe(true);
  expect(state.keyFits).toBe(fits);
});

test.each([
  ['no tls.crt', undefined, EXAMPLE_KEY, 'certificate-absent'],
  ['an empty tls.crt', '', EXAMPLE_KEY, 'certificate-absent'],
  ['no tls.key', SHOP_CERTIFICATE, undefined, 'key-absent'],
  ['a word as tls.crt', 'REDACTED', EXAMPLE_KEY, 'certificate-unreadable'],
  [
    'a block that is no certificate',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    EXAMPLE_KEY,
    'certificate-unreadable',
  ],
  ['a block without its end', SHOP_CERTIFICATE.slice(0, 200), EXAMPLE_KEY, 'certificate-unreadable'],
  [
    'an indented certificate',
    SHOP_CERTIFICATE.replaceAll(/^/gm, '  '),
    EXAMPLE_KEY,
    'certificate-unreadable',
  ],
  ['key and certificate exchanged', EXAMPLE_KEY, SHOP_CERTIFICATE, 'certificate-unreadable'],
  ['the certificate as key', SHOP_CERTIFICATE, SHOP_CERTIFICATE, 'key-unreadable'],
  ['a locked key', SHOP_CERTIFICATE, pems.EC_KEY_LOCKED, 'key-unreadable'],
  ['a locked key of the older form', pems.RSA_CERTIFICATE, pems.RSA_KEY_LOCKED, 'key-unreadable'],
  ['the key of another certificate', SHOP_CERTIFICATE, ANOTHER_KEY, 'key-of-another'],
  ['a key of another algorithm', SHOP_CERTIFICATE, pems.RSA_KEY, 'key-of-another'],
  ['the leaf last in the chain', pems.RSA_CERTIFICATE + SHOP_CERTIFICATE, EXAMPLE_KEY, 'key-of-another'],
])('does not serve with %s', (_, crt, key, code) => {
  const state = certificateOf(tls(crt, key));
  expect(state.problem?.code).toBe(code);
  expect(state.usable).toBe(false);
});

test('requires the type kubernetes.io/tls', () => {
  const data = { 'tls.crt': base64(SHOP_CERTIFICATE), 'tls.key': base64(EXAMPLE_KEY) };
  expect(certificateOf(secret({ data })).problem).toEqual({
    code: 'wrong-type',
    path: ['type'],
    reason: 'is of type Opaque instead of kubernetes.io/tls',
  });
  expect(certificateOf(secret({ data, type: 'helm.sh/release' })).problem?.code).toBe('wrong-type');
});

test('reads stringData, which overrides data', () => {
  const type = 'kubernetes.io/tls';
  const stringData = { 'tls.crt': SHOP_CERTIFICATE, 'tls.key': EXAMPLE_KEY };
  expect(certificateOf(secret({ type, stringData })).usable).toBe(true);
  const data = { 'tls.crt': base64('x'), 'tls.key': base64('x') };
  expect(certificateOf(secret({ type, data, stringData })).usable).toBe(true);
  const wrong = certificateOf(secret({ type, data, stringData: { 'tls.crt': SHOP_CERTIFICATE } }));
  expect(wrong.problem).toMatchObject({ code: 'key-unreadable', path: ['data', 'tls.key'] });
});

test('reads the names and the validity of the certificate', () => {
  expect(certificateOf(tls(SHOP_CERTIFICATE + pems.RSA_CERTIFICATE, EXAMPLE_KEY))).toMatchObject({
    chain: 2,
    leaf: {
      commonName: 'shop.example.com',
      dnsNames: ['shop.example.com', '*.shop.example.com'],
      notBefore: Date.UTC(2025, 0, 1),
      notAfter: Date.UTC(2125, 0, 1),
      selfSigned: true,
    },
  });
});

test('uses the common name where there are no alternative names at all', () => {
  const { leaf } = certificateOf(tls(pems.RSA_CERTIFICATE, pems.RSA_KEY));
  expect(leaf?.dnsNames).toEqual(['rsa.example.com']);
  expect(certificateOf(tls(pems.IP_CERTIFICATE, EXAMPLE_KEY)).leaf?.dnsNames).toEqual([]);
});

test.each([
  [
    'megabytes of a certificate',
    `-----BEGIN CERTIFICATE-----\n${'A'.repeat(2_000_000)}\n-----END CERTIFICATE-----\n`,
  ],
  ['beginnings without ends', '-----BEGIN CERTIFICATE-----\n'.repeat(100_000)],
  [
    'a nest of sequences',
    `-----BEGIN CERTIFICATE-----\n${Buffer.from(new Uint8Array(60_000).fill(0x30)).toString('base64')}\n-----END CERTIFICATE-----\n`,
  ],
])('terminates with %s', (_, crt) => {
  expect(certificateOf(tls(crt, EXAMPLE_KEY)).problem?.code).toBe('certificate-unreadable');
});

test('refuses megabytes of base64', () => {
  const state = certificateOf(
    secret({ type: 'kubernetes.io/tls', data: { 'tls.crt': 'A'.repeat(12_000_000) } }),
  );
  expect(state.problem?.code).toBe('key-absent');
});

test.each([
  ['lists', { type: [], data: [], stringData: [] }],
  ['numbers', { type: 'kubernetes.io/tls', data: { 'tls.crt': 1, 'tls.key': null } }],
  ['names of built-in properties', { type: 'kubernetes.io/tls', data: { constructor: 'x', toString: 'y' } }],
])('bears %s where texts are due', (_, fields) => {
  expect(certificateOf(secret(fields)).usable).toBe(false);
});
