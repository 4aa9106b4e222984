import { ingressRules } from '../../../ingress/ingress-rules.ts';
import type { Resource } from '../../../model/resource.ts';
import type { PathMatch } from '../../http-rule.ts';
import { annotationsOf, type AnnotationReader } from '../dialect/annotations-of.ts';
import { appRoot } from '../dialect/app-root.ts';
import { basicAuth } from '../dialect/basic-auth.ts';
import type { ConvertOptions } from '../../options.ts';
import type {
  BackendProtocol,
  Dialect,
  Effect,
  HostEffect,
  HttpsRedirect,
  SourcePath,
} from '../dialect/dialect.ts';
import { approximated, converted, inert, lost, needed } from '../dialect/effects.ts';
import { hstsFilter, hstsLeftOut } from '../dialect/hsts.ts';
import { letterPrefixDifference } from '../dialect/letter-prefix.ts';
import { planDialect } from '../dialect/plan-dialect.ts';
import { planParts, type PlanParts } from '../dialect/plan-parts.ts';
import { headerOf, portOf, redirectCodeOf } from '../dialect/read-values.ts';
import { commonNeeds } from '../dialect/common-needs.ts';
import { textMatch } from '../shared/path-match.ts';
import { recogniseRewrite } from '../shared/recognise-rewrite.ts';

const readOf = (resource: Resource | null): AnnotationReader => annotationsOf(resource, ['nginx.org/']);
const sharedOf = (resource: Resource | null): AnnotationReader =>
  annotationsOf(resource, ['ingress.kubernetes.io/']);

const dialect: Dialect = {
  controller: 'NGINX Ingress Controller (F5)',
  plan(source, context) {
    const read = readOf(source.ingress);
    const parts = planParts();
    let path = pathOf(source, read);
    if (path.effect) parts.effects.push(path.effect);
    path = rewrite(source, read, path, parts);
    const root = read.text('app-root');
    if (root?.startsWith('/')) {
      parts.beside.push(appRoot(root));
      parts.effects.push(converted(read.nameOf('app-root'), 'rule', ['HTTPRoutePathRedirect']));
    }
    headers(read, parts, context.options);
    limits(source, read, parts);
    for (const part of commonNeeds(source, read, {
      bodySize: 'client-max-body-size',
      connectTimeout: 'proxy-connect-timeout',
      readTimeout: 'proxy-read-timeout',
      sendTimeout: 'proxy-send-timeout',
    }))
      parts.add(part);
    const { redirect, effects } = httpsRedirect(source.ingress, read);
    if (read.text('mergeable-ingress-type') !== undefined)
      parts.effects.push(converted(read.nameOf('mergeable-ingress-type')));
    return {
      matches: [{ path: path.match }],
      pathDifference: path.difference,
      filters: parts.filters,
      needs: parts.needs,
      beside: parts.beside,
      httpsRedirect: redirect,
      protocol: protocolOf(source, read),
      effects: [...parts.effects, ...effects],
    };
  },
  host: (_, ingresses) => {
    const portsOf = (name: string) =>
      ingresses.flatMap((ingress) => {
        const read = readOf(ingress);
        const [port] = read.list(name).flatMap((one) => portOf(one) ?? []);
        return port === undefined ? [] : [{ ingress, annotation: read.nameOf(name), port }];
      });
    const [plain, secure] = [portsOf('listen-ports'), portsOf('listen-ports-ssl')];
    const effects = [...plain, ...secure].map(({ ingress, annotation }): HostEffect => ({
      ingress,
      annotation,
      verdict: { outcome: 'converted', loss: 0 },
      field: 'port',
    }));
    const masters = ingresses
      .filter((ingress) => readOf(ingress).text('mergeable-ingress-type') === 'master')
      .map((ingress): HostEffect => ({
        ingress,
        annotation: readOf(ingress).nameOf('mergeable-ingress-type'),
        verdict: { outcome: 'converted', loss: 0 },
        field: 'hostname',
      }));
    return {
      ...(plain[0] && { httpPort: plain[0].port }),
      ...(secure[0] && { httpsPort: secure[0].port }),
      effects: [...effects, ...masters],
    };
  },
};

/** The NGINX Ingress Controller of F5 (docs/model/controllers.md#f5). */
export const f5Nginx = planDialect(dialect);

/** Lists of Services that speak gRPC, and of those that speak TLS, whose certificate is not checked. */
function protocolOf({ backend }: SourcePath, read: AnnotationReader): BackendProtocol | null {
  const name = backend.state === 'found' ? backend.ref.name : '';
  const isIn = (list: string): boolean => read.list(list).includes(name);
  const [grpc, secure] = [isIn('grpc-services'), isIn('ssl-services')];
  if (!grpc && !secure) return null;
  const [ofGrpc, ofTls] = [read.nameOf('grpc-services'), read.nameOf('ssl-services')];
  return {
    speaks: grpc ? (secure ? 'grpcs' : 'grpc') : 'https',
    annotations: grpc ? [ofGrpc, ...(secure ? [ofTls] : [])] : [ofTls],
    check: null,
  };
}

