import { memo } from '../../incremental/memo.ts';
import type { Resource } from '../../model/resource.ts';
import { ingressRules } from '../ingress-rules.ts';
import type { NginxLocation, NginxMatcher, NginxServer } from './nginx-model.ts';
import { regexCause } from './regex-cause.ts';
import type { ServerDraft } from './server-draft.ts';

/** The rewrite of a location; empty without one. */
export const rewriteTarget = ({ by, plain }: NginxLocation): string =>
  plain ? '' : (by?.annotations.rewrite.target ?? '');

const usesRegex = ({ by, plain }: NginxLocation): boolean =>
  !plain && by?.annotations.rewrite.useRegex === true;

const pathsOf: (ingress: Resource) => ReadonlySet<string> = memo(
  (ingress) => new Set(ingressRules(ingress).rules.flatMap(({ paths }) => paths.map(({ path }) => path))),
);

/**
 * A rewrite to something else than the path itself. The `/` that each host has is none where its Ingress rewrites one of its
 * own paths to itself.
 */
export function needsRewrite(location: NginxLocation): boolean {
  const target = rewriteTarget(location);
  const { path, implicit, by } = location;
  if (target === '' || target === path) return false;
  return !(implicit && by && pathsOf(by.ingress).has(target));
}

/** Longest first, and of one length the last by letters. */
const byLength = (a: NginxLocation, b: NginxLocation): number =>
  b.path.length - a.path.length || (a.path < b.path ? 1 : a.path > b.path ? -1 : 0);

/**
 * What is compared for each location (docs/model/ingress.md#locations): a Prefix path that is not `/` stands for itself and
 * for all below it.
 */
function matchersOf(locations: readonly NginxLocation[]): readonly NginxMatcher[] {
  const exact = new Set(locations.filter(({ type }) => type === 'Exact').map(({ path }) => path));
  return locations.flatMap((location): readonly NginxMatcher[] => {
    const { path, type } = location;
    if (type === 'Exact') return [{ text: path, exact: true, location }];
    if (path === '/' || needsRewrite(location) || usesRegex(location))
      return [{ text: path, exact: false, location }];
    const below = { text: path.endsWith('/') ? path : `${path}/`, exact: false, location };
    return exact.has(path) ? [below] : [below, { text: path, exact: true, location }];
  });
}

function regexModeOf(locations: readonly NginxLocation[]): NginxServer['regexMode'] {
  for (const location of locations) {
    const { by, path, plain } = location;
    const annotation = by && !plain ? regexCause(by.annotations.rewrite, path) : null;
    if (annotation === 'use-regex' || (annotation && needsRewrite(location))) return { location, annotation };
  }
  return null;
}

function appRootOf(locations: readonly NginxLocation[]): NginxServer['appRoot'] {
  for (const { by, plain } of locations) {
    const path = by?.annotations.rewrite.appRoot ?? null;
    if (path !== null && by && !plain) return { path, by: by.ingress };
  }
  return null;
}

/** The other form of a host, with or without `www.`; null where another server has it, or the host is a wildcard. */
function wwwRedirectOf(
  { host, wwwRedirectBy }: ServerDraft,
  hosts: Readonly<{ has: (host: string) => boolean }>,
): NginxServer['wwwRedirect'] {
  if (!wwwRedirectBy || host === '' || host.startsWith('*.')) return null;
  const from = host.startsWith('www.') ? host.slice('www.'.length) : `www.${host}`;
  return hosts.has(from) ? null : { from, by: wwwRedirectBy.ingress };
}

/** Completes a server once all Ingresses are read. */
export function finishServer(
  draft: ServerDraft,
  hosts: Readonly<{ has: (host: string) => boolean }>,
  passthroughOn: boolean,
): NginxServer {
  const locations = draft.locations.toSorted(byLength);
  const matchers = matchersOf(locations);
  const root = locations.find(({ path }) => path === '/');
  return {
    host: draft.host,
    locations,
    matchers,
    lost: draft.lost,
    regexMode: regexModeOf(locations),
    aliases: draft.aliases.filter((alias) => !hosts.has(alias)),
    aliasesBy: draft.aliasesBy,
    appRoot: appRootOf(matchers.map(({ location }) => location)),
    wwwRedirect: wwwRedirectOf(draft, hosts),
    passthrough: passthroughOn && draft.passthrough && root && root.upstream !== null ? root : null,
    certificate: draft.certificate,
    clientCertificates: draft.clientCertificates,
    denied: draft.denied,
  };
}
