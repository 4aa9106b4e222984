import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caBundleOf } from './ca-bundle.ts';
import { EXAMPLE_KEY, SHOP_CERTIFICATE } from './example-pems.ts';
import { pemBlocks } from './pem.ts';
import { readPrivateKey } from './private-key.ts';
import { readCertificate } from './read-certificate.ts';

/** The bytes of the first block of a PEM text. */
function bytesOf(pem: string): Uint8Array {
  const bytes = pemBlocks(pem)[0]?.bytes;
  if (!bytes) throw new Error('No block.');
  return bytes;
}

const certificate = bytesOf(SHOP_CERTIFICATE);
const key = bytesOf(EXAMPLE_KEY);

/** Bytes with some of them exchanged, and the end cut off. */
const damaged = (bytes: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(bytes.length),
    )
    .map(([changes, length]) => {
      const copy = bytes.slice(0, length);
      for (const [at, byte] of changes) if (at < length) copy[at] = byte;
      return copy;
    });

test('damaged certificates and keys are read or refused, without an exception', () => {
  fc.assert(
    fc.property(damaged(certificate), (bytes) => {
      const found = readCertificate(bytes);
      if (found) expect(Number.isNaN(found.notAfter)).toBe(false);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(damaged(key), (bytes) => {
      const block = { label: 'PRIVATE KEY', bytes, encrypted: false };
      expect(() => readPrivateKey(block)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});

test('any text has some number of blocks', () => {
  const pieces = fc.constantFrom(
    '-----BEGIN ',
    'A-----',
    '\n',
    '-----END A-----',
    'QUJD',
    '\r',
    ': ',
    '-----',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const begins = text.split('-----BEGIN ').length - 1;
      expect(pemBlocks(text).length).toBeLessThanOrEqual(begins);
      expect(caBundleOf(text).usable).toBe(false);
    }),
  );
});
