import { pemBlocks } from './pem.ts';
import { readCertificate, type Certificate } from './read-certificate.ts';

/** The certificate authorities of a text. */
export type CaBundle = Readonly<{
  /**
   * At least one certificate can be read: what controllers ask of `ca.crt`
   * (docs/model/references-and-grants.md#what-a-ca-bundle-must-hold).
   */
  usable: boolean;
  certificates: readonly Certificate[];
  /** Blocks marked CERTIFICATE that are not certificates. */
  unreadable: number;
}>;

/** Reads the certificates of a PEM text, such as `ca.crt` of a ConfigMap. Never throws, whatever is in it. */
export function caBundleOf(text: string): CaBundle {
  const blocks = pemBlocks(text).filter(({ label }) => label === 'CERTIFICATE');
  const certificates = blocks
    .map(({ bytes }) => (bytes ? readCertificate(bytes) : null))
    .filter((certificate) => certificate !== null);
  return {
    usable: certificates.length > 0,
    certificates,
    unreadable: blocks.length - certificates.length,
  };
}
