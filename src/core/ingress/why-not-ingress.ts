import { isKind } from '../topology/kind-names.ts';
import { NETWORKING } from '../kinds/shared/groups.ts';
import { parseKey, type Resource, type ResourceKey } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { listed } from '../text/words.ts';
import type { RequestOutcome } from '../traffic/decide/outcome.ts';
import { recordSteps } from '../traffic/decide/record-steps.ts';
import { singleSteps, type Step, type TraceStep } from '../traffic/decide/step.ts';
import type { TrafficRequest } from '../traffic/request/request.ts';
import { whyNot, type WhyNot } from '../traffic/why-not.ts';
import { controllerWords } from './controllers/controller-groups.ts';
import { chooseEntry, type TrafficPlanes } from './decide/choose-entry.ts';
import { decideIngress, traceRequest } from './decide/decide-request.ts';
import type { IngressControllerModel } from './ingress-plane.ts';
import { ingressRules } from './ingress-rules.ts';
import { whyNotInside } from './why-not-inside.ts';

const lost = (
  ingress: Resource,
  stage: Step['stage'],
  reason: string,
  path: readonly (string | number)[] = ['spec'],
): Step => ({
  stage,
  subject: describe(ingress),
  verdict: 'rejected',
  reason,
  at: { resource: ingress.key, path },
});

/** Why a controller has nothing of an Ingress, or not all: it does not read it, or it is a canary that gets nothing. */
function whyUnread(controller: IngressControllerModel, ingress: Resource): Step | null {
  if (controller.kind === null) return lost(ingress, 'server', controller.group.because);
  if (controller.kind !== 'nginx') return null;
  const { unread, idleCanaries } = controller.model;
  const denial = unread.find((one) => one.ingress === ingress)?.denial;
  if (denial) return lost(ingress, 'server', denial.reason, denial.path);
  const idle = idleCanaries.find((one) => one.ingress === ingress);
  return idle ? lost(ingress, 'location', idle.reason, idle.path?.at ?? ['spec']) : null;
}

/** The step at which an Ingress came nearest to a request. */
function nearestStep(steps: readonly Step[], ingress: Resource): Step | undefined {
  const own = steps.filter(({ at, verdict }) => at?.resource === ingress.key && verdict === 'rejected');
  return own.find(({ reason }) => reason.includes('too')) ?? own[0];
}

function whyElsewhere(
  ingress: Resource,
  { host }: TrafficRequest,
  outcome: Omit<RequestOutcome, 'steps'>,
): Step {
  const hosts = [...new Set(ingressRules(ingress).rules.map((rule) => rule.host || 'any host'))];
  const by = outcome.route ? `; ${describe(outcome.route)} has it` : '';
  const reason =
    hosts.length === 0
      ? `It has no rules, and its default backend is not asked${by}.`
      : `It is for ${listed(hosts, 3)}; the request is for ${host || 'no host'}${by}.`;
  return lost(ingress, 'server', reason, ['spec', 'rules']);
}

function whyNotIngress(planes: TrafficPlanes, request: TrafficRequest, ingress: Resource): WhyNot {
  const outcome = traceRequest(planes, request);
  const answer = (step: Step): WhyNot => ({ takes: false, step, outcome });
  const last = outcome.steps.at(-1);
  if (outcome.route?.key === ingress.key && last) return { takes: true, step: last, outcome };
  const { cluster, controllers } = planes.ingressPlane;
  if (!cluster.get(ingress.key))
    return answer(lost(ingress, 'server', 'The API server refuses it, so it is not in the cluster.', []));
  const controller = controllers.find(({ group }) => group.ingresses.some(({ key }) => key === ingress.key));
  if (!controller) return answer(lost(ingress, 'server', 'No controller reads it.'));
  const unread = whyUnread(controller, ingress);
  if (unread) return answer(unread);
  const steps: TraceStep[] = [];
  const about = recordSteps(steps, new Set([ingress.key]));
  const own = decideIngress(planes.ingressPlane, controller, request, about);
  const elsewhere = outcome.gateway
    ? describe(outcome.gateway)
    : outcome.ingressController
      ? controllerWords(outcome.ingressController)
      : null;
  const isOther =
    outcome.ingressController !== own.ingressController || outcome.ingressClass !== own.ingressClass;
  if (own.route?.key === ingress.key && isOther)
    return answer(
      lost(
        ingress,
        'server',
        elsewhere === null
          ? (outcome.unclear ?? 'It is not decided who is asked.')
          : `The request is asked of ${elsewhere}.`,
      ),
    );
  return answer(nearestStep(singleSteps(steps), ingress) ?? whyElsewhere(ingress, request, own));
}

/** Why a route or an Ingress of the workspace does not have a request: the first step at which it lost. */
export function whyNotRequest(planes: TrafficPlanes, request: TrafficRequest, key: ResourceKey): WhyNot {
  const isIngress = isKind(parseKey(key), NETWORKING, 'Ingress');
  const object = planes.dataPlane.topology.index.get(key);
  if (object && isIngress) return whyNotIngress(planes, request, object);
  const inside = request.from !== null && chooseEntry(planes, request).side === 'inside';
  return object && inside ? whyNotInside(planes, request, object) : whyNot(planes.dataPlane, request, key);
}
