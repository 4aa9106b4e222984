import { annotationPath } from '../../../ingress/nginx/annotations/annotation-reader.ts';
import { needsRewrite, rewriteTarget } from '../../../ingress/nginx/finish-server.ts';
import type { NginxLocation, NginxServer, ReadIngress } from '../../../ingress/nginx/nginx-model.ts';
import type { PathMatch, RuleFilter, RuleTimeouts } from '../../http-rule.ts';
import type { Need } from '../../need.ts';
import type { ListenerSide, Row } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { becameRows } from '../shared/note-fields.ts';
import { canaryRules } from './canary-rules.ts';
import { corsFilter } from '../shared/cors-filter.ts';
import { expressionOf, expressionMatch, textMatch, type ConvertedPath } from '../shared/path-match.ts';
import { locationFilters } from './location-filters.ts';
import { noteCors, noteRewrite, noteSecureRedirect } from './note-location.ts';
import type { NginxContext } from './nginx-context.ts';
import { redirectCode, redirectFeatures, redirectToUrl } from '../shared/redirect-to-url.ts';
import { recogniseRewrite, type RecognisedRewrite } from '../shared/recognise-rewrite.ts';
import { upstreamBackend, type UpstreamBackend } from './upstream-backend.ts';

/** A location with the Ingress whose annotations act. */
export type OwnedLocation = NginxLocation & Readonly<{ by: ReadIngress }>;

/** What became of a location. */
export type LocationPlan = Readonly<{
  location: OwnedLocation;
  /** In the order in which their rules should stand. */
  rows: readonly Row[];
  /** The row with its backend. */
  main: Row | null;
  path: ConvertedPath;
  backend: UpstreamBackend | null;
  /** Rows that the canary of its upstream has a part in. */
  canary: Readonly<{ upstream: string; rows: readonly Row[] }> | null;
}>;

/** What holds for the host of a location. */
export type HostFacts = Readonly<{
  server: NginxServer;
  /** The controller serves a certificate for it. */
  certified: boolean;
  /** The paths of type Prefix, and those of type Exact. */
  prefixes: ReadonlySet<string>;
  exacts: ReadonlySet<string>;
}>;

/**
 * The rows of a location, in the order of the controller's phases: closed, redirect, CORS, rewrite to a URL, HTTPS, backend
 * (docs/model/conversion.md#order-of-redirects).
 */
export function locationRows(location: OwnedLocation, host: HostFacts, context: NginxContext): LocationPlan {
  const { by } = location;
  const { crds, options } = context;
  const rewrite = needsRewrite(location) ? recogniseRewrite(location.path, rewriteTarget(location)) : null;
  const path = matchFor(location, host, rewrite, options.paths);
  const nothing: LocationPlan = { location, rows: [], main: null, path, backend: null, canary: null };
  if (!path.match) return nothing;
  const start = { location, host, match: path.match };
  if (isClosed(by, host.server, context)) {
    // Unmatched paths stay closed without a rule.
    if (location.implicit) return nothing;
    const row = rowOf(start, { side: 'both' });
    return { ...nothing, rows: [row], main: row };
  }
  const redirected = location.plain ? null : redirectRow(start, context);
  if (redirected) return { ...nothing, rows: [redirected], main: redirected };
  const cors = corsFilter(by.annotations.cors, crds);
  if (rewrite?.kind === 'redirect') {
    const row = rewriteRedirectRow(start, rewrite.url, cors, context);
    return { ...nothing, rows: [row], main: row };
  }
  return backendRows(start, rewrite, cors, nothing, context);
}

type Start = Readonly<{ location: OwnedLocation; host: HostFacts; match: PathMatch }>;

/** The match of a location: a rewrite of a prefix needs that prefix, whatever else the path is. */
function matchFor(
  { path, type }: NginxLocation,
  { server: { regexMode }, prefixes, exacts }: HostFacts,
  rewrite: RecognisedRewrite | null,
  paths: NginxContext['options']['paths'],
): ConvertedPath {
  if (rewrite?.kind === 'prefix') {
    const { match, ...rest } = textMatch(rewrite.prefix, 'Prefix');
    if (match?.type === 'PathPrefix')
      return { match, differences: ['The controller compared it without case.', ...rewrite.differences] };
    return match ? expressionMatch(path, type, 'faithful') : { match: null, reason: '', ...rest };
  }
  if (regexMode) return expressionMatch(path, type, paths);
  if (type === 'Exact' || !prefixes.has(`${path}/`)) return textMatch(path, type);
  // The API reads a prefix with and without its slash as the same; the controller leaves the one without the path itself.
  return exacts.has(path) ? { match: null, reason: COVERED, unreachable: true } : textMatch(path, 'Exact');
}

const COVERED = 'The same path as Exact, and the one with a slash, take all its requests.';

