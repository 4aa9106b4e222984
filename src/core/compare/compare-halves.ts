import type { Compared, Comparison } from './compare.ts';
import { compareRequests } from './requests/compare-requests.ts';
import { gatewaySide } from './sides/gateway-side.ts';
import { ingressSide } from './sides/ingress-side.ts';

/**
 * Compares the Ingresses of a workspace with its Gateways: where requests go. Objects, statuses and findings have no
 * counterpart in the other half (docs/model/comparison.md#entries).
 */
export const compareHalves = ({ ingressPlane, dataPlane }: Compared): Comparison => ({
  objects: { added: [], removed: [], changed: [] },
  status: [],
  findings: { introduced: [], fixed: [] },
  requests: compareRequests(ingressSide(ingressPlane), gatewaySide(dataPlane)),
});
