import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';
import type { NamedValue, PathMatch, RuleFilter } from '../../http-rule.ts';
import type { Need } from '../../need.ts';
import type { Effect, HttpsRedirect, SourcePath } from '../dialect/dialect.ts';
import { approximated, converted, lost, manual, needed } from '../dialect/effects.ts';
import { hostnameOf } from '../dialect/read-values.ts';

const GROUPS = ['traefik.io', 'traefik.containo.us'];

/** What the middlewares of a router become. */
export type MiddlewareParts = Readonly<{
  filters: readonly RuleFilter[];
  needs: readonly Need[];
  effects: readonly Effect[];
  httpsRedirect: HttpsRedirect | null;
}>;

/** The object behind `<namespace>-<name>@kubernetescrd`: the namespace ends where an object says so. */
export function middlewareNamed(reference: string, index: ResourceIndex): Resource | undefined {
  const id = reference.replace(/@kubernetescrd$/, '');
  return GROUPS.flatMap((group) => index.ofKind(group, 'Middleware')).find(
    ({ namespace, name }) => `${namespace}-${name}` === id,
  );
}

/** The middlewares of a list, chains in place of their members; a chain in itself is left out. */
function flattened(
  references: readonly string[],
  index: ResourceIndex,
  within: ReadonlySet<string> = new Set(),
): readonly (readonly [string, Resource | undefined])[] {
  return references.flatMap((reference) => {
    if (within.has(reference)) return [];
    const found = middlewareNamed(reference, index);
    const chain = found && arrayAt(found.value, 'spec.chain.middlewares');
    if (!found || !chain || chain.length === 0) return [[reference, found] as const];
    const members = chain.map(
      (one) =>
        `${stringAt(one, 'namespace') ?? found.namespace}-${stringAt(one, 'name') ?? ''}@kubernetescrd`,
    );
    return flattened(members, index, new Set([...within, reference]));
  });
}

/** The middlewares of a router as filters and needs (docs/model/controllers.md#traefik). */
export function convertMiddlewares(
  annotation: string,
  references: readonly string[],
  source: SourcePath,
  match: PathMatch,
  index: ResourceIndex,
): MiddlewareParts {
  const parts = flattened(references, index).map(([reference, found]): Part => {
    if (!found)
      return {
        effects: [
          manual(
            annotation,
            3,
            `Middleware ${reference} is not in the manifests, so what it does is not done.`,
            'Put it into the manifests and convert again, or write what it does as a filter.',
          ),
        ],
      };
    return Object.keys(objectAt(found.value, 'spec')).reduce<Part>(
      (all, type) => together(all, partOf(type, found, { annotation, source, match })),
      {},
    );
  });
  const whole = parts.reduce(together, {});
  return {
    filters: whole.filters ?? [],
    needs: whole.needs ?? [],
    effects: whole.effects ?? [],
    httpsRedirect: whole.httpsRedirect ?? null,
  };
}

type Part = Partial<MiddlewareParts>;

const together = (a: Part, b: Part): Part => ({
  filters: [...(a.filters ?? []), ...(b.filters ?? [])],
  needs: [...(a.needs ?? []), ...(b.needs ?? [])],
  effects: [...(a.effects ?? []), ...(b.effects ?? [])],
  httpsRedirect: a.httpsRedirect ?? b.httpsRedirect ?? null,
});

type At = Readonly<{ annotation: string; source: SourcePath; match: PathMatch }>;

const named = (values: JsonObject): readonly NamedValue[] =>
  Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [{ name, value }] : [],
  );

const emptied = (values: JsonObject): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => (value === '' ? [name] : []));

const strings = (value: readonly Json[]): readonly string[] =>
  value.flatMap((one) => (typeof one === 'string' ? [one] : []));

