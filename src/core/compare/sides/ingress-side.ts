import { isFor } from '../../ingress/decide/choose-entry.ts';
import { decideIngress } from '../../ingress/decide/decide-request.ts';
import { controllerWords } from '../../ingress/controllers/controller-groups.ts';
import type { IngressControllerModel, IngressPlane } from '../../ingress/ingress-plane.ts';
import { parseKey, type ResourceKey } from '../../model/resource.ts';
import { listed } from '../../text/words.ts';
import { describe } from '../../topology/describe.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { recordSteps } from '../../traffic/decide/record-steps.ts';
import type { TraceStep } from '../../traffic/decide/step.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { genericMatches } from './ingress/generic-matches.ts';
import type { ControllerMatches } from './ingress/controller-matches.ts';
import { nginxMatches } from './ingress/nginx-matches.ts';
import { traefikMatches } from './ingress/traefik-matches.ts';
import { knockRequest } from './knock-request.ts';
import type { Door, Entry, Side } from './side.ts';

function matchesOf(controller: IngressControllerModel): ControllerMatches | null {
  switch (controller.kind) {
    case 'nginx':
      return nginxMatches(controller.model);
    case 'traefik':
      return traefikMatches(controller.model);
    case 'generic':
      return genericMatches(controller.model);
    case null:
      return null;
  }
}

/** The ports of a controller: 80 and 443, whatever Ingresses say. */
function doorsOf(controller: IngressControllerModel): readonly Door[] {
  const matches = matchesOf(controller);
  if (!matches) return [];
  const { passesThrough, ...rest } = matches;
  // The star of an Ingress is one label.
  const matched = { ...rest, countsLabels: true };
  return [
    { protocol: 'HTTP', port: 80, ...matched },
    { protocol: 'HTTPS', port: 443, ...matched },
    ...(passesThrough ? [{ protocol: 'TLS' as const, port: 443, ...matched }] : []),
  ];
}

function wordsOf({ kind, group }: IngressControllerModel): string {
  const classes = group.classes.length === 0 ? 'no class' : `class ${listed(group.classes, 3)}`;
  return `${kind === null ? 'the controller' : controllerWords(kind)} of Ingresses of ${classes}`;
}

function ingressEntry(plane: IngressPlane, controller: IngressControllerModel): Entry {
  const { group } = controller;
  const [ingressClass] = group.classes;
  const withoutAddress = (request: TrafficRequest): TrafficRequest =>
    request.gateway === null && request.ingressClass === null && request.serviceEntry === null
      ? request
      : { ...request, gateway: null, ingressClass: null, serviceEntry: null };
  const trace = (request: TrafficRequest, about: ReadonlySet<ResourceKey>): RequestOutcome => {
    const steps: TraceStep[] = [];
    return decideIngress(plane, controller, withoutAddress(request), recordSteps(steps, about), steps);
  };
  return {
    kind: 'Ingress',
    name: group.id,
    words: wordsOf(controller),
    address: ingressClass === undefined ? null : { ingressClass },
    doors: doorsOf(controller),
    nearness: (knock) => {
      const request = knockRequest(knock);
      if (!request || (knock.port !== 80 && knock.port !== 443)) return 0;
      return isFor(controller, request) ? 3 : 2;
    },
    decide: (request) => decideIngress(plane, controller, withoutAddress(request)),
    trace,
    whyNot: (request, object) =>
      plane.cluster.get(object) ? whyLost(trace(request, new Set([object])), object, controller) : null,
  };
}

/** Why an Ingress has not a request: the first step at which it lost. */
function whyLost({ steps }: RequestOutcome, object: ResourceKey, controller: IngressControllerModel): string {
  const lost = steps.find(({ at, verdict }) => at?.resource === object && verdict === 'rejected');
  if (lost) return lost.reason;
  const unread =
    controller.kind === 'nginx'
      ? controller.model.unread.find(({ ingress }) => ingress.key === object)
      : undefined;
  return unread?.denial.reason ?? `${describe(parseKey(object))} has no path for the request.`;
}

/** The Ingress controllers of a workspace, as a side of a comparison. */
export const ingressSide = (plane: IngressPlane): Side => ({
  entries: plane.controllers.map((controller) => ingressEntry(plane, controller)),
  unasked: plane.controllers.flatMap(({ kind, group }) => (kind === null ? [group.because] : [])),
});
