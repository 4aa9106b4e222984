import { decodeBase64 } from '../text/base64.ts';
import { objectAt, stringAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { knownAt, type KnownAt } from '../model/unknown-values.ts';
import { memo } from '../incremental/memo.ts';
import type { Path } from '../yaml/json.ts';
import { pemBlocks } from './pem.ts';
import { isPrivateKey, keyFits, readPrivateKey } from './private-key.ts';
import { readCertificate, type Certificate } from './read-certificate.ts';

/** Why a gateway cannot serve with a Secret. */
export type CertificateProblem = Readonly<{
  code:
    | 'wrong-type'
    | 'certificate-absent'
    | 'key-absent'
    | 'certificate-unreadable'
    | 'key-unreadable'
    | 'key-of-another';
  /** Where in the Secret; it need not be there. */
  path: Path;
  /** As a clause: `Secret infra/shop has no tls.key`, without the Secret. */
  reason: string;
}>;

/** The evaluation of a Secret as a certificate. Nothing here depends on the time: an expired one is usable. */
export type CertificateState = Readonly<{
  /** A gateway can serve with it. */
  usable: boolean;
  /** The first thing that is wrong with it; null when it is usable. */
  problem: CertificateProblem | null;
  /** The certificate that is shown to clients, wherever one can be read. */
  leaf: Certificate | null;
  /** The path of the certificate in the Secret, whether it is set or not. */
  path: Path;
  /** How many certificates are in its chain, the leaf included. */
  chain: number;
  /** Whether the private key belongs to the leaf; `unknown` where the key has no public part (Ed25519). */
  keyFits: boolean | 'unknown';
}>;

const TLS_TYPE = 'kubernetes.io/tls';
const CERTIFICATE = 'tls.crt';
const KEY = 'tls.key';

/**
 * Evaluates a Secret as controllers do (docs/model/references-and-grants.md#what-a-secret-must-hold): its type, its keys,
 * the PEM in them, and that the private key belongs to the certificate. Never throws, whatever is in it.
 */
export const certificateOf: (secret: Resource) => CertificateState = memo((secret) => {
  const certificate = entryOf(secret, CERTIFICATE);
  const key = entryOf(secret, KEY);
  const blocks = pemBlocks(certificate.text ?? '').filter(({ label }) => label === 'CERTIFICATE');
  const [first] = blocks;
  const leaf = first?.bytes ? readCertificate(first.bytes) : null;
  const keyBlock = pemBlocks(key.text ?? '').find(isPrivateKey);
  const privateKey = keyBlock ? readPrivateKey(keyBlock) : null;
  const fits = leaf && privateKey ? keyFits(privateKey, leaf.publicKey) : 'unknown';
  const type = stringAt(secret.value, 'type');

  const isKnown = knownAt(secret.value);
  const problem = firstProblem(isKnown, [
    type !== TLS_TYPE && {
      code: 'wrong-type',
      path: ['type'],
      reason: `is of type ${type ?? 'Opaque'} instead of ${TLS_TYPE}`,
    },
    !certificate.text && {
      code: 'certificate-absent',
      path: certificate.path,
      reason: `has nothing in ${CERTIFICATE}`,
    },
    !key.text && { code: 'key-absent', path: key.path, reason: `has nothing in ${KEY}` },
    !leaf && {
      code: 'certificate-unreadable',
      path: certificate.path,
      reason: `has no certificate in PEM form in ${CERTIFICATE}`,
    },
    !privateKey && {
      code: 'key-unreadable',
      path: key.path,
      reason:
        keyBlock && isLocked(keyBlock.label, keyBlock.encrypted)
          ? `has a ${KEY} that is locked with a password`
          : `has no private key in PEM form in ${KEY}`,
    },
    fits === false && {
      code: 'key-of-another',
      path: key.path,
      reason: `has a ${KEY} that does not belong to the certificate in ${CERTIFICATE}`,
    },
  ]);
  return {
    usable: problem === null,
    problem,
    leaf,
    path: certificate.path,
    chain: blocks.length,
    keyFits: fits,
  };
});

/** What is filled in later, or encrypted in the file, counts as right. */
const firstProblem = (
  isKnown: KnownAt,
  checks: readonly (CertificateProblem | false)[],
): CertificateProblem | null => checks.find((check) => check !== false && isKnown(check.path)) || null;

const isLocked = (label: string, encrypted: boolean): boolean => encrypted || label.startsWith('ENCRYPTED');

/** The value of a key of a Secret: `stringData` overrides `data`; undefined where there is none, or no base64. */
function entryOf({ value }: Resource, key: string): Readonly<{ text: string | undefined; path: Path }> {
  const plain = objectAt(value, 'stringData');
  if (Object.hasOwn(plain, key)) return { text: stringAt(plain, [key]), path: ['stringData', key] };
  const encoded = stringAt(value, ['data', key]);
  return { text: encoded === undefined ? undefined : decodeBase64(encoded), path: ['data', key] };
}
