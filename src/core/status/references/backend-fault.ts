import { CORE } from '../../kinds/shared/groups.ts';
import { numberAt } from '../../model/access.ts';
import { chosen } from '../../choices/define-choice.ts';
import {
  extensionKinds,
  grpcWebSocket,
  idleReferences,
  missingPort,
  policyFaults,
} from '../../choices/references.ts';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import type { Reference } from '../../topology/references.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { policyFor } from '../policy/policy-facts.ts';
import { listedOwner } from '../../topology/implementation-of.ts';
import type { Fault } from '../statuses.ts';
import { absent, certain, missingGrant, notKnown } from './missing-grant.ts';

/** What is wrong with a backend, mirror or extension of a route (docs/model/status.md#route-resolvedrefs). */
export function backendFault(resolution: Resolution, index: ResourceIndex): Fault | null {
  const { reference, outcome, reason } = resolution;
  if (reference.role === 'extension') return extensionFault(resolution, index);
  if (isSkipped(reference, index)) return null;
  switch (outcome) {
    case 'ok':
      return policyFault(resolution, index) ?? protocolFault(resolution, index);
    case 'not-known':
      return notKnown('BackendNotFound', resolution);
    case 'unsupported-kind':
      return kindFault(resolution, index, reason ?? '');
    case 'not-permitted':
      return missingGrant(reference, index);
    case 'missing':
      return absent('BackendNotFound', reference, index);
    case 'external-name':
      return certain('UnsupportedValue', reason ?? '');
    case 'port-absent':
    case 'no-such-port':
    case 'wrong-protocol':
      return certain(chosen(index, missingPort), reason ?? '');
  }
}

/** Whether a backend gets no requests, and is not looked at for that. */
export const isSkipped = ({ role, value }: Reference, index: ResourceIndex): boolean =>
  role === 'backend' && numberAt(value, 'weight') === 0 && chosen(index, idleReferences) === 'skipped';

/** Extensions are for implementations; the model has none (docs/model/filters.md#extensionref-and-unknown-values). */
function extensionFault(resolution: Resolution, index: ResourceIndex): Fault | null {
  const { reference, target, outcome } = resolution;
  if (outcome === 'not-known') return notKnown('InvalidKind', resolution);
  const { group, kind } = reference.target;
  const known = chosen(index, extensionKinds) === 'defined' && index.definition(group, kind) !== undefined;
  if (known) return target ? null : absent('BackendNotFound', reference, index);
  return kindFault(
    resolution,
    index,
    `Extension ${describe(reference.target)} is of kind ${kind} (${group}), which no filter of this controller is of.`,
  );
}

/** What the implementation of the route does with a kind of its own is not known (docs/model/status.md#implementations). */
const kindFault = ({ reference }: Resolution, index: ResourceIndex, message: string): Fault => ({
  reason: 'InvalidKind',
  message,
  unknown: listedOwner(reference.holder, reference.target.group, index) !== undefined,
});

/**
 * Whether the protocol that a Service port speaks can be used by the route
 * (docs/model/service-resolution.md#application-protocol).
 */
export function protocolFault({ reference, target, port }: Resolution, index: ResourceIndex): Fault | null {
  const { kind } = reference.holder;
  const speaks = port?.appProtocol;
  if (!target || (speaks !== 'kubernetes.io/ws' && speaks !== 'kubernetes.io/wss')) return null;
  const at = `Port ${port?.port ?? '?'} of ${describe(target)} speaks ${speaks}`;
  if (kind === 'GRPCRoute')
    return chosen(index, grpcWebSocket) === 'unusable'
      ? certain('UnsupportedProtocol', `${at}, which a GRPCRoute cannot use.`)
      : null;
  if (kind !== 'HTTPRoute' || speaks === 'kubernetes.io/ws') return null;
  const policy = isKind(target, CORE, 'Service') ? policyFor(target, port?.name ?? '', index) : undefined;
  if (policy && policy.fault === null) return null;
  return certain(
    'UnsupportedProtocol',
    `${at}, which takes TLS to the pods, and no BackendTLSPolicy for the port asks for it.`,
  );
}

const POLICY_REASONS = {
  marked: 'BackendNotFound',
  tls: 'InvalidBackendTLS',
  unsupported: 'UnsupportedValue',
} as const;

/** Some controllers pass on what is wrong with the policy of a backend. */
function policyFault({ target, port }: Resolution, index: ResourceIndex): Fault | null {
  const mark = chosen(index, policyFaults);
  if (!target || !port || mark === 'unmarked') return null;
  const fault = policyFor(target, port.name, index)?.fault;
  return fault ? { ...fault, reason: POLICY_REASONS[mark] } : null;
}
