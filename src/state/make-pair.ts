import { selfSigned } from '../core/certificates/self-signed.ts';
import { toBase64 } from '../core/text/base64.ts';

/** A certificate and its private key in PEM form. */
export type Pair = Readonly<{ certificate: string; key: string }>;

const DAY = 24 * 60 * 60 * 1000;

/** How long a throwaway certificate is valid. */
const VALID_FOR = 90 * DAY;

/** Clocks differ. */
const ALLOWED_SKEW = DAY;

/** Makes a self-signed certificate for these names with a key of its own, in this browser. */
export async function makePair(hostnames: readonly string[]): Promise<Pair> {
  const { subtle } = crypto;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const { publicKey, privateKey } = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const serial = crypto.getRandomValues(new Uint8Array(16));
  // A serial number is positive, and never begins with a zero byte.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const now = Date.now();
  const certificate = await selfSigned({
    hostnames: hostnames.length > 0 ? hostnames : ['localhost'],
    serial,
    notBefore: new Date(now - ALLOWED_SKEW),
    notAfter: new Date(now + VALID_FOR),
    publicKey: await subtle.exportKey('spki', publicKey),
    sign: (bytes) => subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new Uint8Array(bytes)),
  });
  const key = new Uint8Array(await subtle.exportKey('pkcs8', privateKey));
  return { certificate: pem('CERTIFICATE', certificate), key: pem('PRIVATE KEY', key) };
}

function pem(label: string, bytes: Uint8Array): string {
  const text = toBase64(bytes).replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----\n`;
}
