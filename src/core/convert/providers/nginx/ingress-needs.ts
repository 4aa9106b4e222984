import type { AddressRange } from '../../../ingress/nginx/annotations/address-ranges.ts';
import { annotationPath } from '../../../ingress/nginx/annotations/annotation-reader.ts';
import type { NginxSettings } from '../../../ingress/nginx/nginx-settings.ts';
import type { ReadIngress } from '../../../ingress/nginx/nginx-model.ts';
import { stringAt } from '../../../model/access.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { ClientKey, Need, NeedKind, NeedOf } from '../../need.ts';
import { pathOfUrl } from '../shared/path-of-url.ts';
import { serviceOfUrl } from '../shared/service-of-url.ts';
import { serviceTarget } from './service-target.ts';
import { switchOf } from './switch-of.ts';

const ADDRESS: ClientKey = { by: 'address' };

/** What a need says, without where it comes from. */
type Bare<K extends NeedKind> = Omit<NeedOf<K>, 'kind' | 'source'>;

/**
 * What the annotations of an Ingress ask for that the standard has no field for, for all its locations
 * (docs/model/conversion.md#extensions).
 */
export function ingressNeeds(
  { ingress, annotations }: ReadIngress,
  settings: NginxSettings,
  index: ResourceIndex,
): readonly Need[] {
  const needs: Need[] = [];
  const raw = (name: string): string | undefined => stringAt(ingress.value, annotationPath(name));
  const add = <K extends NeedKind>(kind: K, names: readonly string[], need: Bare<K>): void => {
    const paths = names.filter((name) => raw(name) !== undefined).map(annotationPath);
    needs.push({ ...need, kind, source: { object: ingress.key, paths } } as Need);
  };
  const { sources, limits, authentication, proxying, affinity, errorPages, backendTls, clientCertificates } =
    annotations;
  if (sources.deny) add('ipDeny', ['denylist-source-range'], { ranges: textsOf(sources.deny) });
  if (sources.allow) add('ipAllow', [sources.allowName], { ranges: textsOf(sources.allow) });
  for (const [name, requests, unit] of [
    ['limit-rps', limits.perSecond, 'Second'],
    ['limit-rpm', limits.perMinute, 'Minute'],
  ] as const)
    if (requests > 0)
      add('rateLimit', [name, 'limit-burst-multiplier', 'limit-whitelist', 'limit-allowlist'], {
        requests,
        unit,
        burst: requests * limits.burstMultiplier,
        key: ADDRESS,
        exempt: textsOf(limits.exempt),
        statusCode: settings.limitStatus,
      });
  if (limits.connections > 0)
    add('connectionLimit', ['limit-connections'], { connections: limits.connections, key: ADDRESS });
  if (limits.rate > 0)
    add('bandwidthLimit', ['limit-rate', 'limit-rate-after'], {
      bytesPerSecond: limits.rate * 1024,
      afterBytes: limits.rateAfter * 1024,
    });
  const { basic, external } = authentication;
  if (basic?.secret)
    add(
      basic.type === 'basic' ? 'basicAuth' : 'digestAuth',
      ['auth-type', 'auth-secret', 'auth-secret-type', 'auth-realm'],
      {
        secret: { namespace: basic.secret.namespace ?? ingress.namespace, name: basic.secret.name },
        format: basic.byUser ? 'map' : 'file',
        realm: basic.realm === '' ? null : basic.realm,
      },
    );
  if (external) {
    const found = serviceOfUrl(external.url, ingress.namespace);
    add('externalAuth', ['auth-url', 'auth-response-headers', 'auth-method', 'auth-signin'], {
      url: external.url,
      service: found?.service ?? null,
      path: found?.path ?? pathOfUrl(external.url),
      method: external.method,
      responseHeaders: external.responseHeaders,
      requestHeaders: null,
      signIn: external.signIn,
    });
  }
  if (authentication.satisfyAny) add('anyAccessCheck', ['satisfy'], {});
  // With the settings at hand it is known what it is a way out of.
  if (!authentication.global && settings.configMap === null) add('noGlobalAuth', ['enable-global-auth'], {});
  if (proxying.bodySize !== undefined)
    add('bodySize', ['proxy-body-size'], { bytes: proxying.bodySize === 0 ? null : proxying.bodySize });
  if (proxying.connectTimeout !== undefined)
    add('connectTimeout', ['proxy-connect-timeout'], { seconds: proxying.connectTimeout });
  if (proxying.readTimeout !== undefined || proxying.sendTimeout !== undefined)
    add('idleTimeout', ['proxy-read-timeout', 'proxy-send-timeout'], {
      readSeconds: proxying.readTimeout ?? null,
      sendSeconds: proxying.sendTimeout ?? null,
    });
  if (proxying.serviceUpstream) add('serviceAddress', ['service-upstream'], {});
  if (affinity.cookie !== null)
    add('affinity', AFFINITY, {
      cookie: {
        name: affinity.cookie,
        maxAge: numberOf(raw('session-cookie-max-age') ?? raw('session-cookie-expires')),
        path: raw('session-cookie-path') || null,
        domain: raw('session-cookie-domain') || null,
        sameSite: raw('session-cookie-samesite') || null,
        secure: booleanOf(raw('session-cookie-secure')),
      },
    });
  if (affinity.hashBy !== null) add('hashBy', ['upstream-hash-by'], { key: hashKey(affinity.hashBy) });
  if (affinity.loadBalance !== null && affinity.loadBalance !== 'round_robin')
    add('loadBalancing', ['load-balance'], { algorithm: affinity.loadBalance });
  const fallback =
    errorPages.service === null ? null : serviceTarget(errorPages.service, ingress.namespace, index);
  if (errorPages.service !== null) add('fallbackBackend', ['default-backend'], { service: fallback });
  if (errorPages.codes.length > 0)
    add('errorPages', ['custom-http-errors', 'default-backend'], {
      statusCodes: errorPages.codes,
      service: fallback,
    });
  if ((proxying.protocol === 'HTTPS' || proxying.protocol === 'GRPCS') && !isVerified(backendTls))
    add('backendTlsInsecure', ['backend-protocol', 'proxy-ssl-verify'], { serverName: backendTls.name });
  if (clientCertificates?.passToBackend)
    add('clientCertificateHeader', ['auth-tls-pass-certificate-to-upstream'], { header: 'ssl-client-cert' });
  const subject = clientCertificates?.matchName ?? null;
  if (subject !== null) add('clientCertificateSubject', ['auth-tls-match-cn'], { pattern: subject });
  if (raw('enable-modsecurity') === 'true')
    add('webApplicationFirewall', ['enable-modsecurity', 'enable-owasp-core-rules', 'modsecurity-snippet'], {
      written: raw('modsecurity-snippet') ?? '',
    });
  const attempts = numberOf(raw('proxy-next-upstream-tries'));
  const retryOn = raw('proxy-next-upstream');
  if (retryOn !== undefined || attempts !== null)
    add('retries', ['proxy-next-upstream', 'proxy-next-upstream-tries', 'proxy-next-upstream-timeout'], {
      attempts: retryOn === 'off' ? 0 : attempts === null || attempts === 0 ? null : attempts - 1,
      statusCodes: Array.from((retryOn ?? '').matchAll(/http_(\d{3})/g), ([, code]) => Number(code)),
      onConnectError: retryOn === undefined || /\b(?:error|timeout)\b/.test(retryOn),
      timeoutSeconds: numberOf(raw('proxy-next-upstream-timeout')),
    });
  const accessLog = booleanOf(raw('enable-access-log'));
  if (accessLog !== null) add('accessLog', ['enable-access-log'], { enabled: accessLog });
  const tracing = booleanOf(raw('enable-opentelemetry'));
  if (tracing !== null)
    add(
      'tracing',
      ['enable-opentelemetry', 'opentelemetry-trust-incoming-span', 'opentelemetry-operation-name'],
      {
        enabled: tracing,
        trustIncoming: booleanOf(raw('opentelemetry-trust-incoming-span')),
        operation: raw('opentelemetry-operation-name') ?? null,
      },
    );
  const buffering = ['proxy-buffering', 'proxy-request-buffering', 'proxy-buffer-size'];
  if (buffering.some((name) => raw(name) !== undefined))
    add(
      'buffering',
      [...buffering, 'proxy-buffers-number', 'proxy-busy-buffers-size', 'proxy-max-temp-file-size'],
      {
        responses: switchOf(raw('proxy-buffering')),
        requests: switchOf(raw('proxy-request-buffering')),
        bufferBytes: null,
      },
    );
  const ciphers = raw('ssl-ciphers');
  if (ciphers)
    add('clientTlsOptions', ['ssl-ciphers', 'ssl-prefer-server-ciphers'], {
      ciphers: ciphers.split(':'),
      protocols: [],
    });
  const backendCiphers = raw('proxy-ssl-ciphers');
  const backendProtocols = raw('proxy-ssl-protocols');
  if (backendCiphers || backendProtocols)
    add('backendTlsOptions', ['proxy-ssl-ciphers', 'proxy-ssl-protocols'], {
      ciphers: backendCiphers ? backendCiphers.split(':') : [],
      protocols: backendProtocols ? backendProtocols.split(/\s+/) : [],
    });
  return needs;
}

const AFFINITY = [
  'affinity',
  'session-cookie-name',
  'session-cookie-max-age',
  'session-cookie-expires',
  'session-cookie-path',
  'session-cookie-domain',
  'session-cookie-samesite',
  'session-cookie-secure',
];

const textsOf = (ranges: readonly AddressRange[]): readonly string[] => ranges.map(({ text }) => text);

/** A certificate that is checked, against authorities that are named. */
export const isVerified = ({ verify, secret, name }: ReadIngress['annotations']['backendTls']): boolean =>
  verify && secret !== null && name !== null;

const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;

const booleanOf = (text: string | undefined): boolean | null =>
  text === 'true' ? true : text === 'false' ? false : null;

const KEYS = { http: 'header', cookie: 'cookie', arg: 'query' } as const;

function hashKey(written: string): ClientKey {
  if (written === '$remote_addr' || written === '$binary_remote_addr') return ADDRESS;
  const [, kind, name] = /^\$(http|cookie|arg)_(\w+)$/.exec(written) ?? [];
  if (name === undefined || (kind !== 'http' && kind !== 'cookie' && kind !== 'arg'))
    return { by: 'other', written };
  return { by: KEYS[kind], name: kind === 'http' ? name.replaceAll('_', '-') : name };
}
