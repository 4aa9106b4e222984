import type { Resource } from '../../model/resource.ts';
import { classNameOf, defaultClass } from '../../topology/ingress-class.ts';
import { decide, trace } from '../../traffic/decide/decide.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { recordSteps } from '../../traffic/decide/record-steps.ts';
import type { Note, Step, TraceStep } from '../../traffic/decide/step.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { controllerWords } from '../controllers/controller-groups.ts';
import { decideGeneric } from '../generic/decide-generic.ts';
import type { IngressControllerModel, IngressPlane } from '../ingress-plane.ts';
import { decideNginx } from '../nginx/decide/decide-nginx.ts';
import { decideTraefik } from '../traefik/decide-traefik.ts';
import { chooseEntry, type TrafficPlanes } from './choose-entry.ts';
import { decideInside } from './decide-inside.ts';
import { decideService } from './decide-service.ts';
import { unclearOutcome, type IngressOutcome } from './ingress-outcome.ts';

const noSteps: readonly TraceStep[] = [];

function follow(
  controller: IngressControllerModel,
  request: TrafficRequest,
  { cluster }: IngressPlane,
  note: Note,
): IngressOutcome {
  switch (controller.kind) {
    case 'nginx':
      return decideNginx(controller.model, request, cluster, note);
    case 'traefik':
      return decideTraefik(controller.model, request, cluster, note);
    case 'generic':
      return decideGeneric(controller.model, request, cluster, note);
    case null:
      return unclearOutcome(controller.group.because);
  }
}

/** Notes which controller it is, how that is known, and where its settings are from. */
function noteController(note: NonNullable<Note>, controller: IngressControllerModel): void {
  if (controller.kind === null) return;
  const [place] = controller.kind === 'nginx' ? controller.model.settings.from : [];
  const settings =
    controller.kind !== 'nginx'
      ? ''
      : place
        ? ' Its settings are read from the manifests.'
        : ' Its settings are the defaults: the manifests hold neither its ConfigMap nor its workload.';
  const subject = `controller ${controllerWords(controller.kind)}`;
  note('server', subject, 'passed', `${controller.group.because}${settings}`, place ?? null);
}

/** The class of an Ingress, written or by default; where no Ingress has the request, that of the controller. */
const classOf = (
  route: Resource | null,
  { group }: IngressControllerModel,
  asked: string | null,
  { cluster }: IngressPlane,
): string | null =>
  (route && (classNameOf(route) ?? defaultClass(cluster)?.name)) ?? asked ?? group.classes[0] ?? null;

/**
 * Decides where a request goes at one Ingress controller, whatever else could answer it.
 *
 * @param steps where `note` writes, as part of the outcome
 */
export function decideIngress(
  plane: IngressPlane,
  controller: IngressControllerModel,
  request: TrafficRequest,
  note?: Note,
  steps: readonly TraceStep[] = noSteps,
): RequestOutcome {
  if (note) noteController(note, controller);
  const outcome = follow(controller, request, plane, note);
  return {
    outcome: outcome.outcome,
    request,
    gateway: null,
    listener: null,
    ingressController: controller.kind,
    ingressClass: classOf(outcome.route, controller, request.ingressClass, plane),
    service: null,
    route: outcome.route,
    rule: outcome.rule,
    match: outcome.match,
    response: outcome.response,
    backends: outcome.backends,
    mirrors: outcome.mirrors,
    responseHeaders: outcome.responseHeaders,
    timeouts: null,
    unclear: outcome.unclear,
    steps,
  };
}

const unclear = (request: TrafficRequest, message: string): Omit<RequestOutcome, 'steps'> => ({
  ...unclearOutcome(message),
  request,
  gateway: null,
  listener: null,
  ingressController: null,
  ingressClass: null,
  service: null,
  timeouts: null,
});

/** Decides where a request goes, at a Gateway or at an Ingress controller; records no steps. */
export function decideRequest(planes: TrafficPlanes, request: TrafficRequest): RequestOutcome {
  const entry = chooseEntry(planes, request);
  switch (entry.side) {
    case 'gateway':
      return decide(planes.dataPlane, request);
    case 'ingress':
      return decideIngress(planes.ingressPlane, entry.controller, request);
    case 'service':
      return { ...decideService(entry.service, request, planes.ingressPlane.cluster), steps: noSteps };
    case 'inside':
      return { ...decideInside(planes.dataPlane, entry.destination, request), steps: noSteps };
    case 'unclear':
      return { ...unclear(request, entry.message), steps: noSteps };
  }
}

/** Where a client in the cluster sends a request that goes to nothing in it. */
const leadsOut = ({ destination, gateway, ingressClass }: TrafficRequest): Step => ({
  stage: 'service',
  subject: destination || '(no host)',
  verdict: 'passed',
  reason:
    gateway === null && ingressClass === null
      ? 'It is the name of no Service of these manifests, so the request arrives as one from outside does.'
      : 'The request names where it arrives, so its way there is not looked at.',
  at: null,
});

/**
 * As `decideRequest`, with every candidate that was looked at and why it lost; many that lost alike are reported as one. The last step
 * says how it ended.
 */
export function traceRequest(planes: TrafficPlanes, request: TrafficRequest): RequestOutcome {
  const entry = chooseEntry(planes, request);
  const led = request.from !== null && entry.side !== 'inside' ? [leadsOut(request)] : [];
  if (entry.side === 'gateway') {
    const outcome = trace(planes.dataPlane, request);
    return led.length === 0 ? outcome : { ...outcome, steps: [...led, ...outcome.steps] };
  }
  const steps: TraceStep[] = [...led];
  const note = recordSteps(steps);
  if (entry.side === 'ingress')
    return decideIngress(planes.ingressPlane, entry.controller, request, note, steps);
  if (entry.side === 'service')
    return { ...decideService(entry.service, request, planes.ingressPlane.cluster, note), steps };
  if (entry.side === 'inside')
    return { ...decideInside(planes.dataPlane, entry.destination, request, note), steps };
  note('server', 'request', 'rejected', entry.message, null);
  return { ...unclear(request, entry.message), steps };
}