/** Whether the controller answers with an error whatever is asked. */
function isClosed(
  { required }: ReadIngress,
  server: NginxServer,
  { model: { settings } }: NginxContext,
): boolean {
  const foreign = [...required.customHeaders.keys()].some(
    (name) => !settings.allowedHeaders.includes(name.toLowerCase()),
  );
  return server.denied !== null || required.denied !== null || foreign;
}

type RowParts = Partial<Pick<Row, 'purpose' | 'backends' | 'filters' | 'timeouts' | 'needs' | 'also'>> &
  Readonly<{ side: ListenerSide; headers?: Row['match']['headers'] }>;

function rowOf({ location, host, match }: Start, { headers, ...parts }: RowParts): Row {
  const { origin, by, implicit } = location;
  return {
    purpose: implicit ? 'default' : 'path',
    ingress: by.ingress.key,
    rule: origin?.ruleIndex ?? null,
    path: origin?.pathIndex ?? null,
    host: host.server.host || null,
    match: { path: match, ...(headers && headers.length > 0 && { headers }) },
    backends: [],
    filters: [],
    timeouts: null,
    needs: [],
    ...parts,
  };
}

/** `temporal-redirect` and `permanent-redirect` come before everything else of a location. */
function redirectRow(start: Start, { crds, effects }: NginxContext): Row | null {
  const { ingress, annotations } = start.location.by;
  const { to } = annotations.redirect;
  if (!to) return null;
  const converted = redirectToUrl(to.url, to.code, crds);
  const row = rowOf(start, {
    side: 'both',
    filters: converted ? [{ type: 'RequestRedirect', requestRedirect: converted.redirect }] : [],
  });
  const differences = converted?.differences ?? [];
  effects.add(ingress, to.annotation, {
    ...becameRows([row], 'rule'),
    ...(converted
      ? {
          outcome: differences.length > 0 ? 'approximated' : 'converted',
          loss: differences.length > 0 ? 1 : 0,
          to: [{ at: 'row', row, field: { filter: 'RequestRedirect' } }],
          features: redirectFeatures(converted.redirect),
        }
      : {
          outcome: 'lost',
          loss: 3,
          action: 'Write the redirect into the rule, which has no backend and answers 500 until then.',
        }),
    difference: converted
      ? differences.join(' ')
      : 'The URL has variables of nginx, which a redirect of the Gateway API cannot have.',
  });
  return row;
}

function rewriteRedirectRow(
  start: Start,
  url: string,
  cors: RuleFilter | null,
  { crds, effects }: NginxContext,
): Row {
  const { ingress } = start.location.by;
  const converted = redirectToUrl(url, 302, crds);
  const row = rowOf(start, {
    side: 'both',
    filters: [
      ...(cors ? [cors] : []),
      ...(converted ? [{ type: 'RequestRedirect' as const, requestRedirect: converted.redirect }] : []),
    ],
  });
  effects.add(ingress, 'rewrite-target', {
    outcome: converted ? 'approximated' : 'lost',
    loss: converted ? 1 : 3,
    to: [{ at: 'row', row, field: converted ? { filter: 'RequestRedirect' } : 'rule' }],
    difference: converted
      ? `nginx answers a full URL with a redirect (302), and so does the rule. ${converted.differences.join(' ')}`.trim()
      : 'The URL cannot be said as a redirect.',
    ...(converted && { features: redirectFeatures(converted.redirect) }),
  });
  return row;
}

