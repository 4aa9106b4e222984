import { ECDSASigValue } from '@peculiar/asn1-ecc';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Extension,
  Extensions,
  GeneralName,
  id_ce_subjectAltName,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

/** What a self-signed certificate is made from. */
export type SelfSigned = Readonly<{
  /** DNS names, wildcards too; at least one. */
  hostnames: readonly string[];
  /** A positive number of at most 20 bytes. */
  serial: Uint8Array;
  notBefore: Date;
  notAfter: Date;
  /** The public key as SubjectPublicKeyInfo. */
  publicKey: ArrayBuffer;
  /** Signs with the private key: ECDSA on P-256 with SHA-256, as the two numbers in a row (IEEE P1363). */
  sign: (bytes: ArrayBuffer) => Promise<ArrayBuffer>;
}>;

const COMMON_NAME = '2.5.4.3';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';

/** The most letters of a common name. */
const LONGEST_NAME = 64;

/** The DER bytes of a certificate that is signed with its own key. */
export async function selfSigned(wanted: SelfSigned): Promise<Uint8Array> {
  const { hostnames, serial, notBefore, notAfter, publicKey, sign } = wanted;
  const [first = 'localhost'] = hostnames;
  const name = commonName(first.length <= LONGEST_NAME ? first : 'throwaway');
  const algorithm = new AlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
  const names = new SubjectAlternativeName(hostnames.map((dNSName) => new GeneralName({ dNSName })));
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: bytesOf(serial),
    signature: algorithm,
    issuer: name,
    validity: new Validity({ notBefore, notAfter }),
    subject: name,
    subjectPublicKeyInfo: AsnConvert.parse(publicKey, SubjectPublicKeyInfo),
    extensions: new Extensions([
      new Extension({
        extnID: id_ce_subjectAltName,
        extnValue: new OctetString(AsnConvert.serialize(names)),
      }),
    ]),
  });
  const signature = await sign(AsnConvert.serialize(tbsCertificate));
  const certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: algorithm,
    signatureValue: AsnConvert.serialize(numbersOf(new Uint8Array(signature))),
  });
  return new Uint8Array(AsnConvert.serialize(certificate));
}

const commonName = (text: string): Name =>
  new Name([
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new AttributeValue({ utf8String: text }) }),
    ]),
  ]);

/** The two numbers of a signature, each as DER wants it. */
function numbersOf(signature: Uint8Array): ECDSASigValue {
  const half = signature.length / 2;
  return new ECDSASigValue({
    r: positive(signature.subarray(0, half)),
    s: positive(signature.subarray(half)),
  });
}

/** An unsigned number: without zeros in front, and with one where the first bit is set. */
function positive(bytes: Uint8Array): ArrayBuffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(first < 0 ? bytes.length - 1 : first);
  return bytesOf((digits[0] ?? 0) > 127 ? Uint8Array.from([0, ...digits]) : digits);
}

const bytesOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
