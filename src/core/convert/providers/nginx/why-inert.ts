import type { ReadIngress } from '../../../ingress/nginx/nginx-model.ts';
import { annotationPath, NGINX_PREFIX } from '../../../ingress/nginx/annotations/annotation-reader.ts';
import { stringAt } from '../../../model/access.ts';

/** Annotations that say how another one acts, by how their names begin, with what that other one is. */
const COMPANIONS: readonly Readonly<{ names: RegExp; of: string; acts: (by: ReadIngress) => boolean }>[] = [
  {
    names: /^cors-/,
    of: 'enable-cors: "true"',
    acts: ({ annotations }) => annotations.cors !== null,
  },
  { names: /^canary-/, of: 'canary: "true"', acts: ({ annotations }) => annotations.canary !== null },
  {
    names: /^auth-(?:secret|secret-type|realm)$/,
    of: 'auth-type',
    acts: ({ annotations }) => annotations.authentication.basic !== null,
  },
  {
    names:
      /^auth-(?:method|signin|signin-redirect-param|response-headers|proxy-set-headers|request-redirect|cache-key|cache-duration|keepalive.*|always-set-cookie|snippet)$/,
    of: 'auth-url',
    acts: ({ annotations }) => annotations.authentication.external !== null,
  },
  {
    names: /^auth-tls-(?!secret$)/,
    of: 'auth-tls-secret',
    acts: ({ annotations }) => annotations.clientCertificates !== null,
  },
  {
    names: /^(?:session-cookie-|affinity-mode$)/,
    of: 'affinity: cookie',
    acts: ({ annotations }) => annotations.affinity.cookie !== null,
  },
  {
    names: /^affinity-canary-behavior$/,
    of: 'a canary',
    acts: ({ annotations }) => annotations.canary !== null || annotations.affinity.cookie !== null,
  },
  {
    names: /^proxy-ssl-/,
    of: 'backend-protocol: HTTPS or GRPCS',
    acts: ({ annotations }) => annotations.proxying.protocol.endsWith('S'),
  },
  {
    names: /^mirror-(?!target$)/,
    of: 'mirror-target',
    acts: ({ annotations }) => annotations.mirror !== null,
  },
  {
    names: /^permanent-redirect-code$/,
    of: 'permanent-redirect',
    acts: ({ annotations }) => annotations.redirect.to?.annotation === 'permanent-redirect',
  },
  {
    names: /^temporal-redirect-code$/,
    of: 'temporal-redirect',
    acts: ({ annotations }) => annotations.redirect.to?.annotation === 'temporal-redirect',
  },
  {
    names: /^x-forwarded-prefix$/,
    of: 'rewrite-target',
    acts: ({ annotations }) => annotations.rewrite.target !== '',
  },
  {
    names: /^limit-(?:burst-multiplier|whitelist|allowlist)$/,
    of: 'limit-rps or limit-rpm',
    acts: ({ annotations }) => annotations.limits.perSecond > 0 || annotations.limits.perMinute > 0,
  },
  {
    names: /^limit-rate-after$/,
    of: 'limit-rate',
    acts: ({ annotations }) => annotations.limits.rate > 0,
  },
  {
    names: /^upstream-hash-by-subset/,
    of: 'upstream-hash-by',
    acts: ({ annotations }) => annotations.affinity.hashBy !== null,
  },
  {
    names: /^(?:opentelemetry-)/,
    of: 'enable-opentelemetry: "true"',
    acts: (by) => stringAt(by.ingress.value, annotationPath('enable-opentelemetry')) === 'true',
  },
];

/** Switches whose `false` says something. */
const ON_BY_DEFAULT: ReadonlySet<string> = new Set([
  'ssl-redirect',
  'cors-allow-credentials',
  'enable-access-log',
  'enable-global-auth',
  'enable-opentelemetry',
  'opentelemetry-trust-incoming-span',
]);

/** All that a canary says of itself; everything else of it is without effect. */
const OF_CANARIES = /^(?:canary|load-balance$|upstream-hash-by|affinity|session-cookie)/;

/** Why an annotation has no effect, as a sentence; null where it may have one. */
export function whyInert(by: ReadIngress, annotation: string, value: string): string | null {
  if (!annotation.startsWith(NGINX_PREFIX)) return null;
  const name = annotation.slice(NGINX_PREFIX.length);
  const companion = COMPANIONS.find(({ names, acts }) => names.test(name) && !acts(by));
  if (companion) return `It has no effect without ${companion.of}.`;
  if (by.annotations.canary && !OF_CANARIES.test(name))
    return 'A canary has all that does not choose its requests from the Ingress that it belongs to.';
  if (value === 'false' && !ON_BY_DEFAULT.has(name)) return 'It is off, as it is without the annotation.';
  return value === '' ? 'It is empty.' : null;
}