/** The rules towards the backend, with the redirect to HTTPS before them. */
function backendRows(
  start: Start,
  rewrite: RecognisedRewrite | null,
  cors: RuleFilter | null,
  plan: LocationPlan,
  context: NginxContext,
): LocationPlan {
  const { location, host } = start;
  const { by } = location;
  const { model, index, effects } = context;
  const redirect = secureRedirect(location, host, context);
  const side: ListenerSide = redirect === 'always' ? 'https' : 'both';
  const https = redirect === 'never' ? null : { row: secureRow(start, redirect, cors, context), redirect };
  const redirects = https ? [https.row] : [];
  noteSecureRedirect(by, https, host, context);
  const primary = location.upstream === null ? undefined : model.upstreams.get(location.upstream);
  // A canary that shares with no one takes its Service away from whoever has it, too.
  const backend =
    location.backend && primary ? upstreamBackend(location.backend, by.ingress.namespace, index) : null;
  // Without a backend the path is closed; where it went to no one, it would go to a wider one otherwise.
  const isDead = location.backend !== null && !primary && !location.implicit;
  if (!backend) {
    const closed = isDead ? [rowOf(start, { side })] : [];
    return { ...plan, rows: [...redirects, ...closed], main: closed[0] ?? null };
  }
  const { filters, needs: mirrored } = locationFilters(
    by,
    rewrite,
    cors,
    side === 'https' && host.certified,
    context,
  );
  const needs = [...locationNeeds(location, context), ...mirrored, ...rewriteNeeds(location, rewrite)];
  const timeouts = timeoutsOf(by, context);
  const other = model.upstreams.get(primary?.alternatives[0] ?? '');
  const settings = other?.canary;
  const canaryBackend = other && settings ? upstreamBackend(other.backend, other.by.namespace, index) : null;
  const reference =
    other && canaryBackend?.ref
      ? {
          ...canaryBackend.ref,
          ...(other.by.namespace !== by.ingress.namespace && { namespace: other.by.namespace }),
        }
      : null;
  const rules = settings
    ? canaryRules(settings, backend.ref, reference)
    : [{ purpose: 'path' as const, headers: [], backends: backend.ref ? [backend.ref] : [] }];
  const rows = rules.map(({ purpose, headers, backends }) =>
    rowOf(start, {
      side,
      headers,
      backends,
      filters,
      timeouts,
      needs,
      ...(purpose === 'canary' && { purpose }),
      ...(other && settings && { also: [other.by.key] }),
    }),
  );
  const main = rows.at(-1) ?? null;
  noteCors(effects, by, cors, rows, context.crds);
  if (rewrite) noteRewrite(effects, by, rewrite, rows, needs);
  return {
    ...plan,
    rows: [...redirects, ...rows],
    main,
    backend,
    canary: other && settings ? { upstream: other.id, rows } : null,
  };
}

/**
 * Whether plain HTTP is redirected: always, by a header of a proxy in front, or never. The header decides where there is no
 * HTTPS to be redirected to, and where the controller goes by it.
 */
function secureRedirect(
  { path, by, plain }: OwnedLocation,
  { server, certified }: HostFacts,
  { model: { settings }, options }: NginxContext,
): 'always' | 'by-header' | 'never' {
  if (settings.noTlsRedirect.some((exempt) => path.startsWith(exempt))) return 'never';
  const { rewrite } = by.annotations;
  const force = (plain ? undefined : rewrite.forceSslRedirect) ?? settings.forceSslRedirect;
  const usual = (plain ? undefined : rewrite.sslRedirect) ?? settings.sslRedirect;
  if (certified) return force || usual ? 'always' : 'never';
  if (!force) return 'never';
  const isServed = options.httpsWithoutTls === 'served' && server.passthrough === null;
  return isServed && !settings.useForwardedHeaders ? 'always' : 'by-header';
}

/** What proxies in front say of the scheme that a request came with. */
const FORWARDED = { type: 'Exact', name: 'X-Forwarded-Proto', value: 'http' } as const;

function secureRow(
  start: Start,
  redirect: 'always' | 'by-header',
  cors: RuleFilter | null,
  { model: { settings }, crds }: NginxContext,
): Row {
  const { statusCode } = redirectCode(settings.httpRedirectCode, crds);
  return {
    ...rowOf(start, {
      side: 'http',
      filters: [
        ...(cors ? [cors] : []),
        { type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode } },
      ],
      ...(redirect === 'by-header' && { headers: [FORWARDED] }),
    }),
    purpose: 'https',
  };
}

/** Challenges of certificate authorities need no authentication. */
const AUTHENTICATION: ReadonlySet<Need['kind']> = new Set(['basicAuth', 'digestAuth', 'externalAuth']);

function locationNeeds(
  { path, by }: OwnedLocation,
  { model: { settings }, needsOf }: NginxContext,
): readonly Need[] {
  const needs = needsOf(by);
  return settings.noAuth.some((exempt) => path.startsWith(exempt))
    ? needs.filter(({ kind }) => !AUTHENTICATION.has(kind))
    : needs;
}

function rewriteNeeds(location: OwnedLocation, rewrite: RecognisedRewrite | null): readonly Need[] {
  if (rewrite?.kind !== 'expression') return [];
  return [
    {
      kind: 'regexRewrite',
      pattern: expressionOf(location.path).replace(/^\(\?i\)/, ''),
      ignoreCase: true,
      replacement: rewriteTarget(location),
      source: { object: location.by.ingress.key, paths: [annotationPath('rewrite-target')] },
    },
  ];
}

function timeoutsOf(
  { ingress, annotations }: ReadIngress,
  { options, effects }: NginxContext,
): RuleTimeouts | null {
  const { readTimeout } = annotations.proxying;
  if (options.timeouts === 'none' || !readTimeout) return null;
  const verdict: DraftVerdict = {
    outcome: 'approximated',
    loss: 2,
    difference:
      'The controller counted pauses while it read; the route counts until the backend has answered in full, so long answers and streams are cut.',
    features: ['HTTPRouteBackendTimeout'],
  };
  effects.add(ingress, 'proxy-read-timeout', verdict);
  return { backendRequest: `${readTimeout}s` };
}
