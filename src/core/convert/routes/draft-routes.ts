import { groupBy } from '../../incremental/group-by.ts';
import { sameValue } from '../../incremental/same-value.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { normaliseHostname } from '../../topology/hostnames.ts';
import type { ListenerUse } from '../layout/listener-demand.ts';
import { hostToken } from '../names/tokens.ts';
import type { HeaderMatch } from '../http-rule.ts';
import type { UniqueNames } from '../names/unique-names.ts';
import type { ConvertOptions } from '../options.ts';
import type { ClassPlan, HostPlan, Row } from '../row.ts';
import { draftRules } from './draft-rules.ts';
import { oneLabelMatch } from './one-label.ts';
import type { RouteDraft, RuleDraft } from './route-draft.ts';

/** Limits of one route. */
const MOST_RULES = 16;
const MOST_MATCHES = 128;
const MOST_HOSTNAMES = 16;

/** Gives names to routes: one list for each kind and namespace. */
export type RouteNames = (kind: 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute', namespace: string) => UniqueNames;

/**
 * The routes of a class: one for each Ingress and host, so that every rule keeps its owner and another Ingress renames
 * nothing; two where plain HTTP and HTTPS have other rules; more where the API's limits ask for it.
 */
export function draftRoutes(
  plan: ClassPlan,
  names: RouteNames,
  { wildcards }: Pick<ConvertOptions, 'wildcards'>,
): readonly RouteDraft[] {
  const hosts = new Map(plan.hosts.map((host) => [host.host, host]));
  const ingresses = new Map(plan.ingresses.map((ingress) => [ingress.key, ingress]));
  const groups = groupBy(plan.rows, ({ ingress, host }) => `${ingress} ${host ?? ''}`);
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    const host = first && hosts.get(first.host);
    const ingress = first && ingresses.get(first.ingress);
    return host && ingress ? routesOf(rows, host, ingress, names, wildcards) : [];
  });
}

/** The hosts that an Ingress names itself; null for a rule that is for every host, or no rule at all. */
const ownHosts = ({ value }: Resource): ReadonlySet<string | null> => {
  const hosts = new Set(
    arrayAt(value, 'spec.rules').map((rule) => normaliseHostname(stringAt(rule, 'host')) ?? null),
  );
  return hosts.size === 0 ? new Set([null]) : hosts;
};

/**
 * What the names of the routes of an Ingress for a host begin with: its own name, where that is its only host. It depends on
 * nothing that another Ingress says.
 */
function baseName(ingress: Resource, rows: readonly Row[]): string {
  const own = ownHosts(ingress);
  const [{ host } = { host: null }] = rows;
  if (own.size === 1 && rows.every(({ purpose }) => purpose === 'www')) return `${ingress.name}-www`;
  // A path of a host that only canaries name goes to every host, until another Ingress names it.
  const isOwn = own.has(host) || host === null;
  return own.size === 1 && isOwn ? ingress.name : `${ingress.name}-${hostToken(host)}`;
}

/** The rows that stand in the same routes. */
type RouteSet = Readonly<{ uses: readonly ListenerUse[]; rows: readonly Row[]; suffix: string }>;

function routesOf(
  rows: readonly Row[],
  host: HostPlan,
  ingress: Resource,
  names: RouteNames,
  wildcards: ConvertOptions['wildcards'],
): readonly RouteDraft[] {
  const [plain, secure] = [rowsOn(rows, 'http', host), rowsOn(rows, 'https', host)];
  const sets: readonly RouteSet[] =
    sameValue(plain, secure) || secure.length === 0 || plain.length === 0
      ? [
          {
            uses: [
              ...(plain.length > 0 ? (['http'] as const) : []),
              ...(secure.length > 0 ? (['https'] as const) : []),
            ],
            rows: plain.length > 0 ? plain : secure,
            suffix: '',
          },
        ]
      : [
          { uses: ['https'], rows: secure, suffix: '' },
          { uses: ['http'], rows: plain, suffix: plain.every(isRedirect) ? '-redirect' : '-http' },
        ];
  const always = wildcards === 'one-label' ? oneLabelMatch(host) : null;
  return sets.flatMap((set) => partsOf(set, host, ingress, baseName(ingress, rows), names, always));
}

/** The rows that one side of the host has. */
const rowsOn = (rows: readonly Row[], side: 'http' | 'https', host: HostPlan): readonly Row[] => {
  const port = side === 'http' ? host.httpPort : httpsPortOf(host);
  return port === null ? [] : rows.filter((row) => row.side === side || row.side === 'both');
};

/** The port of HTTPS, where the host has HTTPS. */
export const httpsPortOf = ({ certificates, needsCertificate, httpsPort }: HostPlan): number | null =>
  certificates.length > 0 || needsCertificate ? httpsPort : null;

const isRedirect = ({ filters }: Row): boolean => filters.some(({ type }) => type === 'RequestRedirect');

/** One route, or as many as the limits of the API ask for. */
function partsOf(
  { uses, rows, suffix }: RouteSet,
  host: HostPlan,
  { key, namespace }: Resource,
  base: string,
  names: RouteNames,
  always: HeaderMatch | null,
): readonly RouteDraft[] {
  if (rows.length === 0) return [];
  const isGrpc = host.grpc === true && rows.every(({ purpose }) => purpose !== 'https');
  const kind = isGrpc ? ('GRPCRoute' as const) : ('HTTPRoute' as const);
  const all = names(kind, namespace);
  const hostnames = host.host === null ? [] : [host.host, ...host.aliases];
  const parts = chunksOf(draftRules(rows, always)).flatMap((rules) =>
    hostnameChunks(hostnames).map((part) => ({ rules, hostnames: part })),
  );
  return parts.map((part, index) => ({
    kind,
    namespace,
    name: all.nameFor(base, `${key} ${host.host ?? ''}`, `${suffix}${index === 0 ? '' : `-${index + 1}`}`),
    ingress: key,
    host: host.host,
    uses,
    ...part,
  }));
}

const hostnameChunks = (hostnames: readonly string[]): readonly (readonly string[])[] =>
  hostnames.length <= MOST_HOSTNAMES
    ? [hostnames]
    : Array.from({ length: Math.ceil(hostnames.length / MOST_HOSTNAMES) }, (_, index) =>
        hostnames.slice(index * MOST_HOSTNAMES, (index + 1) * MOST_HOSTNAMES),
      );

/** Rules in lists that a route can have. Rules of one path stay together, where there is room: their order decides. */
function chunksOf(rules: readonly RuleDraft[]): readonly (readonly RuleDraft[])[] {
  const chunks: RuleDraft[][] = [];
  let matches = 0;
  for (const group of byPath(rules)) {
    const last = chunks.at(-1);
    const more = group.reduce((sum, rule) => sum + rule.matches.length, 0);
    if (last && last.length + group.length <= MOST_RULES && matches + more <= MOST_MATCHES) {
      last.push(...group);
      matches += more;
    } else {
      chunks.push([...group]);
      matches = more;
    }
  }
  return chunks;
}

/** Neighbours with one path. */
function byPath(rules: readonly RuleDraft[]): readonly (readonly RuleDraft[])[] {
  const groups: RuleDraft[][] = [];
  for (const rule of rules) {
    const last = groups.at(-1);
    const same = last && sameValue(last[0]?.matches[0]?.path, rule.matches[0]?.path);
    if (same && last.length < MOST_RULES) last.push(rule);
    else groups.push([rule]);
  }
  return groups;
}
