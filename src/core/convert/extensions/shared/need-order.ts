import type { NeedKind } from '../../need.ts';

/**
 * The order in which the needs of a rule are written into one object: who is refused before who is let in, and, of what
 * chooses an endpoint, the one last that wins.
 */
const ORDER: Readonly<Record<NeedKind, number>> = {
  ipDeny: 0,
  ipAllow: 1,
  clientCertificateSubject: 2,
  clientCertificateHeader: 3,
  basicAuth: 4,
  digestAuth: 5,
  externalAuth: 6,
  jwt: 7,
  oidc: 8,
  noGlobalAuth: 9,
  anyAccessCheck: 10,
  webApplicationFirewall: 11,
  rateLimit: 12,
  connectionLimit: 13,
  bandwidthLimit: 14,
  bodySize: 15,
  loadBalancing: 16,
  hashBy: 17,
  affinity: 18,
  serviceAddress: 19,
  regexRewrite: 20,
  connectTimeout: 21,
  idleTimeout: 22,
  retries: 23,
  backendTlsInsecure: 24,
  backendTlsOptions: 25,
  clientTlsOptions: 26,
  errorPages: 27,
  fallbackBackend: 28,
  fixedResponse: 29,
  externalMirror: 30,
  compression: 31,
  accessLog: 32,
  tracing: 33,
  buffering: 34,
};

/** Negative where the first comes before the second. */
export const byNeedOrder = (a: NeedKind, b: NeedKind): number => ORDER[a] - ORDER[b];
