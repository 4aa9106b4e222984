import { chosen } from '../../choices/define-choice.ts';
import { genericDuplicates, genericHttps } from '../../choices/ingress.ts';
import type { Resource } from '../../model/resource.ts';
import { byName, compareAge } from '../../topology/by-age.ts';
import { describe } from '../../topology/describe.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { ingressRules, type IngressPath } from '../ingress-rules.ts';
import type { LostPath } from '../nginx/nginx-model.ts';
import type { FallbackBackend, GenericModel } from './generic-model.ts';

type HostDraft = {
  host: string;
  exact: Map<string, IngressPath>;
  prefixes: Map<string, IngressPath>;
  fallback: FallbackBackend | null;
  lost: LostPath[];
};

/** A prefix by its segments: a slash at its end does not count. */
export const prefixKey = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : path);

function addPath(host: HostDraft, path: IngressPath): void {
  const [members, key] =
    path.type === 'Exact' ? [host.exact, path.path] : [host.prefixes, prefixKey(path.path || '/')];
  const present = members.get(key);
  if (present)
    host.lost.push({ path, reason: `${describe(present.ingress)} has the same path and counts before it.` });
  else members.set(key, path);
}

/** Older first; of one age by name, as the workspace chose. */
function inOrder(ingresses: readonly Resource[], index: ResourceIndex): readonly Resource[] {
  const sign = chosen(index, genericDuplicates) === 'first' ? 1 : -1;
  return ingresses.toSorted((a, b) => compareAge(a, b) || sign * byName(a, b));
}

/**
 * What a controller makes of Ingresses that follows the specification alone (docs/model/ingress.md#the-generic-controller).
 * Never throws.
 */
export function buildGenericModel(ingresses: readonly Resource[], index: ResourceIndex): GenericModel {
  const hosts = new Map<string, HostDraft>();
  const tlsHosts = new Set<string>();
  let fallback: FallbackBackend | null = null;
  let anyTls = chosen(index, genericHttps) === 'all';
  for (const ingress of inOrder(ingresses, index)) {
    const { rules, defaultBackend, tls } = ingressRules(ingress);
    const own = defaultBackend && { ingress, backend: defaultBackend };
    if (rules.length === 0) fallback ??= own;
    for (const rule of rules) {
      let host = hosts.get(rule.host);
      if (!host) {
        host = { host: rule.host, exact: new Map(), prefixes: new Map(), fallback: null, lost: [] };
        hosts.set(rule.host, host);
      }
      host.fallback ??= own;
      for (const path of rule.paths) addPath(host, path);
    }
    for (const entry of tls) {
      if (entry.hosts.length === 0) anyTls = true;
      for (const name of entry.hosts) tlsHosts.add(name);
    }
  }
  return { hosts, fallback, tlsHosts: anyTls ? null : tlsHosts };
}
