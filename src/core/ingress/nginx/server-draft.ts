import { ingressRules, type IngressPath, type IngressRule } from '../ingress-rules.ts';
import { describe } from '../../topology/describe.ts';
import type { UpstreamDraft } from './build-upstreams.ts';
import {
  upstreamId,
  type LostPath,
  type NginxLocation,
  type NginxServer,
  type ReadIngress,
} from './nginx-model.ts';

/** A server while its Ingresses are read. */
export type ServerDraft = Pick<NginxServer, 'host'> & {
  /** In the order in which they are added; the first is the `/` that each host has. */
  locations: NginxLocation[];
  /** The place of each location in that list, by path and type. */
  places: Map<string, number>;
  /** The first location of each upstream. */
  firstOf: Map<string, number>;
  lost: LostPath[];
  aliases: readonly string[];
  aliasesBy: NginxServer['aliasesBy'];
  passthrough: boolean;
  wwwRedirectBy: ReadIngress | null;
  certificate: NginxServer['certificate'];
  clientCertificates: NginxServer['clientCertificates'];
  denied: NginxServer['denied'];
};

/** Path and type of a location, as one text. */
export const locationId = ({ path, type }: Pick<NginxLocation, 'path' | 'type'>): string => `${type} ${path}`;

/** A path as the controller reads it: `/` where there is none, Prefix where the type is left to it. */
export const asLocation = ({ path, type }: IngressPath): Pick<NginxLocation, 'path' | 'type'> => ({
  path: path === '' ? '/' : path,
  type: type === 'Exact' ? 'Exact' : 'Prefix',
});

/** A server with the `/` that each host has. */
export function draftServer(host: string, root: NginxLocation): ServerDraft {
  return {
    host,
    locations: [root],
    places: new Map([[locationId(root), 0]]),
    firstOf: new Map(root.upstream === null ? [] : [[root.upstream, 0]]),
    lost: [],
    aliases: [],
    aliasesBy: null,
    passthrough: false,
    wwwRedirectBy: null,
    certificate: null,
    clientCertificates: null,
    denied: null,
  };
}

function place(server: ServerDraft, location: NginxLocation, at: number): void {
  server.locations[at] = location;
  server.places.set(locationId(location), at);
  if (location.upstream !== null && !server.firstOf.has(location.upstream))
    server.firstOf.set(location.upstream, at);
}

/** Adds one path of an Ingress, unless another has it, or its Service is a canary of an older Ingress. */
function addPath(
  server: ServerDraft,
  by: ReadIngress,
  origin: IngressPath,
  upstreams: ReadonlyMap<string, UpstreamDraft>,
): void {
  const lose = (reason: string): void => {
    server.lost.push({ path: origin, reason });
  };
  if (!origin.backend.service) return lose('A resource backend is skipped.');
  const upstream = upstreamId(by.ingress.namespace, origin.backend);
  const known = upstreams.get(upstream);
  if (known?.canary)
    return by.annotations.canary
      ? undefined
      : lose(
          `Its Service is the canary of ${describe(known.by)}, which is older, so it has no path of its own.`,
        );
  const location: NginxLocation = {
    ...asLocation(origin),
    origin,
    by,
    backend: origin.backend,
    upstream,
    implicit: false,
    plain: false,
  };
  const at = server.places.get(locationId(location));
  const present = at === undefined ? undefined : server.locations[at];
  if (present && !present.implicit) {
    const { by: owner } = present;
    if (by.annotations.canary) return;
    return lose(
      `${owner ? describe(owner.ingress) : 'Another Ingress'} has the same path and counts before it.`,
    );
  }
  place(server, location, at ?? server.locations.length);
  if (known) known.stickyCookie = by.annotations.affinity.cookie ?? known.stickyCookie;
  if (by.annotations.redirect.fromToWww) server.wwwRedirectBy ??= by;
}

/** Adds the paths of a rule, and what its Ingress says of the host as a whole. */
export function addRule(
  server: ServerDraft,
  by: ReadIngress,
  rule: IngressRule,
  upstreams: ReadonlyMap<string, UpstreamDraft>,
): void {
  const { ingress, annotations, required } = by;
  if (!rule.http && rule.host !== '') return;
  if (required.hostDenied) server.denied ??= { ...required.hostDenied, by: ingress };
  if (annotations.clientCertificates)
    server.clientCertificates ??= { by: ingress, settings: annotations.clientCertificates };
  for (const path of rule.paths) addPath(server, by, path, upstreams);
}

/** Applies what an Ingress that is no canary says of its hosts: aliases, passthrough, certificates. */
export function applyToServer(server: ServerDraft, { ingress, annotations }: ReadIngress): void {
  const { aliases, passthrough } = annotations.server;
  if (server.aliases.length === 0 && aliases.length > 0) {
    server.aliases = aliases.map((name) => name.toLowerCase());
    server.aliasesBy = ingress;
  }
  server.passthrough ||= passthrough;
  const { tls } = ingressRules(ingress);
  if (server.certificate || tls.length === 0 || server.host === '') return;
  server.certificate = { ingress, tls: tls.find(({ hosts }) => hosts.includes(server.host)) ?? null };
}
