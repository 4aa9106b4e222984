import { ALB_ACTION_PORT } from '../../kinds/ingress/alb-action.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { describe } from '../../topology/describe.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Note } from '../../traffic/decide/step.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { mayCoverHost } from '../../traffic/table/hostname-buckets.ts';
import type { BackendHabits } from '../backends/ingress-target.ts';
import {
  answeredOutcome,
  refusedOutcome,
  unclearOutcome,
  type IngressOutcome,
} from '../decide/ingress-outcome.ts';
import { noteLostPaths } from '../decide/note-lost-paths.ts';
import { noteAnswer } from '../decide/note-outcome.ts';
import { forwardAsSent, type Destination } from '../decide/plain-forward.ts';
import { whyNotHttp } from '../decide/why-not-http.ts';
import type { IngressPath } from '../ingress-rules.ts';
import type { GenericHost, GenericModel } from './generic-model.ts';

const HABITS: BackendHabits = { targetPorts: false, externalNames: 'unknown' };

/** The host of a request: the name itself, a wildcard of one label, any. No way back from it. */
export function genericHost({ hosts }: GenericModel, host: string): GenericHost | undefined {
  const dot = host.indexOf('.');
  return (
    (host === '' ? undefined : hosts.get(host)) ??
    (dot > 0 ? hosts.get(`*${host.slice(dot)}`) : undefined) ??
    hosts.get('')
  );
}

/** The path that a request path meets: the same one, else the longest that begins it in whole segments. */
export function genericPath({ exact, prefixes }: GenericHost, path: string): IngressPath | undefined {
  const same = exact.get(path);
  if (same) return same;
  for (let end = path.length; end >= 0; end = path.lastIndexOf('/', end - 1)) {
    const found = prefixes.get(path.slice(0, end));
    if (found) return found;
    if (end === 0) break;
  }
  return undefined;
}

const pathText = ({ path, type, ingress }: IngressPath): string =>
  `${type} ${path || '/'} of ${describe(ingress)}`;

function notePaths(
  note: NonNullable<Note>,
  host: GenericHost,
  path: string,
  chosen: IngressPath | undefined,
): void {
  const [first] = host.exact.values();
  const [second] = host.prefixes.values();
  const any = first ?? second;
  noteLostPaths(note, {
    id: 'paths of the host',
    count: host.exact.size + host.prefixes.size - (chosen ? 1 : 0) + host.lost.length,
    reason: `They do not match ${path}, or a longer path, or an exact one, wins.`,
    at: any ? { resource: any.ingress.key, path: ['spec', 'rules'] } : null,
    *lost(about) {
      for (const paths of [host.exact, host.prefixes])
        for (const one of paths.values()) {
          if (one === chosen || (about && !about.has(one.ingress.key))) continue;
          const covers = one.type === 'Exact' ? one.path === path : path.startsWith(one.path);
          const reason = covers ? 'A longer path, or an exact one, wins.' : `It does not match ${path}.`;
          yield { subject: pathText(one), reason, at: { resource: one.ingress.key, path: one.at } };
        }
      for (const { path: lost, reason } of host.lost)
        if (!about || about.has(lost.ingress.key))
          yield { subject: pathText(lost), reason, at: { resource: lost.ingress.key, path: lost.at } };
    },
  });
  if (!chosen) return;
  const assumed =
    chosen.type === 'ImplementationSpecific' ? ' ImplementationSpecific is assumed to mean Prefix.' : '';
  note('location', pathText(chosen), 'chosen', `It has the request.${assumed}`, {
    resource: chosen.ingress.key,
    path: chosen.at,
  });
}

/** Where a request goes that reaches a host. */
function destinationAt(
  model: GenericModel,
  host: GenericHost | undefined,
  path: string,
  note: Note,
): Destination | null {
  const found = host && genericPath(host, path);
  if (note && host) notePaths(note, host, path, found);
  if (found) return { ingress: found.ingress, backend: found.backend, path: found };
  const fallback = host?.fallback ?? model.fallback;
  return fallback && { ...fallback, path: null };
}

/** Decides where a request goes by the specification alone (docs/model/ingress.md#the-generic-controller). */
export function decideGeneric(
  model: GenericModel,
  request: TrafficRequest,
  index: ResourceIndex,
  note: Note,
): IngressOutcome {
  const refused = whyNotHttp(request);
  const isCovered = (name: string): boolean =>
    name === request.host || name === request.host.replace(/^[^.]+/, '*');
  const noTls =
    request.protocol === 'HTTPS' && model.tlsHosts !== null && ![...model.tlsHosts].some(isCovered)
      ? `No tls entry names ${request.host}, so HTTPS is refused.`
      : null;
  const why = refused ?? noTls;
  if (why !== null) {
    note?.('server', request.host, 'rejected', why, null);
    return refusedOutcome();
  }
  const host = genericHost(model, request.host);
  const later = [...model.hosts.keys()].find(
    (name) => isPlaceholder(name) && mayCoverHost(name, request.host),
  );
  if (later !== undefined && (!host || host.host === '')) {
    const unclear = `${later} is filled in later, so it is not known whether it is ${request.host}.`;
    note?.('server', later, 'rejected', unclear, null);
    return unclearOutcome(unclear);
  }
  note?.(
    'server',
    host ? `host ${host.host || '(any)'}` : request.host,
    host ? 'chosen' : 'passed',
    host ? 'It is the most specific that covers the host.' : 'No Ingress names the host.',
    null,
  );
  const destination = destinationAt(model, host, request.path, note);
  if (destination?.backend.service?.port === ALB_ACTION_PORT) {
    const unclear = `What action ${destination.backend.service.name} of ${describe(destination.ingress)} does is not simulated.`;
    note?.('backend', describe(destination.ingress), 'rejected', unclear, {
      resource: destination.ingress.key,
      path: destination.backend.at,
    });
    return unclearOutcome(unclear);
  }
  if (destination) return forwardAsSent(destination, request, index, HABITS, note);
  noteAnswer(note, 'no path of an Ingress', 404, request, null);
  return answeredOutcome({ statusCode: 404, headers: new Map() });
}
