import { AsnConvert } from '@peculiar/asn1-schema';
import {
  Certificate as AsnCertificate,
  id_ce_subjectAltName,
  SubjectAlternativeName,
} from '@peculiar/asn1-x509';
import type { Name } from '@peculiar/asn1-x509';
import { sameItems } from '../incremental/same-items.ts';

/** The parts of an X.509 certificate that matter here. Nothing here depends on the time. */
export type Certificate = Readonly<{
  /** The hostnames it is issued for, in lower case: its alternative names; where it has none, its common name. */
  dnsNames: readonly string[];
  commonName: string | null;
  /** Milliseconds since 1970. */
  notBefore: number;
  notAfter: number;
  /** Issuer and subject are the same. */
  selfSigned: boolean;
  publicKey: PublicKey;
}>;

export type PublicKey = Readonly<{
  /** Object identifier of the algorithm. */
  algorithm: string;
  bytes: Uint8Array;
}>;

const COMMON_NAME = '2.5.4.3';

/** In bytes; no real certificate comes near it, and each is parsed as a whole. */
const MOST_BYTES = 128 * 1024;

/** Reads a certificate from its DER bytes; null where they are none. */
export function readCertificate(bytes: Uint8Array): Certificate | null {
  if (bytes.length > MOST_BYTES) return null;
  try {
    const { tbsCertificate: signed } = AsnConvert.parse(bytes, AsnCertificate);
    const { subject, issuer, validity, subjectPublicKeyInfo } = signed;
    const notBefore = validity.notBefore.getTime().getTime();
    const notAfter = validity.notAfter.getTime().getTime();
    if (Number.isNaN(notBefore) || Number.isNaN(notAfter)) return null;
    const commonName = commonNameOf(subject);
    const written = signed.extensions?.find(({ extnID }) => extnID === id_ce_subjectAltName);
    const names = written && AsnConvert.parse(written.extnValue.buffer, SubjectAlternativeName);
    return {
      dnsNames: dnsNames(names, commonName),
      commonName,
      notBefore,
      notAfter,
      selfSigned: sameItems(serialized(subject), serialized(issuer)),
      publicKey: {
        algorithm: subjectPublicKeyInfo.algorithm.algorithm,
        bytes: new Uint8Array(subjectPublicKeyInfo.subjectPublicKey),
      },
    };
  } catch {
    // The parser throws on every deviation from the grammar: these bytes are not a certificate.
    return null;
  }
}

const serialized = (name: Name): Uint8Array => new Uint8Array(AsnConvert.serialize(name));

function dnsNames(names: SubjectAlternativeName | undefined, commonName: string | null): readonly string[] {
  const listed = names?.map(({ dNSName }) => dNSName).filter((name) => name !== undefined) ?? [];
  if (listed.length > 0) return listed.map((name) => name.toLowerCase());
  // With alternative names of other kinds the common name does not count (RFC 6125).
  return names === undefined && commonName !== null ? [commonName.toLowerCase()] : [];
}

function commonNameOf(name: Name): string | null {
  for (const part of name) {
    const found = part.find(({ type }) => type === COMMON_NAME);
    if (found) return found.value.toString();
  }
  return null;
}
