import type { Resource } from '../../../model/resource.ts';
import { service as ofServices } from '../../annotations/kong/annotations.ts';
import type { PathMatch, RuleFilter, RuleMatch } from '../../http-rule.ts';
import { aliasSettings } from '../dialect/alias-settings.ts';
import { annotationsOf, type AnnotationReader } from '../dialect/annotations-of.ts';
import type { BackendProtocol, Dialect, Effect, HttpsRedirect, SourcePath } from '../dialect/dialect.ts';
import { approximated, converted, inert, invalid, lost, manual } from '../dialect/effects.ts';
import { letterPrefixDifference } from '../dialect/letter-prefix.ts';
import { planDialect } from '../dialect/plan-dialect.ts';
import { hostnameOf, redirectCodeOf, secretOf } from '../dialect/read-values.ts';
import { methodsOf } from '../shared/methods-of.ts';
import { textMatch } from '../shared/path-match.ts';
import { convertPlugins } from './plugins.ts';

const readOf = (resource: Resource | null): AnnotationReader => annotationsOf(resource, ['konghq.com/']);
const sharedOf = (resource: Resource | null): AnnotationReader =>
  annotationsOf(resource, ['ingress.kubernetes.io/']);

/** What Kong reads of Services; plugins of both. */
const SERVICE: ReadonlySet<string> = new Set([...Object.keys(ofServices), 'plugins']);
const UPSTREAM = 'ingress.kubernetes.io/service-upstream';

const dialect: Dialect = {
  controller: 'Kong',
  plan(source, context) {
    const read = readOf(source.ingress);
    const service = readOf(source.service);
    const path = pathOf(source, read);
    const effects: Effect[] = [];
    const methods = methodsOf(read.list('methods'));
    if (methods.length === 0 && read.text('methods') !== undefined)
      effects.push(invalid(read.nameOf('methods'), 'It is no list of methods.'));
    if (methods.length > 0)
      effects.push(converted(read.nameOf('methods'), 'method', ['HTTPRouteMethodMatching']));
    const headers = headerMatches(read);
    effects.push(...headers.effects);
    const matches = withHeaders(
      methods.length === 0 ? [{ path: path.match }] : methods.map((method) => ({ path: path.match, method })),
      headers.options,
    );
    const rewrite = rewriteOf(path.match, read, service);
    effects.push(...rewrite.effects);
    const host = hostOf(source, read, service);
    effects.push(...host.effects);
    const plugins = convertPlugins(read.nameOf('plugins'), read.list('plugins'), source, context);
    const ofService = convertPlugins(service.nameOf('plugins'), service.list('plugins'), source, context);
    const { httpsRedirect, effects: onProtocols, side } = protocolsOf(source.ingress, read);
    return {
      matches,
      pathDifference: path.difference,
      ...(side && { side }),
      filters: [...rewrite.filters, ...host.filters, ...plugins.filters, ...ofService.filters],
      needs: [...plugins.needs, ...ofService.needs],
      httpsRedirect,
      protocol: protocolOf(source, service),
      effects: [...effects, ...onProtocols, ...plugins.effects, ...of(source.service, ofService.effects)],
    };
  },
  services: {
    reads: (annotation) => SERVICE.has(annotation.slice('konghq.com/'.length)) || annotation === UPSTREAM,
  },
  host: (_, ingresses) => aliasSettings(ingresses, readOf, 'host-aliases'),
};

/** Kong's Ingress controller, with the KongPlugins of the workspace (docs/model/controllers.md#kong). */
export const kong = planDialect(dialect);

/** The marker of expressions, unless the Ingress has another. */
const markerOf = (read: AnnotationReader): string => read.text('regex-prefix') ?? '/~';

function pathOf(
  { type, path }: SourcePath,
  read: AnnotationReader,
): Readonly<{ match: PathMatch; difference: string | null }> {
  const marker = markerOf(read);
  if (type === 'ImplementationSpecific' && path.startsWith(marker)) {
    const text = path.slice(marker.length);
    return {
      match: { type: 'RegularExpression', value: text.endsWith('$') ? text : `${text}.*` },
      difference: 'The dialect of expressions, and their order, are those of the implementation.',
    };
  }
  const found = textMatch(path, type === 'Exact' ? 'Exact' : 'Prefix');
  return {
    match: found.match ?? { type: type === 'Exact' ? 'Exact' : 'PathPrefix', value: path },
    difference: type === 'ImplementationSpecific' ? letterPrefixDifference(path) : null,
  };
}

