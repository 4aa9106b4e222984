import { describe } from '../../topology/describe.ts';
import { ingressRules, type IngressBackend, type IngressPath } from '../ingress-rules.ts';
import type { UpstreamDraft } from './build-upstreams.ts';
import { upstreamId, type IdleCanary, type ReadIngress } from './nginx-model.ts';
import { asLocation, locationId, type ServerDraft } from './server-draft.ts';

type Merging = Readonly<{
  upstreams: Map<string, UpstreamDraft>;
  servers: ReadonlyMap<string, ServerDraft>;
  idle: IdleCanary[];
}>;

/** Lets a canary share the requests of an upstream; false where it cannot. */
function share(primary: UpstreamDraft | undefined, canary: UpstreamDraft, by: ReadIngress): boolean {
  if (!primary || primary === canary || primary.canary) return false;
  if (!primary.alternatives.includes(canary.id)) primary.alternatives.push(canary.id);
  if (by.annotations.affinity.canaryBehavior !== 'legacy') canary.stickyCookie = primary.stickyCookie;
  return true;
}

function mergePath(merging: Merging, by: ReadIngress, path: IngressPath): void {
  const { upstreams, servers, idle } = merging;
  const { ingress } = by;
  const id = upstreamId(ingress.namespace, path.backend);
  const rest = (reason: string): void => {
    idle.push({ path, ingress, reason });
  };
  const canary = path.backend.service ? upstreams.get(id) : undefined;
  if (!canary) return rest('Another path of the canary has no Ingress to share with, which switches it off.');
  const server = servers.get(path.host);
  if (!server) return rest(`No Ingress that is no canary has host ${path.host}.`);
  const at = server.places.get(locationId(asLocation(path)));
  const own = server.firstOf.get(id);
  const location = at === undefined ? undefined : server.locations[at];
  const primary = upstreams.get(location?.upstream ?? '');
  if (at !== undefined && (own === undefined || at < own) && share(primary, canary, by)) {
    if (!canary.canary)
      rest(`${describe(canary.by)} uses the same Service port and is older, so its weight is 0.`);
    return;
  }
  if (own !== undefined) return rest('Its Service port is the backend of a path of this host itself.');
  upstreams.delete(id);
  rest('No Ingress that is no canary has the same host, path and type.');
}

/** A canary of an Ingress without rules shares the requests of all locations of the default server. */
function mergeDefault(merging: Merging, by: ReadIngress, backend: IngressBackend): void {
  const { upstreams, servers, idle } = merging;
  const id = upstreamId(by.ingress.namespace, backend);
  const canary = upstreams.get(id);
  const server = servers.get('');
  if (!canary || !server) return;
  const own = server.firstOf.get(id);
  let merged = false;
  for (const { upstream } of server.locations.slice(0, own))
    if (upstream !== null && share(upstreams.get(upstream), canary, by)) merged = true;
  if (merged || own !== undefined) return;
  upstreams.delete(id);
  idle.push({ path: null, ingress: by.ingress, reason: 'No Ingress has a default backend to share with.' });
}

/** Joins canaries to the upstreams of the paths that they share (docs/model/ingress.md#canaries). */
export function mergeCanaries(merging: Merging, ingresses: readonly ReadIngress[]): void {
  const canaries = ingresses.filter(({ annotations }) => annotations.canary);
  if (canaries.length === ingresses.length) return;
  for (const by of canaries) {
    const { rules, defaultBackend } = ingressRules(by.ingress);
    if (defaultBackend?.service) mergeDefault(merging, by, defaultBackend);
    for (const { paths } of rules) for (const path of paths) mergePath(merging, by, path);
  }
}
