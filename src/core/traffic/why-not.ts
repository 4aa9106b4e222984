import type { Resource, ResourceKey } from '../model/resource.ts';
import { parseKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import type { DataPlane, PlaneListener } from './data-plane.ts';
import { bucketsFor, chooseMatch, subjectsOf, type Subjects } from './decide/choose-match.ts';
import { trace } from './decide/decide.ts';
import { evaluateCandidate, matchText, progressOf } from './decide/evaluate-candidate.ts';
import { listenerText } from './decide/note-listeners.ts';
import type { RequestOutcome } from './decide/outcome.ts';
import type { StepLocation, Step } from './decide/step.ts';
import type { TrafficRequest } from './request/request.ts';
import type { Candidate } from './table/candidate.ts';
import { statusOf } from '../status/status-of.ts';

/** Why a route does not have a request. */
export type WhyNot = Readonly<{
  /** It does have it. */
  takes: boolean;
  /** The first thing at which it lost; or, when it takes the request, how that ends. */
  step: Step;
  /** How the request ends. */
  outcome: RequestOutcome;
}>;

const lost = (stage: Step['stage'], subject: string, reason: string, at: StepLocation | null): Step => ({
  stage,
  subject,
  verdict: 'rejected',
  reason,
  at,
});

/** Why a route is on no listener at all: the reason of the API server, or of a controller. */
function whyUnattached(plane: DataPlane, route: Resource): Step | undefined {
  const status = statusOf(plane.statuses, route.key, 'route');
  const subject = describe(route);
  const at = { resource: route.key, path: ['spec', 'parentRefs'] };
  if (!status) {
    if (!plane.statuses.cluster.get(route.key))
      return lost('route', subject, 'The API server refuses it, so it is not in the cluster.', {
        ...at,
        path: [],
      });
    const attachments = plane.topology.links.get(route.key)?.attachments ?? [];
    const services = attachments.flatMap(({ outcome, parent }) =>
      outcome === 'mesh' && parent ? [describe(parent)] : [],
    );
    if (services.length > 0)
      return lost(
        'route',
        subject,
        `It is for what clients in the cluster send to ${[...new Set(services)].join(', ')}; this request comes from outside.`,
        at,
      );
    const reasons = attachments.flatMap(({ reason }) => reason ?? []);
    const reason =
      reasons.length > 0
        ? reasons.join(' ')
        : 'No Gateway that a controller answers for is among its parentRefs.';
    return lost('route', subject, reason, at);
  }
  if (status.parents.some(({ accepted }) => accepted)) return undefined;
  const reasons = status.parents.flatMap(({ conditions }) => {
    const condition = conditions.find(({ type }) => type === 'Accepted');
    return condition ? [`${condition.reason}: ${condition.message}`] : [];
  });
  return lost('route', subject, `It is not attached. ${reasons.join(' ')}`, at);
}

/** A route that is attached, but not where the request arrives. */
function whyElsewhere(plane: DataPlane, route: Resource, outcome: RequestOutcome): Step {
  const accepted =
    statusOf(plane.statuses, route.key, 'route')?.parents.filter(({ accepted: yes }) => yes) ?? [];
  const parents = accepted.flatMap(({ attachment }) =>
    attachment.parent ? [describe(attachment.parent)] : [],
  );
  const { listener, gateway } = outcome;
  const arrives = listener ? listenerText(listener) : gateway ? describe(gateway) : 'no Gateway';
  const ended = outcome.steps.at(-1)?.reason ?? '';
  const reason =
    listener || !gateway || !parents.includes(describe(gateway))
      ? `It is attached to ${[...new Set(parents)].join(', ')}; the request arrives at ${arrives}.`
      : `The request gets to no route. ${ended}`;
  return lost('listener', describe(route), reason, {
    resource: route.key,
    path: accepted[0]?.attachment.reference.path ?? ['spec', 'parentRefs'],
  });
}

/** The match of a route that came nearest to a request, and why it was not enough. */
function nearestMatch(
  candidates: readonly Candidate[],
  winner: Candidate | null,
  subjects: Subjects,
  choices: DataPlane['choices'],
): Step | undefined {
  const [nearest] = candidates.toSorted(
    (a, b) => progressOf(b, subjects, choices) - progressOf(a, subjects, choices),
  );
  if (!nearest) return undefined;
  const [, reason] = evaluateCandidate(nearest, winner, subjects, choices);
  return lost('match', matchText(nearest), reason, { resource: nearest.route.key, path: nearest.match.at });
}

/** The listeners that were asked for the request, from the outcome. */
function askedListeners(plane: DataPlane, { listener, gateway }: RequestOutcome): readonly PlaneListener[] {
  const port =
    gateway && plane.gateways.get(`${gateway.namespace}/${gateway.name}`)?.ports.get(listener?.port ?? -1);
  return port?.all.filter(({ status }) => status.listener === listener) ?? [];
}

/**
 * Why a route of the workspace does not have a request: its first losing step, from admission to the ranking of matches.
 *
 * @param outcome how the request ends, where that is known already; without steps it is traced where they are needed
 */
export function whyNot(
  plane: DataPlane,
  request: TrafficRequest,
  key: ResourceKey,
  outcome: RequestOutcome = trace(plane, request),
): WhyNot {
  const answer = (step: Step): WhyNot => ({ takes: false, step, outcome });
  const route = plane.topology.index.get(key);
  if (!route) return answer(lost('route', describe(parseKey(key)), 'It is not in these manifests.', null));
  const last = outcome.steps.at(-1);
  if (outcome.route?.key === key && last) return { takes: true, step: last, outcome };
  const unattached = whyUnattached(plane, route);
  if (unattached) return answer(unattached);

  const subjects = subjectsOf(request, plane.choices);
  const listeners = askedListeners(plane, outcome);
  const winner = chooseMatch(listeners, request, subjects, plane.choices)?.winner ?? null;
  const candidates = listeners
    .flatMap((listener) => bucketsFor(listener, request.host, plane.choices))
    .flatMap(({ http, grpc }): readonly Candidate[] => [...http.all, ...grpc.all])
    .filter((candidate) => candidate.route.key === key);
  const match = nearestMatch(candidates, winner, subjects, plane.choices);
  if (match) return answer(match);
  const traced = last ? outcome : trace(plane, request, new Set([key]));
  const rejection = traced.steps.find((step) => step.at?.resource === key && step.verdict === 'rejected');
  return answer(rejection ?? whyElsewhere(plane, route, traced));
}
