import { OneAsymmetricKey } from '@peculiar/asn1-asym-key';
import { ECPrivateKey, id_ecPublicKey } from '@peculiar/asn1-ecc';
import { id_rsaEncryption, RSAPrivateKey, RSAPublicKey } from '@peculiar/asn1-rsa';
import { AsnConvert } from '@peculiar/asn1-schema';
import { sameItems } from '../incremental/same-items.ts';
import type { PemBlock } from './pem.ts';
import type { PublicKey } from './read-certificate.ts';
/** What of a private key can be compared with a certificate: never the secret part. */
export type PrivateKey = Readonly<{
  algorithm: string;
  /** The modulus of an RSA key, the public point of another; null where the key does not hold it. */
  publicPart: Uint8Array | null;
}>;

const ED25519 = '1.3.101.112';
const MOST_BYTES = 64 * 1024;

/** Whether a PEM block is meant as a private key. */
export const isPrivateKey = ({ label }: PemBlock): boolean =>
  label === 'PRIVATE KEY' || label.endsWith(' PRIVATE KEY');

/** Reads a key of PKCS #1, PKCS #8 or SEC 1; null where it is none of them, or locked with a password. */
export function readPrivateKey({ label, bytes, encrypted }: PemBlock): PrivateKey | null {
  if (bytes === null || encrypted || bytes.length > MOST_BYTES) return null;
  try {
    switch (label) {
      case 'RSA PRIVATE KEY':
        return rsaKey(bytes);
      case 'EC PRIVATE KEY':
        return ecKey(bytes);
      case 'PRIVATE KEY':
        return wrappedKey(bytes);
      default:
        return null;
    }
  } catch {
    // The parser throws on every deviation from the grammar: these bytes are not a key.
    return null;
  }
}

/** Whether a key belongs to a certificate; `unknown` where the key does not hold its public part. */
export function keyFits(key: PrivateKey, { algorithm, bytes }: PublicKey): boolean | 'unknown' {
  if (key.algorithm !== algorithm) return false;
  if (key.publicPart === null) return 'unknown';
  return sameItems(key.publicPart, algorithm === id_rsaEncryption ? modulusOf(bytes) : bytes);
}

const modulusOf = (bytes: Uint8Array): Uint8Array => {
  try {
    return withoutZeros(AsnConvert.parse(bytes, RSAPublicKey).modulus);
  } catch {
    return new Uint8Array();
  }
};

function withoutZeros(integer: ArrayBuffer): Uint8Array {
  const bytes = new Uint8Array(integer);
  const first = bytes.findIndex((byte) => byte !== 0);
  return bytes.subarray(first < 0 ? bytes.length : first);
}

const rsaKey = (bytes: Uint8Array): PrivateKey => ({
  algorithm: id_rsaEncryption,
  publicPart: withoutZeros(AsnConvert.parse(bytes, RSAPrivateKey).modulus),
});

function ecKey(bytes: Uint8Array): PrivateKey {
  const { publicKey } = AsnConvert.parse(bytes, ECPrivateKey);
  return { algorithm: id_ecPublicKey, publicPart: publicKey ? new Uint8Array(publicKey) : null };
}

function wrappedKey(bytes: Uint8Array): PrivateKey | null {
  const { privateKeyAlgorithm, privateKey, publicKey } = AsnConvert.parse(bytes, OneAsymmetricKey);
  const { algorithm } = privateKeyAlgorithm;
  const inner = new Uint8Array(privateKey);
  if (algorithm === id_rsaEncryption) return rsaKey(inner);
  if (algorithm === id_ecPublicKey) return ecKey(inner);
  if (algorithm !== ED25519) return null;
  return { algorithm, publicPart: publicKey ? new Uint8Array(publicKey) : null };
}
