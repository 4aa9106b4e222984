import type { NginxServer } from '../../../ingress/nginx/nginx-model.ts';
import type { Row } from '../../row.ts';
import { redirectCode } from '../shared/redirect-to-url.ts';
import type { LocationPlan } from './location-rows.ts';
import type { NginxContext } from './nginx-context.ts';

/** A row that answers with a redirect, on both sides of its host. */
const redirect = (
  { host, ...place }: Pick<Row, 'purpose' | 'ingress' | 'host' | 'match' | 'rule' | 'path'>,
  settings: Extract<Row['filters'][number], { type: 'RequestRedirect' }>['requestRedirect'],
): Row => ({
  ...place,
  host,
  side: 'both',
  backends: [],
  filters: [{ type: 'RequestRedirect', requestRedirect: settings }],
  timeouts: null,
  needs: [],
});

/**
 * A path that ends in a slash is reached by a redirect (301) from the one without, unless a location has that, too. It comes
 * before all that the location does, and not where paths are expressions (docs/model/conversion.md#slashes).
 */
export function slashRow(
  { location }: LocationPlan,
  server: NginxServer,
  paths: ReadonlySet<string>,
  { crds }: NginxContext,
): Row | null {
  const { path, by, origin } = location;
  if (server.regexMode || path === '/' || !path.endsWith('/')) return null;
  const bare = path.slice(0, -1);
  if (paths.has(bare)) return null;
  return redirect(
    {
      purpose: 'slash',
      ingress: by.ingress.key,
      host: server.host || null,
      match: { path: { type: 'Exact', value: bare } },
      rule: origin?.ruleIndex ?? null,
      path: origin?.pathIndex ?? null,
    },
    {
      path: { type: 'ReplaceFullPath', replaceFullPath: path },
      statusCode: redirectCode(301, crds).statusCode,
    },
  );
}

/** The entry page of a host, whichever Ingress has it: before HTTPS, and before any rule for `/`. */
export function appRootRow(server: NginxServer, { effects }: NginxContext): Row | null {
  if (!server.appRoot) return null;
  const { path, by } = server.appRoot;
  const row = redirect(
    {
      purpose: 'app-root',
      ingress: by.key,
      host: server.host || null,
      match: { path: { type: 'Exact', value: '/' } },
      rule: null,
      path: null,
    },
    { path: { type: 'ReplaceFullPath', replaceFullPath: path }, statusCode: 302 },
  );
  effects.add(by, 'app-root', {
    outcome: 'converted',
    loss: 0,
    to: [{ at: 'row', row, field: 'rule' }],
    difference: 'The URL keeps the query of the request, which the controller drops.',
    features: ['HTTPRoutePathRedirect'],
  });
  return row;
}

/** The other name of a host, with or without `www.`, which redirects to it. */
export function wwwRow(server: NginxServer, { crds, effects }: NginxContext): Row | null {
  if (!server.wwwRedirect) return null;
  const { from, by } = server.wwwRedirect;
  const { statusCode, differences } = redirectCode(308, crds);
  const row = redirect(
    {
      purpose: 'www',
      ingress: by.key,
      host: from,
      match: { path: { type: 'PathPrefix', value: '/' } },
      rule: null,
      path: null,
    },
    { hostname: server.host, statusCode },
  );
  effects.add(by, 'from-to-www-redirect', {
    outcome: 'approximated',
    loss: 1,
    to: [
      { at: 'row', row, field: 'rule' },
      { at: 'listener', host: from, side: 'http', field: 'hostname' },
    ],
    difference: ['The URL has no port, and keeps a slash at its end.', ...differences].join(' '),
    features: ['HTTPRoute308RedirectStatusCode'],
  });
  return row;
}
