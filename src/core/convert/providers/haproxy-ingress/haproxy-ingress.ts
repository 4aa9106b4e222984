import { isReadBy } from '../../annotations/annotation-sets.ts';
import { ingressRules } from '../../../ingress/ingress-rules.ts';
import type { Resource } from '../../../model/resource.ts';
import type { PathMatch, RuleMatch } from '../../http-rule.ts';
import { aliasSettings } from '../dialect/alias-settings.ts';
import { annotationsOf, type AnnotationReader } from '../dialect/annotations-of.ts';
import { appRoot } from '../dialect/app-root.ts';
import { basicAuth } from '../dialect/basic-auth.ts';
import { corsPlan } from '../dialect/cors-plan.ts';
import type { ConvertOptions } from '../../options.ts';
import type { BackendProtocol, Dialect, Effect, HttpsRedirect, SourcePath } from '../dialect/dialect.ts';
import { converted, inert, lost, needed } from '../dialect/effects.ts';
import { hstsFilter, hstsLeftOut } from '../dialect/hsts.ts';
import { passthroughSettings } from '../dialect/passthrough.ts';
import { letterPrefixDifference } from '../dialect/letter-prefix.ts';
import { planDialect } from '../dialect/plan-dialect.ts';
import { planParts, type PlanParts } from '../dialect/plan-parts.ts';
import { headerOf, hostnameOf, redirectCodeOf, secretOf } from '../dialect/read-values.ts';
import { redirectPlan } from '../dialect/redirect-plan.ts';
import { commonNeeds } from '../dialect/common-needs.ts';
import { textMatch } from '../shared/path-match.ts';
import { serviceOfUrl } from '../shared/service-of-url.ts';

const readOf = (resource: Resource | readonly (Resource | null)[]): AnnotationReader =>
  annotationsOf(resource, ['haproxy-ingress.github.io/', 'ingress.kubernetes.io/']);

const dialect: Dialect = {
  controller: 'HAProxy Ingress',
  plan(source, context) {
    const read = readOf([source.ingress, source.service]);
    const parts = planParts();
    const path = pathOf(source, read);
    if (path.effect) parts.effects.push(path.effect);
    rewrite(read, path.match, parts);
    const root = read.text('app-root');
    if (root?.startsWith('/')) {
      parts.beside.push(appRoot(root));
      parts.effects.push(converted(read.nameOf('app-root'), 'rule', ['HTTPRoutePathRedirect']));
    }
    const target = read.text('redirect-to');
    if (target !== undefined)
      parts.add(
        redirectPlan(read.nameOf('redirect-to'), target, read.count('redirect-to-code') ?? 302, context),
      );
    cors(read, parts, context);
    headers(read, parts);
    access(source, read, parts);
    for (const part of commonNeeds(source, read, {
      allow: ['allowlist-source-range', 'whitelist-source-range'],
      deny: ['denylist-source-range'],
      bodySize: 'proxy-body-size',
      connectTimeout: 'timeout-connect',
      readTimeout: 'timeout-server',
      bare: 'ms',
    }))
      parts.add(part);
    const { redirect, effects } = httpsRedirect(source.ingress, read);
    hsts(source.ingress, read, parts, context.options);
    return {
      matches: [withHeaders({ path: path.match }, read, parts)],
      pathDifference: path.difference,
      filters: parts.filters,
      needs: parts.needs,
      beside: parts.beside,
      httpsRedirect: redirect,
      protocol: protocolOf(source, read),
      effects: [...parts.effects, ...effects],
    };
  },
  host: (host, ingresses, context) => {
    const aliases = aliasSettings(ingresses, readOf, 'server-alias');
    const passthrough = passthroughSettings(
      host,
      ingresses,
      (ingress) => {
        const read = readOf(ingress);
        return read.isOn('ssl-passthrough') ? read.nameOf('ssl-passthrough') : null;
      },
      context,
    );
    return {
      ...aliases,
      ...passthrough,
      effects: [...(aliases.effects ?? []), ...(passthrough.effects ?? [])],
    };
  },
  services: { reads: (annotation) => isReadBy('HAProxy Ingress', annotation), overrides: true },
  notes: (_, { options }) => [
    `HAProxy Ingress sets Strict-Transport-Security on HTTPS unless hsts is off: the routes ${options.hsts === 'kept' ? 'do, too' : 'do not, by choice'}.`,
  ],
};

/** The community's HAProxy Ingress (docs/model/controllers.md#haproxy). */
export const haproxyIngress = planDialect(dialect);

