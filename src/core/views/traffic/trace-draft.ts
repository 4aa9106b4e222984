import type { Graph } from '../../topology/graph.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { TrafficPlanes } from '../../ingress/decide/choose-entry.ts';
import { traceRequest } from '../../ingress/decide/decide-request.ts';
import { whyNotRequest } from '../../ingress/why-not-ingress.ts';
import { requestFromUrl } from '../../traffic/request/request-from-url.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { requestTarget, type ParsedRequest, type TrafficRequest } from '../../traffic/request/request.ts';
import { headersView, outcomeView } from './outcome-view.ts';
import type { RequestDraft } from './draft-of.ts';
import { bySpecification } from '../../ingress/decide/by-specification.ts';
import { entryCandidates, type EntryCandidate } from './entry-candidates.ts';
import { tracePathOf } from './trace-path-of.ts';
import type { OutcomeView, SeenRequest } from './outcome-view.ts';
import { isStepGroup, type Step } from '../../traffic/decide/step.ts';
import { stepView, type StepView } from './step-view.ts';
import type { TracePath } from './trace-path-of.ts';

/** The outcome of a request, or why it cannot be sent. */
export type Traced =
  | Readonly<{
      ok: true;
      draft: RequestDraft;
      protocol: string;
      /** As the client sends it. */
      sent: SeenRequest;
      sni: string | null;
      outcome: OutcomeView;
      routeKey: ResourceKey | null;
      gatewayKey: ResourceKey | null;
      steps: readonly StepView[];
      tracePath: TracePath;
      /** How it would end by the specification, where that is not how it ends here. */
      bySpecification: string | null;
    }>
  | Readonly<{
      ok: false;
      draft: RequestDraft;
      message: string;
      /** Nothing is wrong with the request: the manifests do not say what becomes of it. */
      undecided: boolean;
      /** Those of which one has to be named. */
      candidates: readonly EntryCandidate[];
    }>;

/** Why a route does not get a request: the first step at which it lost. `takes`: it does get it. */
export type WhyNotView =
  | Readonly<{ ok: true; takes: boolean; step: Step }>
  | Readonly<{ ok: false; message: string }>;

/** The request of a draft, or why it is none. */
export const parseDraft = ({
  url,
  method,
  headers,
  gateway,
  ingressClass,
  serviceEntry,
  from,
  port,
  sni,
}: RequestDraft): ParsedRequest =>
  requestFromUrl(url, {
    headers,
    // Connections have no method; a call of gRPC is always a POST.
    ...(/^(?:https?|wss?):|^(?![a-z]+:\/\/)/i.test(url.trim()) && { method }),
    ...(gateway !== null && { gateway }),
    ...(ingressClass !== null && gateway === null && { ingressClass }),
    ...(serviceEntry !== null && { serviceEntry }),
    ...(from !== null && serviceEntry === null && { from }),
    ...(port !== null && { port }),
    ...(sni !== null && { sni }),
  });

type Seen = TrafficPlanes &
  Readonly<{ graph: Graph; wholeGraph: Graph; specification: TrafficPlanes | null }>;

/** What became of the request of a draft, for the screen. */
export function tracedView(
  draft: RequestDraft,
  request: TrafficRequest,
  outcome: RequestOutcome,
  workspace: Seen,
): Traced {
  const { graph, wholeGraph } = workspace;
  if (outcome.unclear !== null) {
    const candidates = entryCandidates(workspace, request);
    return { ok: false, draft, message: outcome.unclear, undecided: true, candidates };
  }
  return {
    ok: true,
    draft,
    protocol: request.protocol,
    sent: {
      method: request.method,
      host: request.authority,
      path: requestTarget(request),
      headers: headersView(request.headers),
    },
    sni: request.sni,
    outcome: outcomeView(outcome),
    routeKey: outcome.route?.key ?? null,
    gatewayKey: outcome.gateway?.key ?? null,
    steps: outcome.steps.map(stepView),
    // Only the ways to an Ingress and to a port of the nodes lead over cards that the cluster provides.
    tracePath: outcome.ingressController
      ? tracePathOf(outcome, wholeGraph, ingressesAt(outcome, workspace))
      : tracePathOf(outcome, outcome.service && request.from === null ? wholeGraph : graph),
    bySpecification: bySpecification(request, outcome, workspace.specification),
  };
}

/** The Ingresses of the controller that has a request. */
function ingressesAt(
  { ingressClass, ingressController }: RequestOutcome,
  { ingressPlane }: TrafficPlanes,
): readonly ResourceKey[] {
  const found = ingressPlane.controllers.find(
    ({ kind, group: { classes } }) =>
      kind === ingressController &&
      (ingressClass === null ? classes.length === 0 : classes.includes(ingressClass)),
  );
  return found?.group.ingresses.map(({ key }) => key) ?? [];
}

/** A draft that is no request. */
export const notSent = (draft: RequestDraft, message: string): Traced => ({
  ok: false,
  draft,
  message,
  undecided: false,
  candidates: [],
});

/** Sends the request of the request bar through the workspace. */
export function traceDraft(draft: RequestDraft, workspace: Seen): Traced {
  const parsed = parseDraft(draft);
  if (!parsed.ok) return notSent(draft, parsed.message);
  const { request } = parsed;
  return tracedView(draft, request, traceRequest(workspace, request), workspace);
}

/**
 * Those that a trace reports as one, each with its own reason.
 *
 * @param id of the group, as the trace of this draft names it
 * @param most how many at most, from the first on
 * @returns null where the trace has no such group: the text was changed meanwhile
 */
export function traceGroup(
  draft: RequestDraft,
  id: string,
  most: number,
  planes: TrafficPlanes,
): readonly Step[] | null {
  const parsed = parseDraft(draft);
  return parsed.ok ? groupIn(traceRequest(planes, parsed.request), id, most) : null;
}

/** The members of a group of steps, from the first on; null where the outcome has no such group. */
export function groupIn(outcome: RequestOutcome, id: string, most: number): readonly Step[] | null {
  const group = outcome.steps.find((step) => isStepGroup(step) && step.id === id);
  return group && isStepGroup(group) ? group.members().slice(0, most) : null;
}

/** Why a route or an Ingress does not get the request of the request bar. */
export function whyNotRoute(draft: RequestDraft, key: ResourceKey, planes: TrafficPlanes): WhyNotView {
  const parsed = parseDraft(draft);
  if (!parsed.ok) return { ok: false, message: parsed.message };
  const { takes, step } = whyNotRequest(planes, parsed.request, key);
  return { ok: true, takes, step };
}