/** Headers: one of the values of each of them. */
function headerMatches(
  read: AnnotationReader,
): Readonly<{ options: readonly (readonly [string, readonly string[]])[]; effects: readonly Effect[] }> {
  const separator = read.text('headers-separator') ?? ',';
  const names = read.beginning('headers.');
  const options = names.map((name) => {
    const values = (read.text(name) ?? '').split(separator).map((one) => one.trim());
    return [name.slice('headers.'.length), values.filter((one) => one !== '')] as const;
  });
  return {
    options: options.filter(([, values]) => values.length > 0),
    effects: names.map((name) => converted(read.nameOf(name), 'headers')),
  };
}

const withHeaders = (
  matches: readonly RuleMatch[],
  options: readonly (readonly [string, readonly string[]])[],
): readonly RuleMatch[] =>
  options
    .reduce<readonly RuleMatch[]>(
      (all, [name, values]) =>
        all.flatMap((match) =>
          values.map((value): RuleMatch => {
            const isPattern = value.startsWith('~*');
            const header = {
              type: isPattern ? ('RegularExpression' as const) : ('Exact' as const),
              name,
              value: isPattern ? value.slice(2) : value,
            };
            return { ...match, headers: [...(match.headers ?? []), header] };
          }),
        ),
      matches,
    )
    .slice(0, 64);

type Part = Readonly<{ filters: readonly RuleFilter[]; effects: readonly Effect[] }>;

/** Effects of annotations that a Service has. */
const of = (service: Resource | null, effects: readonly Effect[]): readonly Effect[] =>
  service ? effects.map((effect) => ({ ...effect, on: service })) : [];

/** How Kong speaks to a Service; its certificate is checked only where that is switched on. */
function protocolOf({ ingress }: SourcePath, service: AnnotationReader): BackendProtocol | null {
  const speaks = service.text('protocol')?.toLowerCase();
  if (speaks !== 'https' && speaks !== 'grpc' && speaks !== 'grpcs') return null;
  const hostname = hostnameOf(service.text('host-header'));
  const authority = secretOf(service.text('ca-certificates-secret'), ingress.namespace);
  return {
    speaks,
    annotations: [service.nameOf('protocol')],
    check:
      service.isOn('tls-verify') && hostname !== undefined && authority
        ? {
            hostname,
            authority,
            annotations: ['tls-verify', 'ca-certificates-secret'].map(service.nameOf),
          }
        : null,
  };
}

/** The path that the backend gets: without what was matched, and behind the path of the Service. */
function rewriteOf(match: PathMatch, read: AnnotationReader, service: AnnotationReader): Part {
  const strips = read.isOn('strip-path');
  const before = (service.text('path') ?? '').replace(/\/$/, '');
  const effects: Effect[] = [];
  if (read.text('rewrite') !== undefined)
    effects.push(
      manual(
        read.nameOf('rewrite'),
        3,
        'The path is not rewritten: what it takes from the expression is only known to Kong.',
        'Write a URLRewrite filter, or the one of the implementation for expressions.',
      ),
    );
  const annotation = read.nameOf('strip-path');
  const isWritten = read.text('strip-path') !== undefined;
  if (isWritten && !strips) effects.push(inert(annotation, 'It is off, as it is without the annotation.'));
  if (strips && match.type === 'RegularExpression')
    effects.push(
      lost(
        annotation,
        3,
        'What an expression matches is not stripped from the path.',
        'Use a path without an expression.',
      ),
    );
  else if (strips) effects.push(converted(annotation, { filter: 'URLRewrite' }, ['HTTPRoutePathRewrite']));
  const target = strips ? before || '/' : match.value === '/' ? before || '/' : `${before}${match.value}`;
  if (before !== '')
    effects.push(
      match.type === 'RegularExpression'
        ? manual(
            service.nameOf('path'),
            3,
            'The path in front is not written: an expression has no prefix to replace.',
            'Write a path without an expression, or a filter of the implementation.',
          )
        : converted(service.nameOf('path'), { filter: 'URLRewrite' }, ['HTTPRoutePathRewrite']),
    );
  const isNeeded = (strips || before !== '') && match.type !== 'RegularExpression' && target !== match.value;
  return {
    filters: isNeeded
      ? [
          {
            type: 'URLRewrite',
            urlRewrite: {
              path:
                match.type === 'Exact'
                  ? { type: 'ReplaceFullPath', replaceFullPath: target }
                  : { type: 'ReplacePrefixMatch', replacePrefixMatch: target },
            },
          },
        ]
      : [],
    effects,
  };
}

