import type { Analysis } from '../../analysis.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { kindOf } from '../../kinds/registry.ts';
import { matchPaths } from '../../model/access.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { isDerived } from '../../topology/derived.ts';
import type { Edge } from '../../topology/graph.ts';
import type { Hostname } from '../../topology/hostnames.ts';
import { modelsOf, type Models } from './model-row.ts';
import { hostsOf, routesByHost } from './routes-by-host.ts';

/** What stands for an object in the other model. */
export type Counterpart = Readonly<{
  keys: readonly ResourceKey[];
  /** In words, where no object does or more is to be said. */
  words: string | null;
}>;

export type Counterparts = ReadonlyMap<ResourceKey, Counterpart>;

/** Kinds of the Gateway API that an Ingress has no object for. */
const WITHOUT_OBJECT: Readonly<Record<string, string>> = {
  ReferenceGrant: 'Nothing: a backend is in the namespace of its Ingress, so nothing needs to be allowed.',
  ListenerSet: 'Nothing: whoever writes an Ingress claims its hosts without being asked.',
  BackendTLSPolicy: 'An annotation of the controller, such as backend-protocol or proxy-ssl-verify.',
  TCPRoute: 'Nothing: an Ingress takes HTTP alone.',
  UDPRoute: 'Nothing: an Ingress takes HTTP alone.',
  TLSRoute: 'An annotation of the controller, such as ssl-passthrough; else nothing.',
};

/** More routes of one Ingress are left out: people do not read so many. */
const MOST_ROUTES = 50;

/** The hosts of an Ingress: of several rules one without a host takes any. */
function ingressHosts({ value }: Resource): readonly Hostname[] {
  const rules = matchPaths(value, 'spec.rules[*]');
  const isOpen = rules.some((rule) => matchPaths(rule.value, 'host').length === 0);
  return isOpen ? [null] : hostsOf(value, 'spec.rules[*].host');
}

type Links = Readonly<{
  models: Models;
  /** What an object refers to in a role. */
  targetsOf: (key: ResourceKey, role: Edge['role']) => readonly ResourceKey[];
  /** What the cluster provides in front of an object. */
  waysInOf: (key: ResourceKey) => readonly ResourceKey[];
}>;

function linksOf(analysis: Analysis): Links {
  const byHolder = new Map<string, ResourceKey[]>();
  const waysIn = new Map<ResourceKey, ResourceKey[]>();
  const add = <K>(to: Map<K, ResourceKey[]>, name: K, key: ResourceKey) => {
    const known = to.get(name);
    if (known) known.push(key);
    else to.set(name, [key]);
  };
  for (const { role, holder, source, target } of analysis.graph.edges.values())
    add(byHolder, `${role} ${holder}`, holder === source ? target : source);
  for (const { source, target } of analysis.wholeGraph.edges.values())
    if (isDerived(source) && !isDerived(target)) add(waysIn, target, source);
  return {
    models: modelsOf(analysis),
    targetsOf: (key, role) => [...new Set(byHolder.get(`${role} ${key}`))],
    waysInOf: (key) => [...new Set(waysIn.get(key))],
  };
}

/** The pairs of the two models: Ingress and route, Ingress and Gateway, their classes, certificates and load balancers. */
function* pairs({
  models,
  targetsOf,
  waysInOf,
}: Links): Generator<readonly [ResourceKey, ResourceKey], undefined> {
  const routesOf = routesByHost(models.routes.filter(takesHttp));
  for (const ingress of models.ingresses) {
    const { key } = ingress;
    const routes = new Set<ResourceKey>();
    for (const host of ingressHosts(ingress))
      for (const route of routesOf(host)) if (routes.size < MOST_ROUTES) routes.add(route.key);
    const gateways = new Set([...routes].flatMap((route) => targetsOf(route, 'parent')));
    yield* product([key], [...routes, ...gateways]);
    for (const gateway of gateways) {
      yield* product(targetsOf(key, 'ingress-class'), targetsOf(gateway, 'class'));
      yield* product(targetsOf(key, 'certificate'), targetsOf(gateway, 'certificate'));
      yield* product(waysInOf(key), waysInOf(gateway));
    }
  }
}

const takesHttp = ({ kind }: Resource): boolean => kind === 'HTTPRoute' || kind === 'GRPCRoute';

function* product<T>(some: readonly T[], others: readonly T[]): Generator<readonly [T, T], undefined> {
  for (const one of some) for (const other of others) yield [one, other];
}

/** What of annotations is said for an Ingress: they are the words that fields have elsewhere. */
function annotationWords({ value }: Resource): string | null {
  const names = matchPaths(value, 'metadata.annotations').flatMap(({ value: all }) => Object.keys(all ?? {}));
  const own = names.filter((name) => name.includes('/') && !name.startsWith('kubectl.'));
  return own.length === 0
    ? null
    : `Its annotations are fields, policies or nothing there: ${listed(own.map((name) => name.replace(/^.*\//, '')))}.`;
}

function wordsFor(resource: Resource, hasKeys: boolean): string | null {
  const { group, kind } = resource;
  if (kind === 'Ingress') {
    const annotations = annotationWords(resource);
    return hasKeys ? annotations : (annotations ?? 'Nothing: no route has one of its hosts.');
  }
  if (group === GATEWAY_API && kind in WITHOUT_OBJECT) return WITHOUT_OBJECT[kind] ?? null;
  if (hasKeys) {
    return kindOf(group, kind)?.status === 'gateway'
      ? 'Its listeners are implied: a controller listens on ports 80 and 443.'
      : null;
  }
  if (kindOf(group, kind)?.status === 'gateway')
    return 'The load balancer and the Pods of a controller, which no object of the model describes.';
  if (kindOf(group, kind)?.role === 'route') return 'Nothing: no Ingress has one of its hosts.';
  return null;
}

/**
 * What stands for the objects of one half of a workspace in the other: objects that have the same job, or words where there are none
 * (docs/model/comparison.md#counterparts).
 */
export function counterpartsOf(analysis: Analysis): Counterparts {
  const links = linksOf(analysis);
  const found = new Map<ResourceKey, Set<ResourceKey>>();
  const join = (from: ResourceKey, to: ResourceKey) =>
    found.set(from, (found.get(from) ?? new Set()).add(to));
  for (const [one, other] of pairs(links)) {
    join(one, other);
    join(other, one);
  }
  const counterparts = new Map<ResourceKey, Counterpart>();
  for (const resource of analysis.model.resources.values()) {
    const keys = [...(found.get(resource.key) ?? [])];
    const words = wordsFor(resource, keys.length > 0);
    if (keys.length > 0 || words !== null) counterparts.set(resource.key, { keys, words });
  }
  for (const [key, keys] of found)
    if (!counterparts.has(key)) counterparts.set(key, { keys: [...keys], words: null });
  return counterparts;
}
