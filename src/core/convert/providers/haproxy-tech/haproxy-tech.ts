import { isReadBy } from '../../annotations/annotation-sets.ts';
import { ingressRules } from '../../../ingress/ingress-rules.ts';
import type { Resource } from '../../../model/resource.ts';
import type { PathMatch, RuleFilter } from '../../http-rule.ts';
import { annotationsOf, type AnnotationReader } from '../dialect/annotations-of.ts';
import { basicAuth } from '../dialect/basic-auth.ts';
import { corsPlan } from '../dialect/cors-plan.ts';
import type { BackendProtocol, Dialect, Effect, HttpsRedirect, SourcePath } from '../dialect/dialect.ts';
import { converted, inert, invalid, lost, manual, needed } from '../dialect/effects.ts';
import { passthroughSettings } from '../dialect/passthrough.ts';
import { letterPrefixDifference } from '../dialect/letter-prefix.ts';
import { planDialect } from '../dialect/plan-dialect.ts';
import { planParts, type PlanParts } from '../dialect/plan-parts.ts';
import { headerOf, hostnameOf, portOf, redirectCodeOf, secondsOf } from '../dialect/read-values.ts';
import { commonNeeds } from '../dialect/common-needs.ts';
import { textMatch } from '../shared/path-match.ts';

const readOf = (resource: Resource | readonly (Resource | null)[]): AnnotationReader =>
  annotationsOf(resource, ['haproxy.org/', 'haproxy.com/', 'ingress.kubernetes.io/']);

const dialect: Dialect = {
  controller: 'HAProxy Kubernetes Ingress Controller',
  plan(source, context) {
    const read = readOf([source.ingress, source.service]);
    const parts = planParts();
    const path = pathOf(source);
    rewrite(source, read, parts);
    hostRedirect(read, parts);
    for (const [name, type] of [
      ['request-set-header', 'RequestHeaderModifier'],
      ['response-set-header', 'ResponseHeaderModifier'],
    ] as const)
      headers(read, name, type, parts);
    const host = hostnameOf(read.text('set-host'));
    if (host === undefined && read.text('set-host') !== undefined)
      parts.effects.push(invalid(read.nameOf('set-host'), 'It is no name of a host.'));
    if (host !== undefined) {
      parts.filters.push({ type: 'URLRewrite', urlRewrite: { hostname: host } });
      parts.effects.push(
        converted(read.nameOf('set-host'), { filter: 'URLRewrite' }, ['HTTPRouteHostRewrite']),
      );
    }
    cors(read, parts, context);
    auth(source, read, parts);
    for (const part of commonNeeds(source, read, {
      allow: ['allow-list', 'whitelist'],
      deny: ['deny-list', 'blacklist'],
      readTimeout: 'timeout-server',
      bare: 'ms',
    }))
      parts.add(part);
    const { redirect, effects } = httpsRedirect(source.ingress, read);
    return {
      matches: [{ path: path.match }],
      pathDifference: path.difference,
      filters: parts.filters,
      needs: parts.needs,
      httpsRedirect: redirect,
      protocol: protocolOf(read),
      effects: [...parts.effects, ...effects],
    };
  },
  services: {
    reads: (annotation) => isReadBy('HAProxy Kubernetes Ingress Controller', annotation),
    overrides: true,
  },
  host: (host, ingresses, context) =>
    passthroughSettings(
      host,
      ingresses,
      (ingress) => {
        const read = readOf(ingress);
        return read.isOn('ssl-passthrough') ? read.nameOf('ssl-passthrough') : null;
      },
      context,
    ),
};

/** The Ingress controller of HAProxy Technologies (docs/model/controllers.md#haproxy). */
export const haproxyTech = planDialect(dialect);

/** Certificates are checked against an authority, by no name: that is nothing that the standard has. */
function protocolOf(read: AnnotationReader): BackendProtocol | null {
  const isStream = read.text('server-proto')?.toLowerCase() === 'h2';
  const secure = read.isOn('server-ssl');
  if (!secure && !isStream) return null;
  return {
    speaks: secure ? 'https' : 'h2c',
    annotations: [
      read.nameOf(secure ? 'server-ssl' : 'server-proto'),
      ...(secure && isStream ? [read.nameOf('server-proto')] : []),
    ],
    check: null,
  };
}

function pathOf({ type, path }: SourcePath): Readonly<{ match: PathMatch; difference: string | null }> {
  const kind = type === 'Exact' ? 'Exact' : 'Prefix';
  const match = textMatch(path, kind).match ?? {
    type: kind === 'Exact' ? 'Exact' : 'PathPrefix',
    value: path,
  };
  return {
    match,
    difference: type === 'ImplementationSpecific' ? letterPrefixDifference(path) : null,
  };
}

/** One value is the whole path; pairs of expression and replacement are not. */
function rewrite(source: SourcePath, read: AnnotationReader, parts: PlanParts): void {
  const written = read.text('path-rewrite');
  if (written === undefined) return;
  const annotation = read.nameOf('path-rewrite');
  const words = written.split(/\s+/);
  const [first = '', second] = words;
  if (second === undefined) {
    parts.filters.push({
      type: 'URLRewrite',
      urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: first } },
    });
    parts.effects.push(converted(annotation, { filter: 'URLRewrite' }, ['HTTPRoutePathRewrite']));
    return;
  }
  if (words.length > 2) {
    parts.effects.push(
      lost(annotation, 3, 'Several rewrites one after the other are none of a route.', 'Write one rewrite.'),
    );
    return;
  }
  parts.add(
    needed(source, [annotation], 3, 'The backend gets the path of the request.', {
      kind: 'regexRewrite',
      pattern: first.replace(/^\^/, ''),
      ignoreCase: false,
      replacement: second.replaceAll(/\\(\d)/g, '$$$1'),
    }),
  );
}

