import { groupBy } from '../../incremental/group-by.ts';
import type { ObjectName } from '../need.ts';
import type { ListenerDemand } from './listener-demand.ts';

const nameOf = ({ namespace, name }: ObjectName): string => `${namespace}/${name}`;

/**
 * The hostname of the listener that serves a demand where listeners are collapsed: none for plain HTTP; for HTTPS none
 * where one certificate serves all, else what the hosts of a certificate have in common. Where that is taken, or they
 * have nothing in common, each has its own.
 */
export function collapsedHostnames(
  demands: readonly ListenerDemand[],
): (demand: ListenerDemand) => string | null {
  const secure = demands.filter(({ use }) => use === 'https');
  const rest = new Set(demands.filter(({ use }) => use === 'passthrough').map(({ host }) => host));
  const groups = groupBy(secure, certificateOf);
  const [single] = groups.size === 1 && rest.size === 0 ? groups.values() : [];
  if (single) return (demand) => (demand.use === 'passthrough' ? demand.host : hostnameFor(demand, null));

  const own = new Set(secure.map(({ host }) => host));
  const shared = new Map<string, string>();
  for (const [certificate, members] of groups) {
    const parent = commonParent(members.map(({ host }) => host));
    const isFree = parent !== null && !rest.has(parent) && ![...shared.values()].includes(parent);
    // A host that is the wildcard itself keeps its listener, whoever has the certificate.
    const isOwn = own.has(parent) && !members.some(({ host }) => host === parent);
    if (parent !== null && isFree && !isOwn) shared.set(certificate, parent);
  }
  return (demand) => {
    if (demand.use === 'http') return hostnameFor(demand, null);
    if (demand.use === 'passthrough') return demand.host;
    return hostnameFor(demand, shared.get(certificateOf(demand)) ?? demand.host);
  };
}

/** A host without routes keeps a listener of its own: at a wider one the routes of others would answer for it. */
const hostnameFor = ({ namespaces, host }: ListenerDemand, wider: string | null): string | null =>
  namespaces.length === 0 ? host : wider;

const certificateOf = ({ certificate, host }: ListenerDemand): string =>
  certificate ? nameOf(certificate) : `none for ${host}`;

/** The wildcard that covers all of several hosts with one label each; null where there is none, or one host only. */
function commonParent(hosts: readonly (string | null)[]): string | null {
  if (hosts.length < 2) return null;
  const parents = new Set(hosts.map((host) => host?.slice(host.indexOf('.')) ?? null));
  const [parent] = parents;
  return parents.size === 1 && parent?.startsWith('.') && parent.slice(1).includes('.') ? `*${parent}` : null;
}
