import type { Resource } from '../../../model/resource.ts';
import type { HeaderChanges, PathMatch, RuleMatch } from '../../http-rule.ts';
import { annotationsOf, type AnnotationReader } from '../dialect/annotations-of.ts';
import { corsPlan } from '../dialect/cors-plan.ts';
import type { BackendProtocol, Dialect, SourcePath } from '../dialect/dialect.ts';
import { converted, inert, invalid, manual, needed } from '../dialect/effects.ts';
import { planDialect } from '../dialect/plan-dialect.ts';
import { planParts, type PlanParts } from '../dialect/plan-parts.ts';
import { headerOf, isLabel } from '../dialect/read-values.ts';
import { methodsOf } from '../shared/methods-of.ts';
import { redirectPlan } from '../dialect/redirect-plan.ts';
import { commonNeeds } from '../dialect/common-needs.ts';
import { textMatch } from '../shared/path-match.ts';
import { serviceOfUrl } from '../shared/service-of-url.ts';

const readOf = (resource: Resource): AnnotationReader => annotationsOf(resource, ['k8s.apisix.apache.org/']);

const dialect: Dialect = {
  controller: 'Apache APISIX',
  plan(source, context) {
    const read = readOf(source.ingress);
    const parts = planParts();
    const path = pathOf(source, read, parts);
    const isSecured = read.isOn('http-to-https');
    if (read.text('http-to-https') !== undefined)
      parts.effects.push(
        isSecured
          ? converted(read.nameOf('http-to-https'), { filter: 'https' }, ['HTTPRouteSchemeRedirect'])
          : inert(read.nameOf('http-to-https'), 'HTTP is served, and so it is by the route.'),
      );
    redirect(read, parts, context);
    rewrite(source, read, parts);
    answers(read, parts);
    cors(read, parts, context);
    auth(source, read, parts);
    for (const part of commonNeeds(source, read, {
      allow: ['allowlist-source-range'],
      deny: ['blocklist-source-range'],
      connectTimeout: 'upstream-connect-timeout',
      readTimeout: 'upstream-read-timeout',
      sendTimeout: 'upstream-send-timeout',
    }))
      parts.add(part);
    const retries = read.count('upstream-retries');
    if (retries !== undefined)
      parts.add(
        needed(source, [read.nameOf('upstream-retries')], 2, 'Failed requests are not tried again.', {
          kind: 'retries',
          attempts: retries,
          statusCodes: [],
          onConnectError: true,
          timeoutSeconds: null,
        }),
      );
    const other = read.text('svc-namespace');
    const isElsewhere = other !== undefined && isLabel(other) && other !== source.ingress.namespace;
    if (other !== undefined && !isLabel(other))
      parts.effects.push(invalid(read.nameOf('svc-namespace'), 'It is no name of a namespace.'));
    if (isElsewhere)
      parts.effects.push(
        manual(
          read.nameOf('svc-namespace'),
          3,
          `Namespace ${other} has to allow it: until it does, requests are answered 500.`,
          `Write a ReferenceGrant into namespace ${other} that lets HTTPRoutes of ${source.ingress.namespace} refer to the Service.`,
        ),
      );
    const { backend } = source;
    return {
      matches: methods(read, { path: path.match }, parts),
      pathDifference: path.difference,
      ...(isElsewhere && backend.state === 'found' && { backends: [{ ...backend.ref, namespace: other }] }),
      filters: parts.filters,
      needs: parts.needs,
      protocol: protocolOf(read),
      httpsRedirect: isSecured ? { statusCode: 301 } : null,
      effects: parts.effects,
    };
  },
};

/** The Ingress controller of APISIX (docs/model/controllers.md#apisix). */
export const apisix = planDialect(dialect);

/** Whatever the certificate of the backend is, it is taken. */
function protocolOf(read: AnnotationReader): BackendProtocol | null {
  const scheme = read.text('upstream-scheme')?.toLowerCase();
  return scheme === 'https' || scheme === 'grpc' || scheme === 'grpcs'
    ? { speaks: scheme, annotations: [read.nameOf('upstream-scheme')], check: null }
    : null;
}

function pathOf(
  { type, path }: SourcePath,
  read: AnnotationReader,
  parts: PlanParts,
): Readonly<{ match: PathMatch; difference: string | null }> {
  if (read.isOn('use-regex') && type === 'ImplementationSpecific') {
    parts.effects.push(converted(read.nameOf('use-regex'), 'path'));
    return {
      match: { type: 'RegularExpression', value: path.endsWith('$') ? path : `${path}.*` },
      difference: 'The dialect of expressions is the one of the implementation.',
    };
  }
  const kind =
    type === 'Exact' || (type === 'ImplementationSpecific' && !path.endsWith('/*') && path !== '/')
      ? 'Exact'
      : 'Prefix';
  const value = type === 'ImplementationSpecific' ? path.replace(/\/\*$/, '') || '/' : path;
  const found = textMatch(value, kind);
  return {
    match: found.match ?? { type: kind === 'Exact' ? 'Exact' : 'PathPrefix', value },
    difference: value === path || value === '/' ? null : `The path ${value} itself is matched, too.`,
  };
}