function pathOf(
  { type, path }: SourcePath,
  read: AnnotationReader,
): Readonly<{ match: PathMatch; difference: string | null; effect?: Effect }> {
  const wanted = read.text('path-type');
  const annotation = read.nameOf('path-type');
  const plain = (kind: 'Exact' | 'Prefix'): PathMatch =>
    textMatch(path, kind).match ?? { type: kind === 'Exact' ? 'Exact' : 'PathPrefix', value: path };
  if (type !== 'ImplementationSpecific')
    return {
      match: plain(type),
      difference: null,
      ...(wanted !== undefined && {
        effect: inert(annotation, 'It is for paths of the type ImplementationSpecific.'),
      }),
    };
  const effect = wanted === undefined ? {} : { effect: converted(annotation, 'path') };
  switch (wanted) {
    case 'exact':
      return { match: plain('Exact'), difference: null, ...effect };
    case 'prefix':
      return { match: plain('Prefix'), difference: null, ...effect };
    case 'regex':
      return {
        match: { type: 'RegularExpression', value: path.endsWith('$') ? path : `${path}.*` },
        difference: 'The dialect of expressions is the one of the implementation.',
        ...effect,
      };
    default:
      return {
        match: plain('Prefix'),
        difference: path === '/' ? null : `Paths are compared with case. ${letterPrefixDifference(path)}`,
        ...effect,
      };
  }
}

const SPEAKS: Readonly<Record<string, BackendProtocol['speaks']>> = {
  h2: 'h2c',
  grpc: 'grpc',
  'h1-ssl': 'https',
  'h2-ssl': 'https',
  grpcs: 'grpcs',
};

/** `backend-protocol`, or its older switch; checked where an authority and a name are given. */
function protocolOf({ ingress }: SourcePath, read: AnnotationReader): BackendProtocol | null {
  const secure = read.isOn('secure-backends');
  const written = SPEAKS[(read.text('backend-protocol') ?? '').toLowerCase()];
  const speaks = written ?? (secure ? 'https' : undefined);
  if (speaks === undefined) return null;
  const name = ['secure-verify-hostname', 'secure-sni'].find(
    (one) => hostnameOf(read.text(one)) !== undefined,
  );
  const hostname = name === undefined ? undefined : hostnameOf(read.text(name));
  const authority = secretOf(read.text('secure-verify-ca-secret'), ingress.namespace);
  return {
    speaks,
    annotations: [
      read.nameOf(written ? 'backend-protocol' : 'secure-backends'),
      ...(written && secure ? [read.nameOf('secure-backends')] : []),
    ],
    check:
      hostname !== undefined && name !== undefined && authority
        ? {
            hostname,
            authority,
            annotations: ['secure-verify-ca-secret', name].map(read.nameOf),
          }
        : null,
  };
}

function rewrite(read: AnnotationReader, match: PathMatch, parts: PlanParts): void {
  const target = read.text('rewrite-target');
  if (target === undefined) return;
  const annotation = read.nameOf('rewrite-target');
  parts.filters.push({
    type: 'URLRewrite',
    urlRewrite: {
      path:
        match.type === 'PathPrefix'
          ? { type: 'ReplacePrefixMatch', replacePrefixMatch: target }
          : { type: 'ReplaceFullPath', replaceFullPath: target },
    },
  });
  parts.effects.push(converted(annotation, { filter: 'URLRewrite' }, ['HTTPRoutePathRewrite']));
}

