import type { Served } from '../../model/served.ts';

/** The CRDs whose mirrors can copy a part of the requests; others drop `percent` and `fraction`, and copy all. */
export const mirrorSharesServed: Served = { standard: '1.3', experimental: '1.2' };
