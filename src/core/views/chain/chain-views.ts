import { traceRequest } from '../../ingress/decide/decide-request.ts';
import type { Model } from '../../model/model.ts';
import type { IndexSnapshot } from '../../topology/resource-index.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { outcomeText } from '../../traffic/expectations/expected.ts';
import { requestTarget, type TrafficRequest } from '../../traffic/request/request.ts';
import { backendOf, followedShare, isServed, podsOf } from './backend-of.ts';
import { chainContext, type ChainContext } from './chain-context.ts';
import type { ChainEnd, ChainRequest, ChainView, ChainViews } from './chain-view.ts';
import { choiceOf } from './choice-of.ts';
import { entryOfIngress, entryOfListener } from './entry-of.ts';
import { exampleRequests, type Planes } from './example-requests.ts';
import { wayInOfGateway, wayInOfIngress, type WayIn } from './way-in-of.ts';

type Workspace = Planes & Readonly<{ model: Model; index: IndexSnapshot }>;

const STREAMS: ReadonlySet<string> = new Set(['TLS', 'TCP', 'UDP']);

function requestView(request: TrafficRequest, port: number): ChainRequest {
  const { protocol, method, authority, host, sni } = request;
  const scheme = protocol.toLowerCase();
  const named = authority === '' ? 'any.example' : authority;
  const isStream = STREAMS.has(protocol);
  const line = isStream ? `${scheme}://${named}` : `${method} ${scheme}://${named}${requestTarget(request)}`;
  return { line, protocol, host, port, sni };
}

/** Where a request ends, and why it gets no further. */
function endOf(outcome: RequestOutcome): ChainEnd {
  const { listener, ingressController, route, backends } = outcome;
  const last = outcome.steps.at(-1)?.reason ?? null;
  const text = outcomeText(outcome);
  const share = followedShare(backends);
  if (share && isServed(share)) return { scene: 'pod', how: 'served', outcome: text, reason: null };
  if (share) return { scene: 'service', how: 'failed', outcome: text, reason: share.fault ?? last };
  const entered = listener !== null || ingressController !== null;
  const answered = outcome.outcome !== 'refused' && route !== null;
  return {
    scene: entered ? 'route' : 'entry',
    how: answered ? 'answered' : 'failed',
    outcome: text,
    reason: last,
  };
}

/** The Ingress controller that takes a request. */
const controllerOf = ({ route, ingressController }: RequestOutcome, { ingressPlane }: Workspace) =>
  ingressPlane.controllers.find(
    ({ kind, group }) =>
      kind !== null &&
      kind === ingressController &&
      (route === null || group.ingresses.some(({ key }) => key === route.key)),
  );

/** Where a request comes in, and by which way; null where nothing takes it. */
function arrivalOf(
  outcome: RequestOutcome,
  port: number,
  workspace: Workspace,
  context: ChainContext,
): (WayIn & Pick<ChainView, 'model' | 'entry'>) | null {
  const { gateway, listener, route, request } = outcome;
  if (gateway) {
    const entry = listener && entryOfListener(listener, port, context);
    return { model: 'gateway', ...wayInOfGateway(gateway, context), entry };
  }
  const group = controllerOf(outcome, workspace)?.group;
  const ingress = route ?? group?.ingresses[0];
  if (!group || !ingress) return null;
  const entry = entryOfIngress(request, group.ingresses, port);
  return { model: 'ingress', ...wayInOfIngress(ingress, group, context), entry };
}

function portOf({ request, listener }: RequestOutcome): number {
  return request.port ?? listener?.port ?? (request.sni === null ? 80 : 443);
}

/** The way of one request; null where nothing in the manifests takes it, or they do not say. */
function chainOf(request: TrafficRequest, workspace: Workspace, context: ChainContext): ChainView | null {
  const outcome = traceRequest(workspace, request);
  const port = portOf(outcome);
  const arrival = outcome.unclear === null ? arrivalOf(outcome, port, workspace, context) : null;
  if (!arrival) return null;
  const { backends } = outcome;
  const share = followedShare(backends);
  const others = backends.filter((one) => one !== share && one.share > 0).length;
  return {
    ...arrival,
    request: requestView(request, port),
    choice: choiceOf(outcome, context),
    backend: share && backendOf(share, others, context),
    pods: share && isServed(share) ? podsOf(share, context) : null,
    end: endOf(outcome),
  };
}

/**
 * The way of a request through each model of a workspace, as data for six scenes.
 *
 * @param asked the request to follow where its model can take it; the others follow an example
 */
export function chainViews(workspace: Workspace, asked: TrafficRequest | null): ChainViews {
  const context = chainContext(workspace.index, workspace.model);
  const own = asked && chainOf(asked, workspace, context);
  const examples = exampleRequests(workspace);
  const example = (model: keyof ChainViews): ChainView | null => {
    const request = examples[model];
    return own?.model === model ? own : request && chainOf(request, workspace, context);
  };
  return { gateway: example('gateway'), ingress: example('ingress') };
}