function cors(read: AnnotationReader, parts: PlanParts, context: Parameters<Dialect['plan']>[1]): void {
  const names = read.beginning('cors-').filter((name) => name !== 'cors-allow-origin-regex');
  if (!read.isOn('cors-enable')) {
    for (const name of names)
      parts.effects.push(inert(read.nameOf(name), 'It has no effect without cors-enable: "true".'));
    return;
  }
  const listOr = (name: string, otherwise: readonly string[]): readonly string[] =>
    read.list(name).length > 0 ? read.list(name) : otherwise;
  parts.add(
    corsPlan(
      names.map(read.nameOf),
      {
        allowOrigins: listOr('cors-allow-origin', ['*']),
        allowCredentials: !read.isOff('cors-allow-credentials'),
        allowMethods: listOr('cors-allow-methods', ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS']),
        allowHeaders: listOr('cors-allow-headers', [
          'DNT',
          'X-CustomHeader',
          'Keep-Alive',
          'User-Agent',
          'X-Requested-With',
          'If-Modified-Since',
          'Cache-Control',
          'Content-Type',
          'Authorization',
        ]),
        ...(read.list('cors-expose-headers').length > 0 && {
          exposeHeaders: read.list('cors-expose-headers'),
        }),
        maxAge: read.count('cors-max-age') ?? 86_400,
      },
      context,
    ),
  );
}

/** `name: value` lines of request headers. */
function headers(read: AnnotationReader, parts: PlanParts): void {
  const written = read.text('headers');
  if (written === undefined) return;
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  const set = lines.flatMap((line) => headerOf(line) ?? []);
  const annotation = read.nameOf('headers');
  if (set.length > 0) parts.filters.push({ type: 'RequestHeaderModifier', requestHeaderModifier: { set } });
  parts.effects.push(
    set.length === lines.length
      ? converted(annotation, { filter: 'RequestHeaderModifier' })
      : lost(annotation, 2, 'Headers with variables of HAProxy are not set.', 'Let the backend set them.'),
  );
}

function withHeaders(match: RuleMatch, read: AnnotationReader, parts: PlanParts): RuleMatch {
  const found = (['http-header-match', 'http-header-match-regex'] as const).flatMap((name) =>
    (read.text(name) ?? '')
      .split('\n')
      .flatMap((line) => headerOf(line) ?? [])
      .map((header) => ({
        type: name === 'http-header-match' ? ('Exact' as const) : ('RegularExpression' as const),
        ...header,
      })),
  );
  for (const name of ['http-header-match', 'http-header-match-regex'])
    if (read.text(name) !== undefined) parts.effects.push(converted(read.nameOf(name), 'headers'));
  return found.length === 0 ? match : { ...match, headers: found };
}

function access(source: SourcePath, read: AnnotationReader, parts: PlanParts): void {
  basicAuth(source, read, { secret: 'auth-secret', realm: 'auth-realm', format: 'file' }, parts);
  const url = read.text('auth-url');
  if (url !== undefined) {
    const found = serviceOfUrl(url, source.ingress.namespace);
    parts.add(
      needed(
        source,
        [read.nameOf('auth-url')],
        4,
        'Requests are served without asking the authentication service.',
        {
          kind: 'externalAuth',
          url,
          service: found?.service ?? null,
          path: found?.path ?? '/',
          method: read.text('auth-method') ?? null,
          responseHeaders: read.list('auth-headers-succeed').filter((one) => one !== '*'),
          requestHeaders: null,
          signIn: read.text('auth-signin') ?? null,
        },
      ),
    );
  }
  const perSecond = read.count('limit-rps');
  if (perSecond !== undefined)
    parts.add(
      needed(source, [read.nameOf('limit-rps')], 3, 'Requests of one client are not limited.', {
        kind: 'rateLimit',
        requests: perSecond,
        unit: 'Second',
        burst: null,
        key: { by: 'address' },
        exempt: read.list('limit-whitelist'),
        statusCode: 429,
      }),
    );
  const connections = read.count('limit-connections');
  if (connections !== undefined)
    parts.add(
      needed(source, [read.nameOf('limit-connections')], 3, 'Connections of one client are not limited.', {
        kind: 'connectionLimit',
        connections,
        key: { by: 'address' },
      }),
    );
  if (read.text('affinity') === 'cookie')
    parts.add(
      needed(
        source,
        [
          read.nameOf('affinity'),
          ...(read.text('session-cookie-name') === undefined ? [] : [read.nameOf('session-cookie-name')]),
        ],
        3,
        'Requests of a client go to any endpoint instead of to the one it began with.',
        {
          kind: 'affinity',
          cookie: {
            name: read.text('session-cookie-name') ?? 'INGRESSCOOKIE',
            maxAge: null,
            path: null,
            domain: read.text('session-cookie-domain') ?? null,
            sameSite: null,
            secure: null,
          },
        },
      ),
    );
}

const hasTls = (ingress: Resource): boolean => ingressRules(ingress).tls.length > 0;

/** On wherever there is TLS. */
function httpsRedirect(
  ingress: Resource,
  read: AnnotationReader,
): Readonly<{ redirect: HttpsRedirect | null; effects: readonly Effect[] }> {
  const isOff = read.isOff('ssl-redirect');
  const effects: Effect[] = [];
  if (read.text('ssl-redirect') !== undefined)
    effects.push(
      isOff || !hasTls(ingress)
        ? inert(
            read.nameOf('ssl-redirect'),
            isOff ? 'HTTP is served, and so it is by the route.' : 'There is no TLS to redirect to.',
          )
        : converted(read.nameOf('ssl-redirect'), { filter: 'https' }, ['HTTPRouteSchemeRedirect']),
    );
  if (read.text('ssl-redirect-code') !== undefined)
    effects.push(converted(read.nameOf('ssl-redirect-code'), { filter: 'https' }));
  return {
    redirect: isOff ? null : { statusCode: redirectCodeOf(read.text('ssl-redirect-code'), 302) },
    effects,
  };
}

/** On by default where there is TLS. */
function hsts(ingress: Resource, read: AnnotationReader, parts: PlanParts, options: ConvertOptions): void {
  const names = read.beginning('hsts');
  if (read.isOff('hsts') || !hasTls(ingress) || read.isOff('ssl-redirect')) {
    for (const name of names)
      parts.effects.push(inert(read.nameOf(name), 'No header is set where it is off, or without TLS.'));
    return;
  }
  if (options.hsts === 'left-out') {
    parts.effects.push(...hstsLeftOut(names.map(read.nameOf)));
    return;
  }
  parts.filters.push(
    hstsFilter(
      read.count('hsts-max-age') ?? 15_768_000,
      read.isOn('hsts-include-subdomains'),
      read.isOn('hsts-preload'),
    ),
  );
  for (const name of names)
    parts.effects.push(
      converted(read.nameOf(name), { filter: 'ResponseHeaderModifier' }, [
        'HTTPRouteResponseHeaderModification',
      ]),
    );
}