type ConvertedPath = Readonly<{ match: PathMatch; difference: string | null; effect?: Effect }>;

function pathOf({ type, path }: SourcePath, read: AnnotationReader): ConvertedPath {
  const wanted = read.text('path-regex');
  const annotation = read.nameOf('path-regex');
  const plain = (kind: 'Exact' | 'Prefix'): PathMatch =>
    textMatch(path, kind).match ?? { type: kind === 'Exact' ? 'Exact' : 'PathPrefix', value: path };
  const effect = wanted === undefined ? {} : { effect: converted(annotation, 'path') };
  if (wanted === 'exact') return { match: plain('Exact'), difference: null, ...effect };
  if (wanted === 'case_sensitive' || wanted === 'case_insensitive') {
    const open = path.endsWith('$') ? path : `${path}.*`;
    return {
      match: { type: 'RegularExpression', value: `${wanted === 'case_insensitive' ? '(?i)' : ''}${open}` },
      difference: 'The dialect of expressions is the one of the implementation.',
      ...effect,
    };
  }
  if (type === 'Exact') return { match: plain('Exact'), difference: null };
  return {
    match: plain('Prefix'),
    difference: letterPrefixDifference(path),
  };
}

/** `serviceName=s rewrite=/p/;…`: of two annotations the one for Services counts. */
function rewrite(
  { backend }: SourcePath,
  read: AnnotationReader,
  path: ConvertedPath,
  parts: PlanParts,
): ConvertedPath {
  const list = read.text('rewrites');
  const target = read.text('rewrite-target');
  if (list !== undefined) {
    const name = backend.state === 'found' ? backend.ref.name : '';
    const own = list.split(';').flatMap((one) => {
      const [, service, to] = /serviceName=(\S+)\s+rewrite=(\S+)/.exec(one) ?? [];
      return service === name && to !== undefined ? [to] : [];
    })[0];
    const replaced = own === undefined ? undefined : own.replace(/\/$/, '') || '/';
    if (replaced !== undefined && path.match.type === 'PathPrefix')
      parts.filters.push({
        type: 'URLRewrite',
        urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: replaced } },
      });
    if (replaced !== undefined)
      parts.effects.push(
        converted(read.nameOf('rewrites'), { filter: 'URLRewrite' }, ['HTTPRoutePathRewrite']),
      );
    if (target !== undefined)
      parts.effects.push(inert(read.nameOf('rewrite-target'), 'It has no effect beside rewrites.'));
    return path;
  }
  if (target === undefined) return path;
  const annotation = read.nameOf('rewrite-target');
  const found = recogniseRewrite(path.match.value.replace(/^\(\?i\)/, '').replace(/\.\*$/, ''), target);
  if (found.kind === 'full') {
    parts.filters.push({
      type: 'URLRewrite',
      urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: found.replacement } },
    });
    parts.effects.push(converted(annotation, { filter: 'URLRewrite' }, ['HTTPRoutePathRewrite']));
    return path;
  }
  if (found.kind === 'prefix') {
    if (found.replacement !== null)
      parts.filters.push({
        type: 'URLRewrite',
        urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: found.replacement } },
      });
    parts.effects.push(
      approximated(
        annotation,
        found.differences.join(' ') || 'Paths are compared with case.',
        { filter: 'URLRewrite' },
        ['HTTPRoutePathRewrite'],
      ),
    );
    return { match: { type: 'PathPrefix', value: found.prefix }, difference: path.difference };
  }
  parts.effects.push(
    lost(
      annotation,
      3,
      'The backend gets the path of the request: the rewrite is none of the usual forms.',
      'Write a filter of the implementation for expressions.',
    ),
  );
  return path;
}

