import * as patterns from '../../../kinds/shared/patterns.ts';
import { durationFault } from './duration-fault.ts';
import { hostnameFault } from './hostname-fault.ts';
import { headerNameFault, headerValueFault, originFault } from './http-fault.ts';
import { groupFault, kindFault, labelValueFault, nameFault, portNameFault } from './name-fault.ts';
import type { FindFault } from './text-fault.ts';

const wellKnownCa: FindFault = (text) => ({
  sentence: 'Well-known certificates are those of the System, or of an implementation as domain/name',
  ...(text.trim().toLowerCase() === 'system' && { meant: 'System' }),
});

/** The patterns of schemas, with what finds the fault of a text that does not fit them. */
export const PATTERN_FAULTS: ReadonlyMap<string, FindFault> = new Map<string, FindFault>([
  [patterns.HOSTNAME, hostnameFault],
  [patterns.DNS_LABEL, nameFault({ dots: false })],
  [patterns.DNS_SUBDOMAIN, nameFault({ dots: true })],
  [patterns.DNS_1035_LABEL, nameFault({ dots: false, letterFirst: true })],
  [patterns.PORT_NAME, portNameFault],
  [patterns.LABEL_VALUE, labelValueFault],
  [patterns.API_GROUP, groupFault],
  [patterns.KIND, kindFault],
  [patterns.DURATION, durationFault],
  [patterns.HEADER_NAME, headerNameFault],
  [patterns.HEADER_VALUE, headerValueFault],
  [patterns.CORS_ORIGIN, originFault],
  [patterns.WELL_KNOWN_CA, wellKnownCa],
  [
    patterns.CONTROLLER_NAME,
    () => ({
      sentence: 'The name of a controller is a domain, a slash and a path, as in example.com/gateway',
    }),
  ],
  [
    patterns.PROTOCOL,
    () => ({ sentence: 'A protocol is a plain name such as HTTP, or domain/name of an implementation' }),
  ],
  [
    patterns.ADDRESS_TYPE,
    () => ({
      sentence: 'The type of an address is IPAddress, Hostname, or domain/name of an implementation',
    }),
  ],
  [patterns.AUTH_PATH, () => ({ sentence: 'A path holds no blanks, no query and no fragment' })],
  [
    patterns.ABSOLUTE_URI,
    () => ({ sentence: 'A URI begins with its scheme and two slashes, as in spiffe://example.com/cart' }),
  ],
]);
