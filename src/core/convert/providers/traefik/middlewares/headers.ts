import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../../../../model/access.ts';
import type { JsonObject } from '../../../../yaml/json.ts';
import type { NamedValue, RuleFilter } from '../../../http-rule.ts';
import { converted, needed } from '../../dialect/effects.ts';
import {
  asNeed,
  inPlace,
  loses,
  strings,
  together,
  type ConvertMiddleware,
  type Middleware,
  type MiddlewarePart,
} from './middleware.ts';

/** Middlewares that change headers. */
export const headerMiddlewares: Readonly<Record<string, ConvertMiddleware>> = {
  headers,
  passTLSClientCert,
  contentType,
};

function headers(middleware: Middleware): MiddlewarePart {
  const { spec } = middleware;
  const request = objectAt(spec, 'customRequestHeaders');
  const response = { ...objectAt(spec, 'customResponseHeaders'), ...securityHeaders(spec) };
  const origins = strings(arrayAt(spec, 'accessControlAllowOriginList'));
  const filters: RuleFilter[] = [];
  if (Object.keys(request).length > 0)
    filters.push({
      type: 'RequestHeaderModifier',
      requestHeaderModifier: headerChanges(named(request), emptied(request)),
    });
  if (Object.keys(response).length > 0)
    filters.push({
      type: 'ResponseHeaderModifier',
      responseHeaderModifier: headerChanges(named(response), emptied(response)),
    });
  if (origins.length > 0)
    filters.push({
      type: 'CORS',
      cors: {
        allowOrigins: origins,
        allowCredentials: valueAt(spec, 'accessControlAllowCredentials') === true,
        allowMethods: strings(arrayAt(spec, 'accessControlAllowMethods')),
        allowHeaders: strings(arrayAt(spec, 'accessControlAllowHeaders')),
        maxAge: Math.max(1, numberAt(spec, 'accessControlMaxAge') ?? 5),
      },
    });
  const regexes = arrayAt(spec, 'accessControlAllowOriginListRegex');
  const part = inPlace(middleware, ...filters);
  return regexes.length === 0
    ? part
    : together(part, loses(middleware, 3, 'origins that an expression finds are not allowed.'));
}

function passTLSClientCert(middleware: Middleware): MiddlewarePart {
  const { annotation, source } = middleware;
  return asNeed(
    needed(source, [annotation], 3, 'The backend does not see the certificate of the client.', {
      kind: 'clientCertificateHeader',
      header: 'X-Forwarded-Tls-Client-Cert',
    }),
  );
}

function contentType(middleware: Middleware): MiddlewarePart {
  const { annotation } = middleware;
  return { effects: [converted(annotation)] };
}

const named = (values: JsonObject): readonly NamedValue[] =>
  Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [{ name, value }] : [],
  );

const emptied = (values: JsonObject): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => (value === '' ? [name] : []));

const headerChanges = (set: readonly NamedValue[], remove: readonly string[]) => ({
  ...(set.length > 0 && { set }),
  ...(remove.length > 0 && { remove }),
});

/** Security headers as they go to clients. */
function securityHeaders(spec: JsonObject): Readonly<Record<string, string>> {
  const seconds = numberAt(spec, 'stsSeconds') ?? 0;
  const isSet = (key: string): boolean => valueAt(spec, key) === true;
  const written = (header: string, key: string) => {
    const value = stringAt(spec, key);
    return value ? { [header]: value } : {};
  };
  return {
    ...(seconds > 0 && {
      'Strict-Transport-Security': [
        `max-age=${seconds}`,
        ...(isSet('stsIncludeSubdomains') ? ['includeSubDomains'] : []),
        ...(isSet('stsPreload') ? ['preload'] : []),
      ].join('; '),
    }),
    ...(isSet('frameDeny') && { 'X-Frame-Options': 'DENY' }),
    ...written('X-Frame-Options', 'customFrameOptionsValue'),
    ...(isSet('contentTypeNosniff') && { 'X-Content-Type-Options': 'nosniff' }),
    ...(isSet('browserXssFilter') && { 'X-XSS-Protection': '1; mode=block' }),
    ...written('Content-Security-Policy', 'contentSecurityPolicy'),
    ...written('Referrer-Policy', 'referrerPolicy'),
    ...written('Permissions-Policy', 'permissionsPolicy'),
  };
}
