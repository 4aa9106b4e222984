import { memo } from '../../../incremental/memo.ts';
import { decodedPath } from '../../../ingress/decide/decoded-path.ts';
import { inRanges, type AddressRange } from '../../../ingress/nginx/annotations/address-ranges.ts';
import { chooseLocation } from '../../../ingress/nginx/decide/choose-location.ts';
import { chooseServer } from '../../../ingress/nginx/decide/choose-server.ts';
import type { NginxLocation, NginxModel, NginxServer } from '../../../ingress/nginx/nginx-model.ts';
import { preflightsFor } from '../preflights-of.ts';
import { NO_CONDITIONS, type Conditions, type HostMatches } from '../side.ts';
import { canaryConditions } from './canary-conditions.ts';
import { expressionPaths, plainPaths, type ControllerMatches } from './controller-matches.ts';

const NOTHING: Conditions = { method: null, headers: [], query: [] };

/** Addresses of which one is outside of most lists: of documentation, and private. */
const ADDRESSES = ['192.0.2.1', '198.51.100.1', '203.0.113.1', '10.9.8.7', '172.16.9.8', '8.8.8.8'];

/** Names of hosts that can be sent: expressions among aliases cannot be turned into one here. */
const isName = (alias: string): boolean => !alias.startsWith('~') && !alias.endsWith('.*');

/** What an ingress-nginx distinguishes: servers, their locations, and what acts on a location. */
export const nginxMatches = (model: NginxModel): ControllerMatches => {
  const servers = [...model.servers.values()];
  const matchesOf = memo((server: NginxServer) => serverMatches(server, model));
  return {
    hostnames: new Set(
      servers.flatMap(({ host, aliases, wwwRedirect }) => [
        host,
        ...aliases.filter(isName),
        ...(wwwRedirect ? [wwwRedirect.from] : []),
      ]),
    ),
    passesThrough: servers.some(({ passthrough }) => passthrough !== null),
    matchesFor: (host) => {
      const choice = chooseServer(model, host);
      if (!choice.ok) return { paths: [], conditionsAt: () => NO_CONDITIONS };
      return matchesOf(choice.server);
    },
  };
};

/** What a server distinguishes, at each port and for each of its names. */
function serverMatches(server: NginxServer, model: NginxModel): HostMatches {
  const paths = server.locations.map(({ path }) => path);
  const conditionsAt = memo((location: NginxLocation) => conditionsOf(model, location));
  const plain = server.matchers.every(({ location }) => conditionsAt(location).length === 0);
  return {
    paths: server.regexMode ? paths.flatMap((path) => expressionPaths(path)) : plainPaths(paths),
    conditionsAt: ({ path }) => {
      // Then no path has to be held against the locations.
      if (plain) return NO_CONDITIONS;
      const location = chooseLocation(server, decodedPath(path))?.matcher.location;
      return location ? conditionsAt(location) : NO_CONDITIONS;
    },
  };
}

/** What distinguishes the requests of a location: its canary, CORS, lists of addresses, and headers that are trusted. */
function conditionsOf(model: NginxModel, location: NginxLocation): readonly Conditions[] {
  const { settings, upstreams } = model;
  const { by, upstream } = location;
  const [alternative] = (upstream === null ? undefined : upstreams.get(upstream))?.alternatives ?? [];
  const canary = alternative === undefined ? null : (upstreams.get(alternative)?.canary ?? null);
  const sources = by?.annotations.sources;
  return [
    ...(canary ? canaryConditions(canary) : []),
    ...(by?.annotations.cors ? preflightsFor(by.annotations.cors.origins) : []),
    ...clientsOf(sources?.allow ?? settings.allow, sources?.deny ?? settings.deny),
    ...(settings.useForwardedHeaders
      ? [{ ...NOTHING, headers: [['x-forwarded-proto', 'https'] as const] }]
      : []),
  ];
}

/** A client on each list, and one on none. */
function clientsOf(
  allow: readonly AddressRange[] | null,
  deny: readonly AddressRange[] | null,
): readonly Conditions[] {
  const lists = [allow, deny].filter((list) => list !== null);
  if (lists.length === 0) return [];
  const outside = ADDRESSES.find((address) => lists.every((list) => inRanges(list, address) === false));
  const inside = lists.flatMap(([first]) => first?.text.split('/')[0] ?? []);
  return [...new Set([...inside, ...(outside === undefined ? [] : [outside])])].map((client) => ({
    ...NOTHING,
    client,
  }));
}