/** The Host that the backend gets. */
function hostOf({ ingress, backend }: SourcePath, read: AnnotationReader, service: AnnotationReader): Part {
  const fixed = hostnameOf(service.text('host-header'));
  const keeps = !read.isOff('preserve-host');
  const effects: Effect[] = [];
  const name = backend.state === 'found' ? backend.ref.name : undefined;
  if (fixed !== undefined)
    effects.push(
      converted(service.nameOf('host-header'), { filter: 'URLRewrite' }, ['HTTPRouteHostRewrite']),
    );
  const own = fixed ?? (keeps || name === undefined ? undefined : `${name}.${ingress.namespace}.svc`);
  if (read.text('preserve-host') !== undefined)
    effects.push(
      keeps
        ? inert(read.nameOf('preserve-host'), 'It is on, as it is without the annotation.')
        : approximated(
            read.nameOf('preserve-host'),
            `The backend gets the host ${own ?? ''}; Kong adds the port and a further label.`,
            { filter: 'URLRewrite' },
            ['HTTPRouteHostRewrite'],
          ),
    );
  return {
    filters: own === undefined ? [] : [{ type: 'URLRewrite', urlRewrite: { hostname: own } }],
    effects,
  };
}

/** HTTPS alone: plain requests are redirected, or answered 426, which nothing can be but a redirect. */
function protocolsOf(
  ingress: Resource,
  read: AnnotationReader,
): Readonly<{ httpsRedirect: HttpsRedirect | null; effects: readonly Effect[]; side?: 'http' | 'https' }> {
  const protocols = read.list('protocols').map((one) => one.toLowerCase());
  const effects: Effect[] = [];
  const forced = sharedOf(ingress);
  const isForced = forced.isOn('force-ssl-redirect');
  const secureOnly =
    protocols.length > 0 && protocols.every((one) => one === 'https' || one === 'grpcs' || one === 'tls');
  const plainOnly = protocols.length > 0 && protocols.every((one) => one === 'http' || one === 'grpc');
  const code = read.text('https-redirect-status-code');
  const annotation = read.nameOf('https-redirect-status-code');
  if (protocols.length > 0)
    effects.push(
      secureOnly && (code === undefined || code === '426')
        ? approximated(
            read.nameOf('protocols'),
            'Plain requests find no rule, instead of being answered 426.',
          )
        : converted(read.nameOf('protocols')),
    );
  if (isForced)
    effects.push(
      converted(forced.nameOf('force-ssl-redirect'), { filter: 'https' }, ['HTTPRouteSchemeRedirect']),
    );
  if (code !== undefined)
    effects.push(
      !secureOnly && !isForced
        ? inert(annotation, 'It has no effect without protocols: https.')
        : code === '426'
          ? lost(annotation, 2, 'No redirect has the code 426.')
          : converted(annotation, { filter: 'https' }, ['HTTPRouteSchemeRedirect']),
    );
  const redirects = isForced || (secureOnly && code !== undefined && code !== '426');
  if (redirects) return { httpsRedirect: { statusCode: redirectCodeOf(code, 302) }, effects };
  return {
    httpsRedirect: null,
    effects,
    ...(secureOnly && { side: 'https' }),
    ...(plainOnly && { side: 'http' }),
  };
}