/** One type of one middleware. */
function partOf(type: string, { value, namespace, name }: Resource, at: At): Part {
  const { annotation, source, match } = at;
  const spec = objectAt(value, ['spec', type]);
  const what = `Middleware ${namespace}/${name} (${type})`;
  const inPlace = (...filters: RuleFilter[]): Part => ({
    filters,
    effects: filters.map((filter) => converted(annotation, { filter: filter.type })),
  });
  const covered = (need: Readonly<{ need: Need; effects: readonly Effect[] }>): Part => ({
    needs: [need.need],
    effects: need.effects,
  });
  const loses = (loss: 1 | 2 | 3 | 4, difference: string): Part => ({
    effects: [
      lost(annotation, loss, `${what}: ${difference}`, 'Do it with the means of the implementation.'),
    ],
  });
  switch (type) {
    case 'stripPrefix': {
      const prefixes = strings(arrayAt(spec, 'prefixes'));
      const own = prefixes.find((prefix) => prefix.replace(/\/$/, '') === match.value.replace(/\/$/, ''));
      if (own === undefined || match.type !== 'PathPrefix')
        return loses(3, `none of its prefixes is the path ${match.value} of a rule, so none is stripped.`);
      return inPlace(
        { type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } },
        {
          type: 'RequestHeaderModifier',
          requestHeaderModifier: { set: [{ name: 'X-Forwarded-Prefix', value: own }] },
        },
      );
    }
    case 'addPrefix': {
      const prefix = (stringAt(spec, 'prefix') ?? '').replace(/\/$/, '');
      const path = match.value === '/' ? prefix || '/' : `${prefix}${match.value}`;
      if (match.type === 'RegularExpression')
        return loses(3, 'a prefix is not put before what an expression matches.');
      return inPlace({
        type: 'URLRewrite',
        urlRewrite: {
          path:
            match.type === 'Exact'
              ? { type: 'ReplaceFullPath', replaceFullPath: path }
              : { type: 'ReplacePrefixMatch', replacePrefixMatch: path },
        },
      });
    }
    case 'replacePath':
      return inPlace({
        type: 'URLRewrite',
        urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: stringAt(spec, 'path') ?? '/' } },
      });
    case 'replacePathRegex':
      return covered(
        needed(source, [annotation], 3, 'The backend gets the path of the request.', {
          kind: 'regexRewrite',
          pattern: (stringAt(spec, 'regex') ?? '').replace(/^\^/, ''),
          ignoreCase: false,
          replacement: stringAt(spec, 'replacement') ?? '',
        }),
      );
    case 'redirectScheme': {
      if (stringAt(spec, 'scheme') !== 'https') return loses(3, 'only redirects to https are converted.');
      const port = Number(stringAt(spec, 'port') ?? '443');
      return {
        httpsRedirect: { statusCode: valueAt(spec, 'permanent') === true ? 301 : 302, port },
        effects: [
          approximated(
            annotation,
            'Requests with other methods than GET get the same code; Traefik keeps their method.',
            { filter: 'https' },
            ['HTTPRouteSchemeRedirect'],
          ),
        ],
      };
    }
    case 'redirectRegex':
      return redirectRegex(spec, annotation, what);
    case 'headers': {
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
      const part = inPlace(...filters);
      return regexes.length === 0
        ? part
        : together(part, loses(3, 'origins that an expression finds are not allowed.'));
    }
    case 'ipAllowList':
    case 'ipWhiteList':
      return covered(
        needed(source, [annotation], 4, 'Requests from all addresses are let in.', {
          kind: 'ipAllow',
          ranges: strings(arrayAt(spec, 'sourceRange')),
        }),
      );
    case 'basicAuth':
    case 'digestAuth': {
      const secret = stringAt(spec, 'secret') ?? '';
      if (hostnameOf(secret) !== secret) return loses(4, 'it names no Secret.');
      return covered(
        needed(source, [annotation], 4, 'Requests are served without a password.', {
          kind: type,
          secret: { namespace, name: secret },
          format: 'file',
          realm: stringAt(spec, 'realm') ?? null,
        }),
      );
    }
    case 'forwardAuth': {
      const url = stringAt(spec, 'address') ?? '';
      return covered(
        needed(source, [annotation], 4, 'Requests are served without asking the authentication service.', {
          kind: 'externalAuth',
          url,
          service: null,
          path: /^https?:\/\/[^/]+(\/[^?#]*)/.exec(url)?.[1] ?? '/',
          method: null,
          responseHeaders: strings(arrayAt(spec, 'authResponseHeaders')),
          requestHeaders: null,
          signIn: stringAt(spec, 'authSigninURL') ?? null,
        }),
      );
    }
    case 'rateLimit': {
      const period = stringAt(spec, 'period') ?? '1s';
      const unit = ({ '1s': 'Second', '1m': 'Minute', '1h': 'Hour' } as const)[period];
      const requests = numberAt(spec, 'average') ?? 0;
      if (unit === undefined || requests === 0)
        return loses(3, 'its rate is not one for a second, minute or hour.');
      const header = stringAt(spec, 'sourceCriterion.requestHeaderName');
      return covered(
        needed(source, [annotation], 3, 'Requests of one client are not limited.', {
          kind: 'rateLimit',
          requests,
          unit,
          burst: numberAt(spec, 'burst') ?? 1,
          key: header === undefined ? { by: 'address' } : { by: 'header', name: header },
          exempt: [],
          statusCode: 429,
        }),
      );
    }
    case 'inFlightReq':
      return covered(
        needed(source, [annotation], 3, 'Requests in progress are not limited.', {
          kind: 'connectionLimit',
          connections: numberAt(spec, 'amount') ?? 1,
          key: { by: 'address' },
        }),
      );
    case 'buffering': {
      const bytes = numberAt(spec, 'maxRequestBodyBytes');
      return bytes === undefined || bytes === 0
        ? loses(1, 'how much is buffered is decided by the implementation.')
        : covered(
            needed(source, [annotation], 2, 'Bodies of requests are not limited.', {
              kind: 'bodySize',
              bytes,
            }),
          );
    }
    case 'retry':
      return covered(
        needed(source, [annotation], 2, 'Failed requests are not tried again.', {
          kind: 'retries',
          attempts: Math.max(0, (numberAt(spec, 'attempts') ?? 1) - 1),
          statusCodes: [],
          onConnectError: true,
          timeoutSeconds: null,
        }),
      );
    case 'compress':
      return covered(
        needed(source, [annotation], 1, 'Answers are not compressed.', {
          kind: 'compression',
          algorithms:
            arrayAt(spec, 'encodings').length > 0 ? strings(arrayAt(spec, 'encodings')) : ['gzip', 'br'],
        }),
      );
    case 'passTLSClientCert':
      return covered(
        needed(source, [annotation], 3, 'The backend does not see the certificate of the client.', {
          kind: 'clientCertificateHeader',
          header: 'X-Forwarded-Tls-Client-Cert',
        }),
      );
    case 'contentType':
      return { effects: [converted(annotation)] };
    case 'circuitBreaker':
    case 'encodedCharacters':
    case 'errors':
    case 'grpcWeb':
      return loses(2, 'the Gateway API has no field for it.');
    case 'stripPrefixRegex':
      return loses(3, 'prefixes are not stripped by expressions.');
    default:
      return loses(4, 'what it does is not known.');
  }
}

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

/** A redirect of the whole URL, where it only changes the host and keeps what follows. */
function redirectRegex(spec: JsonObject, annotation: string, what: string): Part {
  const regex = stringAt(spec, 'regex') ?? '';
  const replacement = stringAt(spec, 'replacement') ?? '';
  const keepsRest = /^\^https?\??:\/\/[^()]*\/\(\.\*\)\$?$/.test(regex);
  const target = /^(https?):\/\/([A-Za-z0-9.-]+)\/\$\{?1\}?$/.exec(replacement);
  const [, scheme, hostname] = target ?? [];
  if (!keepsRest || hostname === undefined)
    return {
      effects: [
        lost(
          annotation,
          3,
          `${what}: its expression is none that a redirect of the Gateway API has.`,
          'Write the redirect by hand.',
        ),
      ],
    };
  return {
    filters: [
      {
        type: 'RequestRedirect',
        requestRedirect: {
          scheme: scheme === 'http' ? 'http' : 'https',
          hostname,
          statusCode: valueAt(spec, 'permanent') === true ? 301 : 302,
        },
      },
    ],
    effects: [
      approximated(annotation, 'All requests of the rule are redirected, whatever their URL.', {
        filter: 'RequestRedirect',
      }),
    ],
  };
}
