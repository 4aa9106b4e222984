import { X509Certificate, createPrivateKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePair } from './make-pair.ts';

test('makes a certificate that is valid now, for the names, signed with its own key', async () => {
  const { certificate, key } = await makePair(['shop.example.com', '*.example.org']);
  const read = new X509Certificate(certificate);
  expect(read.subjectAltName).toBe('DNS:shop.example.com, DNS:*.example.org');
  expect(read.verify(read.publicKey)).toBe(true);
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(read.subject).toBe('CN=shop.example.com');
  expect(read.issuer).toBe(read.subject);
  expect(Date.parse(read.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now() + 80 * 24 * 60 * 60 * 1000);
});

test('signatures of every shape can be verified', async () => {
  for (let i = 0; i < 40; i++) {
    const read = new X509Certificate((await makePair([`host-${i}.example.com`])).certificate);
    expect(read.verify(read.publicKey)).toBe(true);
  }
});

test('is for localhost where there are no names', async () => {
  const read = new X509Certificate((await makePair([])).certificate);
  expect(read.subjectAltName).toBe('DNS:localhost');
});

test('a name that is too long for a common name is an alternative name only', async () => {
  const long = `${'a'.repeat(60)}.example.com`;
  const read = new X509Certificate((await makePair([long])).certificate);
  expect(read.subjectAltName).toBe(`DNS:${long}`);
  expect(read.subject).toBe('CN=throwaway');
});