function redirect(read: AnnotationReader, parts: PlanParts, context: Parameters<Dialect['plan']>[1]): void {
  const target = read.text('http-redirect');
  if (target === undefined) return;
  const code = read.count('http-redirect-code') ?? 301;
  if (target.startsWith('/')) {
    const { filters, effects } = redirectPlan(
      read.nameOf('http-redirect'),
      `https://placeholder${target}`,
      code,
      context,
    );
    const [first] = filters;
    if (first?.type === 'RequestRedirect') {
      const { scheme: _scheme, hostname: _hostname, ...kept } = first.requestRedirect;
      parts.filters.push({ type: 'RequestRedirect', requestRedirect: kept });
    }
    parts.effects.push(...effects);
  } else parts.add(redirectPlan(read.nameOf('http-redirect'), target, code, context));
  if (read.text('http-redirect-code') !== undefined)
    parts.effects.push(converted(read.nameOf('http-redirect-code'), { filter: 'RequestRedirect' }));
}

function rewrite(source: SourcePath, read: AnnotationReader, parts: PlanParts): void {
  const target = read.text('rewrite-target');
  if (target !== undefined) {
    parts.filters.push({
      type: 'URLRewrite',
      urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: target } },
    });
    parts.effects.push(
      converted(read.nameOf('rewrite-target'), { filter: 'URLRewrite' }, ['HTTPRoutePathRewrite']),
    );
  }
  const regex = read.text('rewrite-target-regex');
  const template = read.text('rewrite-target-regex-template');
  if (regex === undefined || template === undefined) return;
  parts.add(
    needed(
      source,
      [read.nameOf('rewrite-target-regex'), read.nameOf('rewrite-target-regex-template')],
      3,
      'The backend gets the path of the request.',
      { kind: 'regexRewrite', pattern: regex.replace(/^\^/, ''), ignoreCase: false, replacement: template },
    ),
  );
}

function answers(read: AnnotationReader, parts: PlanParts): void {
  const names = read.beginning('response-rewrite-');
  if (!read.isOn('enable-response-rewrite')) {
    for (const name of names)
      parts.effects.push(
        inert(read.nameOf(name), 'It has no effect without enable-response-rewrite: "true".'),
      );
    return;
  }
  const headers = (name: string) => read.list(name).flatMap((one) => headerOf(one) ?? []);
  const [set, add] = [headers('response-rewrite-set-header'), headers('response-rewrite-add-header')];
  const remove = read.list('response-rewrite-remove-header');
  const changes: HeaderChanges = {
    ...(set.length > 0 && { set }),
    ...(add.length > 0 && { add }),
    ...(remove.length > 0 && { remove }),
  };
  if (Object.keys(changes).length > 0)
    parts.filters.push({ type: 'ResponseHeaderModifier', responseHeaderModifier: changes });
  for (const name of ['enable-response-rewrite', ...names.filter((one) => one.endsWith('-header'))])
    parts.effects.push(
      converted(read.nameOf(name), { filter: 'ResponseHeaderModifier' }, [
        'HTTPRouteResponseHeaderModification',
      ]),
    );
}

function cors(read: AnnotationReader, parts: PlanParts, context: Parameters<Dialect['plan']>[1]): void {
  const names = [...read.beginning('cors-'), ...read.beginning('enable-cors')];
  if (!read.isOn('enable-cors')) {
    for (const name of names)
      parts.effects.push(inert(read.nameOf(name), 'It has no effect without enable-cors: "true".'));
    return;
  }
  const listOr = (name: string): readonly string[] => (read.list(name).length > 0 ? read.list(name) : ['*']);
  parts.add(
    corsPlan(
      names.map(read.nameOf),
      {
        allowOrigins: listOr('cors-allow-origin'),
        allowCredentials: false,
        allowMethods: listOr('cors-allow-methods'),
        allowHeaders: listOr('cors-allow-headers'),
        maxAge: 5,
      },
      context,
    ),
  );
}

function auth(source: SourcePath, read: AnnotationReader, parts: PlanParts): void {
  const url = read.text('auth-uri');
  if (url === undefined) return;
  const found = serviceOfUrl(url, source.ingress.namespace);
  const names = ['auth-uri', 'auth-request-headers', 'auth-upstream-headers'];
  const request = read.list('auth-request-headers');
  parts.add(
    needed(
      source,
      names.filter((name) => read.text(name) !== undefined).map(read.nameOf),
      4,
      'Requests are served without asking the authentication service.',
      {
        kind: 'externalAuth',
        url,
        service: found?.service ?? null,
        path: found?.path ?? '/',
        method: null,
        responseHeaders: read.list('auth-upstream-headers'),
        requestHeaders: request.length > 0 ? request : null,
        signIn: null,
      },
    ),
  );
}

function methods(read: AnnotationReader, match: RuleMatch, parts: PlanParts): readonly RuleMatch[] {
  const allowed = methodsOf(read.list('http-allow-methods'));
  if (allowed.length === 0 && read.text('http-allow-methods') !== undefined)
    parts.effects.push(invalid(read.nameOf('http-allow-methods'), 'It is no list of methods.'));
  if (allowed.length === 0) return [match];
  parts.effects.push(converted(read.nameOf('http-allow-methods'), 'method', ['HTTPRouteMethodMatching']));
  return allowed.map((method) => ({ ...match, method }));
}
