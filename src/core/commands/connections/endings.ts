import type { RowKind } from '../../kinds/row.ts';
import {
  BACKEND_TLS_POLICY,
  CONFIG_MAP,
  GATEWAY,
  GATEWAY_CLASS,
  INGRESS,
  INGRESS_CLASS,
  LISTENER_SET,
  ROUTES,
  SECRET,
  SERVICE,
  SERVICE_IMPORT,
  STATEFUL_SET,
  WORKLOADS,
  X_BACKEND,
} from './kind-ids.ts';

/** What an edge of one sort begins and ends at. */
export type Endings = Readonly<{
  /** `group/Kind` of those that hold the reference, and of those it names. */
  holders: readonly string[];
  targets: readonly string[];
  /** The rows an edge of this sort begins and ends at. */
  holderRows: readonly RowKind[];
  targetRows: readonly RowKind[];
}>;

/**
 * Which kinds can be joined at which rows, in the order in which traffic meets them. Apart from how it is done, because
 * the canvas needs to know it during a drag, and the rest only the analyzer.
 */
export const endings = {
  gatewayToClass: {
    holders: [GATEWAY],
    targets: [GATEWAY_CLASS],
    holderRows: ['header'],
    targetRows: ['header'],
  },
  listenerSetToGateway: {
    holders: [LISTENER_SET],
    targets: [GATEWAY],
    holderRows: ['header'],
    targetRows: ['header'],
  },
  routeToParent: {
    holders: ROUTES,
    targets: [GATEWAY, LISTENER_SET],
    holderRows: ['header'],
    targetRows: ['header', 'listener'],
  },
  routeToBackend: {
    holders: ROUTES,
    targets: [SERVICE, SERVICE_IMPORT, X_BACKEND],
    holderRows: ['header', 'rule'],
    targetRows: ['header', 'port'],
  },
  ingressToClass: {
    holders: [INGRESS],
    targets: [INGRESS_CLASS],
    holderRows: ['header'],
    targetRows: ['header'],
  },
  ingressToService: {
    holders: [INGRESS],
    targets: [SERVICE],
    holderRows: ['header', 'path'],
    targetRows: ['header', 'port'],
  },
  serviceToWorkload: {
    holders: [SERVICE],
    targets: WORKLOADS,
    holderRows: ['header', 'port'],
    targetRows: ['header', 'container'],
  },
  statefulSetToService: {
    holders: [STATEFUL_SET],
    targets: [SERVICE],
    holderRows: ['header'],
    targetRows: ['header'],
  },
  listenerToCertificate: {
    holders: [GATEWAY, LISTENER_SET],
    targets: [SECRET],
    holderRows: ['header', 'listener'],
    targetRows: ['header'],
  },
  ingressToCertificate: {
    holders: [INGRESS],
    targets: [SECRET],
    holderRows: ['header', 'path'],
    targetRows: ['header'],
  },
  policyToTarget: {
    holders: [BACKEND_TLS_POLICY],
    targets: [SERVICE],
    holderRows: ['header'],
    targetRows: ['header', 'port'],
  },
  policyToAuthority: {
    holders: [BACKEND_TLS_POLICY],
    targets: [CONFIG_MAP],
    holderRows: ['header'],
    targetRows: ['header'],
  },
  gatewayToAuthority: {
    holders: [GATEWAY],
    targets: [CONFIG_MAP],
    holderRows: ['header', 'listener'],
    targetRows: ['header'],
  },
} as const satisfies Readonly<Record<string, Endings>>;
