import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { ingressRules } from '../ingress-rules.ts';
import { buildUpstreams } from './build-upstreams.ts';
import { finishServer } from './finish-server.ts';
import { mergeCanaries } from './merge-canaries.ts';
import {
  upstreamId,
  type IdleCanary,
  type NginxLocation,
  type NginxModel,
  type ReadIngress,
} from './nginx-model.ts';
import type { NginxSettings } from './nginx-settings.ts';
import { readIngresses } from './read-ingresses.ts';
import { addRule, applyToServer, draftServer, type ServerDraft } from './server-draft.ts';

const ROOT: NginxLocation = {
  path: '/',
  type: 'Prefix',
  origin: null,
  by: null,
  backend: null,
  upstream: null,
  implicit: true,
  plain: false,
};

/** The `/` that a host has by itself, with the annotations and the default backend of the first Ingress that names it. */
function implicitRoot(by: ReadIngress): NginxLocation {
  const { defaultBackend } = ingressRules(by.ingress);
  const backend = defaultBackend?.service ? defaultBackend : null;
  return { ...ROOT, by, backend, upstream: backend && upstreamId(by.ingress.namespace, backend) };
}

/** The first Ingress with a default backend and no rules takes `/` of the default server. */
function catchAll(ingresses: readonly ReadIngress[]): NginxLocation {
  for (const by of ingresses) {
    const { rules, defaultBackend } = ingressRules(by.ingress);
    if (by.annotations.canary || rules.length > 0 || !defaultBackend?.service) continue;
    return { ...implicitRoot(by), implicit: false, plain: true };
  }
  return ROOT;
}

/** The servers, each with its `/` only. */
function draftServers(ingresses: readonly ReadIngress[]): Map<string, ServerDraft> {
  const servers = new Map([['', draftServer('', catchAll(ingresses))]]);
  for (const by of ingresses) {
    if (by.annotations.canary) continue;
    for (const { host } of ingressRules(by.ingress).rules) {
      let server = servers.get(host);
      if (!server) {
        server = draftServer(host, implicitRoot(by));
        servers.set(host, server);
      }
      applyToServer(server, by);
    }
  }
  return servers;
}

/**
 * What an ingress-nginx makes of its Ingresses: servers with their locations, and upstreams with their canaries
 * (docs/model/ingress.md#ingress-nginx). Linear in the number of paths; never throws.
 *
 * @param ingresses those that it reads, in any order: of those that the API server takes
 */
export function buildNginxModel(
  ingresses: readonly Resource[],
  settings: NginxSettings,
  index: ResourceIndex,
): NginxModel {
  const { read, unread } = readIngresses(ingresses, settings, index);
  const upstreams = buildUpstreams(read);
  const drafts = draftServers(read);
  const fallback = drafts.get('');
  for (const by of read)
    for (const rule of ingressRules(by.ingress).rules) {
      const server = drafts.get(rule.host) ?? fallback;
      if (server) addRule(server, by, rule, upstreams);
    }
  const idle: IdleCanary[] = [];
  mergeCanaries({ upstreams, servers: drafts, idle }, read);
  return {
    settings,
    servers: new Map(
      [...drafts].map(([host, draft]) => [host, finishServer(draft, drafts, settings.passthrough)] as const),
    ),
    upstreams,
    ingresses: read,
    unread,
    idleCanaries: idle,
  };
}
