import { matchPaths } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { normaliseHostname, type Hostname } from '../../topology/hostnames.ts';
import type { Json } from '../../yaml/json.ts';

/** The hosts at a pattern; where none is written, any. */
export function hostsOf(value: Json, pattern: string): readonly Hostname[] {
  const written = matchPaths(value, pattern).flatMap(({ value: host }) =>
    typeof host === 'string' ? [normaliseHostname(host)] : [],
  );
  return written.length === 0 ? [null] : written;
}

/** `b.c` and `c` of `a.b.c`. */
function parentsOf(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.map((_, index) => labels.slice(index + 1).join('.')).filter((parent) => parent !== '');
}

/**
 * Routes by their hostnames, to find those that have one in common with a host without asking each of them
 * (docs/model/hostnames.md#intersection).
 */
export function routesByHost(routes: readonly Resource[]): (host: Hostname) => Iterable<Resource> {
  const byHost = new Map<string, Resource[]>();
  const below = new Map<string, Resource[]>();
  const any: Resource[] = [];
  const add = (to: Map<string, Resource[]>, name: string, route: Resource) =>
    to.set(name, [...(to.get(name) ?? []), route]);
  for (const route of routes)
    for (const host of hostsOf(route.value, 'spec.hostnames[*]')) {
      if (host === null) any.push(route);
      else {
        add(byHost, host, route);
        for (const parent of parentsOf(host)) add(below, parent, route);
      }
    }
  return function* found(host) {
    if (host === null) {
      yield* routes;
      return;
    }
    yield* byHost.get(host) ?? [];
    for (const parent of parentsOf(host)) if (`*.${parent}` !== host) yield* byHost.get(`*.${parent}`) ?? [];
    if (host.startsWith('*.')) yield* below.get(host.slice(2)) ?? [];
    yield* any;
  };
}
