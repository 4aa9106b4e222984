import { certificateOf } from '../../certificates/certificate-of.ts';
import { linksOf } from '../../topology/links.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { deciding, isPresumed, presumedIf } from '../condition.ts';
import { certificateFault } from '../references/certificate-fault.ts';
import type { Fault, ReferenceStatus } from '../statuses.ts';

/** Whether TLS ends at the listener, so that it needs a certificate. */
export const terminates = ({ protocol, tlsMode }: Listener): boolean =>
  protocol === 'HTTPS' || (protocol === 'TLS' && tlsMode !== 'Passthrough');

/** The certificates of a listener, in order; those of a listener that passes TLS through are not looked at. */
export function certificatesOf(listener: Listener, index: ResourceIndex): readonly ReferenceStatus[] {
  if (!terminates(listener)) return [];
  return linksOf(listener.holder, index)
    .resolutions.filter(
      ({ reference }) =>
        reference.role === 'certificate' &&
        reference.path[1] === 'listeners' &&
        reference.path[2] === listener.index,
    )
    .map((resolution) => ({
      reference: resolution.reference,
      resolution,
      fault: certificateFault(resolution, index, 'InvalidCertificateRef'),
    }));
}

/**
 * What several certificates come to: RefNotPermitted only where that is all that is wrong, else InvalidCertificateRef
 * (docs/model/status.md#effects-of-faults).
 */
export function certificatesFault(certificates: readonly ReferenceStatus[]): Fault | null {
  const faults = certificates.flatMap(({ fault }) => fault ?? []);
  const certain = faults.filter(({ unknown }) => !unknown);
  const counting = certain.length > 0 ? certain : faults;
  const first = counting.find(({ reason }) => reason !== 'RefNotPermitted') ?? deciding(counting);
  if (!first) return null;
  const { reason, unknown } = first;
  const message = counting.map((fault) => fault.message).join(' ');
  return { reason, message, unknown, ...presumedIf(counting.every(isPresumed)) };
}

/** The names in the certificates that a listener can serve with. */
export const servedNames = (references: readonly ReferenceStatus[]): ReadonlySet<string> =>
  new Set(
    references.flatMap(({ fault, reference, resolution }) =>
      fault === null && reference.role === 'certificate' && resolution.target
        ? (certificateOf(resolution.target).leaf?.dnsNames ?? [])
        : [],
    ),
  );