function headers(read: AnnotationReader, parts: PlanParts, options: ConvertOptions): void {
  const written = read.list('proxy-set-headers');
  if (written.length > 0) {
    const set = written.flatMap((one) => headerOf(one) ?? []);
    if (set.length > 0) parts.filters.push({ type: 'RequestHeaderModifier', requestHeaderModifier: { set } });
    const named = written.filter((one) => /[:\s]/.test(one)).length;
    parts.effects.push(
      set.length === named
        ? converted(read.nameOf('proxy-set-headers'), { filter: 'RequestHeaderModifier' })
        : lost(
            read.nameOf('proxy-set-headers'),
            2,
            'Headers with variables of nginx are not set.',
            'Let the backend set them.',
          ),
    );
  }
  const hidden = read.list('proxy-hide-headers');
  if (hidden.length > 0) {
    parts.filters.push({ type: 'ResponseHeaderModifier', responseHeaderModifier: { remove: hidden } });
    parts.effects.push(
      converted(read.nameOf('proxy-hide-headers'), { filter: 'ResponseHeaderModifier' }, [
        'HTTPRouteResponseHeaderModification',
      ]),
    );
  }
  const added = read.list('add-header');
  if (added.length > 0) {
    const set = added.flatMap((one) => headerOf(one) ?? []);
    if (set.length > 0)
      parts.filters.push({ type: 'ResponseHeaderModifier', responseHeaderModifier: { set } });
    parts.effects.push(
      set.length === added.length
        ? converted(read.nameOf('add-header'), { filter: 'ResponseHeaderModifier' }, [
            'HTTPRouteResponseHeaderModification',
          ])
        : lost(
            read.nameOf('add-header'),
            2,
            'Headers with variables of nginx are not set.',
            'Let the backend set them.',
          ),
    );
  }
  const hsts = read.beginning('hsts');
  if (!read.isOn('hsts')) {
    for (const name of hsts)
      parts.effects.push(inert(read.nameOf(name), 'It has no effect without hsts: "true".'));
    return;
  }
  if (options.hsts === 'left-out') {
    parts.effects.push(...hstsLeftOut(hsts.map(read.nameOf)));
    return;
  }
  parts.filters.push(
    hstsFilter(read.count('hsts-max-age') ?? 2_592_000, read.isOn('hsts-include-subdomains'), false),
  );
  for (const name of hsts)
    parts.effects.push(
      name === 'hsts-behind-proxy' && read.isOn(name)
        ? approximated(
            read.nameOf(name),
            'The header is on all answers, not only where X-Forwarded-Proto is https.',
            { filter: 'ResponseHeaderModifier' },
          )
        : converted(read.nameOf(name), { filter: 'ResponseHeaderModifier' }),
    );
}

function limits(source: SourcePath, read: AnnotationReader, parts: PlanParts): void {
  basicAuth(source, read, { secret: 'basic-auth-secret', realm: 'basic-auth-realm', format: 'file' }, parts);
  const [, requests, unit] = /^(\d{1,9})r\/([sm])$/.exec(read.text('limit-req-rate') ?? '') ?? [];
  if (requests === undefined) return;
  const key = read.text('limit-req-key') ?? '${binary_remote_addr}';
  const [, header] = /^\$\{?http_([a-z_]+)\}?$/.exec(key) ?? [];
  const names = [
    'limit-req-rate',
    'limit-req-key',
    'limit-req-burst',
    'limit-req-no-delay',
    'limit-req-reject-code',
  ];
  parts.add(
    needed(
      source,
      names.filter((name) => read.text(name) !== undefined).map(read.nameOf),
      3,
      'Requests of one client are not limited.',
      {
        kind: 'rateLimit',
        requests: Number(requests),
        unit: unit === 'm' ? 'Minute' : 'Second',
        burst: read.count('limit-req-burst') ?? null,
        key: /^\$\{?(?:binary_)?remote_addr\}?$/.test(key)
          ? { by: 'address' }
          : header === undefined
            ? { by: 'other', written: key }
            : { by: 'header', name: header.replaceAll('_', '-') },
        exempt: [],
        statusCode: read.count('limit-req-reject-code') ?? 429,
      },
    ),
  );
}

/** On wherever there is TLS. */
function httpsRedirect(
  ingress: Resource,
  read: AnnotationReader,
): Readonly<{ redirect: HttpsRedirect | null; effects: readonly Effect[] }> {
  const shared = sharedOf(ingress);
  const isWritten = read.text('ssl-redirect') !== undefined;
  const isOff = isWritten ? read.isOff('ssl-redirect') : shared.isOff('ssl-redirect');
  const hasTls = ingressRules(ingress).tls.length > 0;
  const written = [
    ...['ssl-redirect', 'http-redirect-code']
      .filter((name) => read.text(name) !== undefined)
      .map(read.nameOf),
    ...(shared.text('ssl-redirect') === undefined ? [] : [shared.nameOf('ssl-redirect')]),
  ];
  return {
    redirect: isOff ? null : { statusCode: redirectCodeOf(read.text('http-redirect-code'), 301) },
    effects: written.map((name) =>
      isOff || !hasTls
        ? inert(
            name,
            isOff ? 'HTTP is served, and so it is by the route.' : 'There is no TLS to redirect to.',
          )
        : converted(name, { filter: 'https' }, ['HTTPRouteSchemeRedirect']),
    ),
  };
}
