import { CORE } from '../../../kinds/shared/groups.ts';
import { resourceKey } from '../../../model/resource.ts';
import { describe } from '../../../topology/describe.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { serviceTarget, ingressTarget, type BackendHabits } from '../../backends/ingress-target.ts';
import {
  answeredOutcome,
  backendShare,
  faultOf,
  ownerOf,
  sharedOutcome,
  type IngressOutcome,
  type SharedTarget,
} from '../../decide/ingress-outcome.ts';
import { noteOutcome } from '../../decide/note-outcome.ts';
import type { Target } from '../../../traffic/backends/target.ts';
import { noteTarget } from '../../../traffic/decide/serve-backends.ts';
import { isGrpc } from '../../../traffic/request/request.ts';
import type { NginxUpstream } from '../nginx-model.ts';
import type { NginxSettings } from '../nginx-settings.ts';
import { annotationPlace, noteAnnotation, status, type LocationContext } from '../phases/phase.ts';
import { canaryShare, cookieOf } from './choose-canary.ts';
import { mirrorCopy } from './mirror-copy.ts';
import { requestHeaders, responseHeaders } from './passed-headers.ts';

const habitsOf = ({ externalNames }: NginxSettings): BackendHabits => ({
  targetPorts: true,
  externalNames: externalNames ? 'sent' : 'refused',
});

/** The target of an upstream, which all locations with the Service port share. */
const targetOf = (upstream: NginxUpstream, context: LocationContext, index: ResourceIndex): Target =>
  ingressTarget(upstream.by, upstream.backend, index, habitsOf(context.model.settings));

/** The backend of what no Ingress takes: a Service of the flags, or the answer 404. */
function toDefault(context: LocationContext, index: ResourceIndex, uri: string): IngressOutcome {
  const { model, note } = context;
  const { defaultBackend } = model.settings;
  const owner = ownerOf(null, null);
  const subject = 'default backend of the controller';
  if (!defaultBackend) {
    note?.(
      'rule',
      subject,
      'rejected',
      'No path of an Ingress takes the request: the client gets 404.',
      null,
    );
    return answeredOutcome(status(404), owner, { responseHeaders: responseHeaders(context, index) });
  }
  const { namespace, name } = defaultBackend;
  const target = serviceTarget(namespace, name, null, index, habitsOf(model.settings));
  const at = { resource: resourceKey({ group: CORE, kind: 'Service', namespace, name }), path: [] };
  return send(context, index, uri, [{ target, weight: 1, share: 1, at }], owner, subject);
}

/** What the backend sees, and what becomes of its shares. */
function send(
  context: LocationContext,
  index: ResourceIndex,
  uri: string,
  targets: readonly SharedTarget[],
  owner: ReturnType<typeof ownerOf>,
  subject: string,
): IngressOutcome {
  const { request, note, location, model } = context;
  const { by } = location;
  const changes = responseHeaders(context, index);
  const patience = (by?.annotations.proxying.readTimeout ?? model.settings.readTimeout) * 1000;
  const late =
    request.backendTakes > patience
      ? `The backend says nothing for longer than proxy-read-timeout (${patience} ms).`
      : null;
  const seen = {
    method: request.method,
    host: by?.annotations.headers.upstreamHost ?? request.authority,
    path: uri,
    headers: requestHeaders(context),
  };
  const options = { grpc: isGrpc(request), late, responseHeaders: changes };
  const shares = targets.map((one) => {
    noteTarget(note, one.target, one.at, one.share);
    return backendShare(one, seen, options);
  });
  const copy = by ? mirrorCopy({ ...context, by }) : null;
  const outcome = sharedOutcome(shares, owner, copy ? [copy] : [], changes);
  noteOutcome(note, subject, outcome, targets[0]?.at ?? null);
  return outcome;
}

/** The Service of `default-backend`, for a backend without endpoints. */
function substitute(context: LocationContext, index: ResourceIndex): SharedTarget | null {
  const { by } = context.location;
  const name = by?.annotations.errorPages.service ?? null;
  if (!by || name === null) return null;
  const target = serviceTarget(by.ingress.namespace, name, null, index, habitsOf(context.model.settings));
  if (faultOf(target) !== null) {
    noteAnnotation(
      { ...context, by },
      'default-backend',
      'rejected',
      `Service ${name} cannot be sent to either.`,
    );
    return null;
  }
  noteAnnotation(
    { ...context, by },
    'default-backend',
    'applied',
    `The backend has no endpoints: Service ${name} answers.`,
  );
  return { target, weight: 1, share: 1, at: annotationPlace(by, 'default-backend') };
}

/** The stable backend and the canary beside it, with their shares (docs/model/ingress.md#canaries). */
function split(
  primary: SharedTarget,
  upstream: NginxUpstream,
  context: LocationContext,
  index: ResourceIndex,
): readonly SharedTarget[] {
  const [first] = upstream.alternatives;
  const canary = first === undefined ? undefined : context.model.upstreams.get(first);
  if (!canary) return [primary];
  const { note, request } = context;
  const at = { resource: canary.by.key, path: canary.backend.at };
  const subject = `canary of ${describe(canary.by)}`;
  const target = targetOf(canary, context, index);
  if (!canary.canary || faultOf(target) !== null) {
    const reason = canary.canary
      ? 'It has no endpoints, so that all requests stay with the stable backend.'
      : 'An older Ingress uses the same Service port, so its weight is 0.';
    note?.('filter', subject, 'rejected', reason, at);
    return [primary];
  }
  if (canary.stickyCookie !== null && cookieOf(request, canary.stickyCookie) !== undefined)
    note?.(
      'filter',
      subject,
      'passed',
      `Not known: cookie ${canary.stickyCookie} keeps a client at the backend that it came to first.`,
      at,
    );
  const { share, weight, total, reason } = canaryShare(canary.canary, request);
  note?.('filter', subject, share > 0 ? 'applied' : 'passed', reason, at);
  return [
    { ...primary, weight: total - weight, share: 1 - share },
    { target, weight, share, at: { ...at, ...(target.edge !== null && { edge: target.edge }) } },
  ].filter((one) => share > 0 || one.target === primary.target);
}

/**
 * Sends a request that no phase answered to the backend of its location.
 *
 * @param uri path and query as the backend gets them
 */
export function forward(context: LocationContext, index: ResourceIndex, uri: string): IngressOutcome {
  const { location, model } = context;
  const { by, backend, origin } = location;
  const upstream = location.upstream === null ? undefined : model.upstreams.get(location.upstream);
  if (!by || !backend || !upstream) return toDefault(context, index, uri);
  const own = ingressTarget(by.ingress, backend, index, habitsOf(model.settings));
  const at = {
    resource: by.ingress.key,
    path: backend.at,
    ...(own.edge !== null && { edge: own.edge }),
  };
  const primary: SharedTarget = { target: own, weight: 1, share: 1, at };
  const instead = faultOf(own) === null ? null : substitute(context, index);
  const targets =
    instead !== null
      ? [instead]
      : faultOf(own) === null
        ? split(primary, upstream, context, index)
        : [primary];
  const subject = describe(by.ingress);
  return send(context, index, uri, targets, ownerOf(by.ingress, origin), subject);
}