function hostRedirect(read: AnnotationReader, parts: PlanParts): void {
  const written = read.text('request-redirect');
  const code = read.nameOf('request-redirect-code');
  if (written === undefined) {
    if (read.text('request-redirect-code') !== undefined)
      parts.effects.push(inert(code, 'It has no effect without request-redirect.'));
    return;
  }
  const [, name, number] = /^([A-Za-z0-9.-]+)(?::(\d{1,5}))?$/.exec(written) ?? [];
  const hostname = hostnameOf(name);
  const port = portOf(number);
  const annotation = read.nameOf('request-redirect');
  if (hostname === undefined) {
    parts.effects.push(invalid(annotation, 'It is no host.'));
    return;
  }
  parts.filters.push({
    type: 'RequestRedirect',
    requestRedirect: {
      hostname,
      ...(port !== undefined && { port }),
      statusCode: redirectCodeOf(read.text('request-redirect-code'), 302),
    },
  });
  parts.effects.push(converted(annotation, { filter: 'RequestRedirect' }));
  if (read.text('request-redirect-code') !== undefined)
    parts.effects.push(converted(code, { filter: 'RequestRedirect' }));
}

function headers(
  read: AnnotationReader,
  name: string,
  type: 'RequestHeaderModifier' | 'ResponseHeaderModifier',
  parts: PlanParts,
): void {
  const written = read.text(name);
  if (written === undefined) return;
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  const set = lines.flatMap((line) => headerOf(line) ?? []);
  const filter: RuleFilter =
    type === 'RequestHeaderModifier'
      ? { type, requestHeaderModifier: { set } }
      : { type, responseHeaderModifier: { set } };
  if (set.length > 0) parts.filters.push(filter);
  parts.effects.push(
    set.length === lines.length
      ? converted(read.nameOf(name), { filter: type })
      : lost(
          read.nameOf(name),
          2,
          'Headers with values of HAProxy are not set.',
          'Let the backend set them.',
        ),
  );
}

function cors(read: AnnotationReader, parts: PlanParts, context: Parameters<Dialect['plan']>[1]): void {
  const names = read.beginning('cors-');
  if (!read.isOn('cors-enable')) {
    for (const name of names)
      parts.effects.push(inert(read.nameOf(name), 'It has no effect without cors-enable: "true".'));
    return;
  }
  const origin = read.text('cors-allow-origin') ?? '*';
  if (origin !== '*' && !/^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?$/.test(origin)) {
    for (const name of names)
      parts.effects.push(
        lost(
          read.nameOf(name),
          3,
          'Origins that an expression finds are none of the filter.',
          'List the origins in a CORS filter.',
        ),
      );
    return;
  }
  const listOr = (name: string): readonly string[] => (read.list(name).length > 0 ? read.list(name) : ['*']);
  parts.add(
    corsPlan(
      names.map(read.nameOf),
      {
        allowOrigins: [origin],
        allowCredentials: read.isOn('cors-allow-credentials'),
        allowMethods: listOr('cors-allow-methods'),
        allowHeaders: listOr('cors-allow-headers'),
        maxAge: Math.round(secondsOf(read.text('cors-max-age')) ?? 5),
      },
      context,
    ),
  );
}

function auth(source: SourcePath, read: AnnotationReader, parts: PlanParts): void {
  if (read.text('auth-type') === 'basic-auth')
    basicAuth(
      source,
      read,
      { type: 'auth-type', secret: 'auth-secret', realm: 'auth-realm', format: 'map' },
      parts,
    );
  const requests = read.count('rate-limit-requests');
  if (requests === undefined) return;
  const period = secondsOf(read.text('rate-limit-period') ?? '1s', 'ms');
  const unit = period === 1 ? 'Second' : period === 60 ? 'Minute' : period === 3600 ? 'Hour' : undefined;
  const names = [
    'rate-limit-requests',
    'rate-limit-period',
    'rate-limit-status-code',
    'rate-limit-whitelist',
  ];
  const annotations = names.filter((name) => read.text(name) !== undefined).map(read.nameOf);
  if (unit === undefined)
    for (const annotation of annotations)
      parts.effects.push(
        manual(
          annotation,
          3,
          'Requests of one client are not limited: the period is no second, minute or hour.',
          'Write a rate limit by hand.',
        ),
      );
  else
    parts.add(
      needed(source, annotations, 3, 'Requests of one client are not limited.', {
        kind: 'rateLimit',
        requests,
        unit,
        burst: null,
        key: { by: 'address' },
        exempt: read.list('rate-limit-whitelist'),
        statusCode: read.count('rate-limit-status-code') ?? 403,
      }),
    );
}

/** On wherever there is TLS. */
function httpsRedirect(
  ingress: Resource,
  read: AnnotationReader,
): Readonly<{ redirect: HttpsRedirect | null; effects: readonly Effect[] }> {
  const hasTls = ingressRules(ingress).tls.length > 0;
  const isOff = read.isOff('ssl-redirect');
  const port = portOf(read.text('ssl-redirect-port'));
  const written = ['ssl-redirect', 'ssl-redirect-code', 'ssl-redirect-port'].filter(
    (name) => read.text(name) !== undefined,
  );
  return {
    redirect: isOff
      ? null
      : {
          statusCode: redirectCodeOf(read.text('ssl-redirect-code'), 302),
          ...(port !== undefined && { port }),
        },
    effects: written.map((name) =>
      isOff || !hasTls
        ? inert(
            read.nameOf(name),
            isOff ? 'HTTP is served, and so it is by the route.' : 'There is no TLS to redirect to.',
          )
        : converted(read.nameOf(name), { filter: 'https' }, ['HTTPRouteSchemeRedirect']),
    ),
  };
}
