import type { Steps } from '../incremental/steps.ts';
import type { Compared, Comparison } from './compare.ts';
import { compareRequestsInSteps } from './requests/compare-requests.ts';
import { gatewaySide } from './sides/gateway-side.ts';
import { ingressSide } from './sides/ingress-side.ts';

/**
 * Compares the Ingresses of a workspace with its Gateways: where requests go. Objects, statuses and findings have no
 * counterpart in the other half (docs/model/comparison.md#entries). In steps, one for each request.
 */
export function* compareHalves({ ingressPlane, dataPlane }: Compared): Steps<Comparison> {
  return {
    objects: { added: [], removed: [], changed: [] },
    status: [],
    findings: { introduced: [], fixed: [] },
    requests: yield* compareRequestsInSteps(ingressSide(ingressPlane), gatewaySide(dataPlane)),
  };
}
