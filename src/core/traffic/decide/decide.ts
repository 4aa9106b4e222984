import type { ResourceKey } from '../../model/resource.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import { describe } from '../../topology/describe.ts';
import { isGrpc, type TrafficRequest } from '../request/request.ts';
import { refusedIngress } from './refused-ingress.ts';
import { resolveEntryPoint } from './resolve-entry-point.ts';
import { answerWith, statusText } from './answer.ts';
import { chooseListener } from './choose-listener.ts';
import { chooseMatch, subjectsOf } from './choose-match.ts';
import { chooseStream } from './choose-stream.ts';
import { listenerText, noteListeners, noteNoListener } from './note-listeners.ts';
import { noteMatches } from './note-matches.ts';
import { noteStreams } from './note-streams.ts';
import type { RequestOutcome } from './outcome.ts';
import { renderedFor } from './rendered-for.ts';
import { recordSteps } from './record-steps.ts';
import { arrivalAt, runRule } from './run-rule.ts';
import { runStream, streamTargets } from './run-stream.ts';
import type { Note, TraceStep } from './step.ts';
import { whyUndecided } from './why-undecided.ts';
import { untakenOutcome, type Untaken } from './untaken-outcome.ts';

/** The routes of a connection that is not HTTP to the gateway. */
const isStream = ({ status }: PlaneListener): boolean =>
  ['TLS', 'TCP', 'UDP'].includes(status.listener.protocol);

/** @param steps where `note` writes, as part of the outcome: copies of outcomes cost more than decisions */
function follow(
  plane: DataPlane,
  request: TrafficRequest,
  note: Note,
  steps: readonly TraceStep[],
): RequestOutcome {
  const refused = (rest: Untaken): RequestOutcome => untakenOutcome(request, steps, rest);
  const entry = resolveEntryPoint(plane, request);
  if (!entry.ok) {
    note?.('listener', 'Gateway', 'rejected', entry.message, null);
    return refused({ unclear: entry.message });
  }
  if (!entry.plane) {
    const refusedOne = note && entry.gateway === null ? refusedIngress(plane, request) : null;
    const about = refusedOne?.ingress ?? entry.gateway;
    const at = about && { resource: about.key, path: ['spec'] };
    const subject = refusedOne ? describe(refusedOne.ingress) : 'Gateway';
    note?.('listener', subject, 'rejected', refusedOne?.reason ?? entry.reason, at);
    return refused({ gateway: entry.gateway });
  }
  const { plane: entryPlane } = entry;
  const { gateway } = entryPlane;
  const chosen = chooseListener(entry.plane, entry.port, request, plane.choices.listenerIsolation === 'on');
  const end = (status: number | null, rest: Untaken): RequestOutcome =>
    refused({
      ...rest,
      gateway,
      response: status === null ? null : answerWith(status, isGrpc(request)),
    });
  const undecided = (): RequestOutcome | null => {
    const unclear = whyUndecided(plane, entryPlane, entry.port, request);
    if (unclear === null) return null;
    note?.('listener', describe(gateway), 'rejected', unclear, {
      resource: gateway.key,
      path: ['spec', 'listeners'],
    });
    return refused({ gateway, unclear });
  };
  if (note) noteListeners(note, plane, entry.plane, entry.port, request, chosen);
  if (!chosen.ok) {
    const open = undecided();
    if (open) return open;
    if (note) noteNoListener(note, gateway, chosen);
    return end(chosen.status, { listener: chosen.listener?.status.listener ?? null });
  }
  const { listener } = chosen.listener.status;
  if (isStream(chosen.listener)) {
    const route = chooseStream(chosen.listener, request, plane.choices);
    if (note) noteStreams(note, plane, chosen.listener, request, route);
    if (!route) return undecided() ?? end(null, { listener });
    return {
      ...end(null, { listener }),
      route,
      ...runStream(route, streamTargets(plane, chosen.listener, route), note),
    };
  }
  const subjects = subjectsOf(request, plane.choices);
  const match = chooseMatch([chosen.listener, ...chosen.wider], request, subjects, plane.choices);
  if (note) noteMatches(note, plane, [chosen.listener, ...chosen.wider], request, subjects, match);
  if (!match?.winner) {
    const open = undecided();
    if (open) return open;
    const unclear = renderedFor(plane, request, entry.port);
    const reason =
      unclear ?? `No route takes the request: the client gets ${statusText(404, isGrpc(request))}.`;
    note?.('match', listenerText(listener), 'rejected', reason, {
      resource: listener.holder.key,
      path: listener.path,
    });
    return unclear === null ? end(404, { listener }) : end(null, { listener, unclear });
  }
  const { winner } = match;
  const handled = runRule(plane, arrivalAt(plane, match.listener), winner, request, note);
  return {
    outcome: handled.outcome,
    request,
    gateway,
    listener: match.listener.status.listener,
    ingressController: null,
    ingressClass: null,
    service: null,
    route: winner.route,
    rule: { index: winner.rule.index, name: winner.rule.name },
    match: { index: winner.match.index },
    response: handled.response,
    backends: handled.backends,
    mirrors: handled.mirrors,
    responseHeaders: handled.responseHeaders,
    timeouts: handled.timeouts,
    unclear: null,
    steps,
  };
}

const noSteps: readonly TraceStep[] = [];

/** Decides where a request goes. Takes microseconds; records no steps. */
export const decide = (plane: DataPlane, request: TrafficRequest): RequestOutcome =>
  follow(plane, request, undefined, noSteps);

/**
 * As `decide`, with every candidate that was looked at and why it lost; many that lost alike are reported as one. The last step says
 * how it ended.
 *
 * @param about of routes and matches only those of these routes are noted, and of listeners those that could have the request;
 * all when absent
 */
export function trace(
  plane: DataPlane,
  request: TrafficRequest,
  about?: ReadonlySet<ResourceKey>,
): RequestOutcome {
  const steps: TraceStep[] = [];
  return follow(plane, request, recordSteps(steps, about), steps);
}
