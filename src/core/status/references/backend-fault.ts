import { CORE } from '../../kinds/shared/groups.ts';
import { numberAt } from '../../model/access.ts';
import { chosen } from '../../choices/define-choice';
import {
  extensionKinds,
  grpcWebSocket,
  idleReferences,
  missingPort,
  policyFaults,
} from '../../choices/references';
import { describe } from '../../topology/describe.ts';
import { isKind } from '../../topology/kind-names.ts';
import type { Resolution } from '../../topology/resolution.ts';
import type { World } from '../../topology/world.ts';
import { policyFor } from '../policy/policy-facts.ts';
import type { Fault } from '../statuses.ts';
import { absent, certain, missingGrant } from './missing-grant.ts';

/** What is wrong with a backend, mirror or extension of a route (status, section 6.4). */
export function backendFault(resolution: Resolution, world: World): Fault | null {
  const { reference, outcome, reason } = resolution;
  if (reference.role === 'extension') return extensionFault(resolution, world);
  const idle = reference.role === 'backend' && numberAt(reference.value, 'weight') === 0;
  if (idle && chosen(world, idleReferences) === 'skipped') return null;
  switch (outcome) {
    case 'ok':
      return policyFault(resolution, world) ?? protocolFault(resolution, world);
    case 'unsupported-kind':
      return certain('InvalidKind', reason ?? '');
    case 'not-permitted':
      return missingGrant(reference, world);
    case 'missing':
      return absent('BackendNotFound', reference, world);
    case 'external-name':
      return certain('UnsupportedValue', reason ?? '');
    case 'port-absent':
    case 'no-such-port':
    case 'wrong-protocol':
      return certain(chosen(world, missingPort), reason ?? '');
  }
}

/** Extensions are for implementations; the model has none (filters, section 8). */
function extensionFault({ reference, target }: Resolution, world: World): Fault | null {
  const { group, kind } = reference.target;
  const known = chosen(world, extensionKinds) === 'defined' && world.definition(group, kind) !== undefined;
  if (known) return target ? null : absent('BackendNotFound', reference, world);
  return certain(
    'InvalidKind',
    `Extension ${describe(reference.target)} is of kind ${kind} (${group}), which no filter of this controller is of.`,
  );
}

/** Whether the protocol that a Service port speaks can be used by the route (filters, section 14). */
function protocolFault({ reference, target, port }: Resolution, world: World): Fault | null {
  const { kind } = reference.holder;
  const speaks = port?.appProtocol;
  if (!target || (speaks !== 'kubernetes.io/ws' && speaks !== 'kubernetes.io/wss')) return null;
  const at = `Port ${port?.port ?? '?'} of ${describe(target)} speaks ${speaks}`;
  if (kind === 'GRPCRoute')
    return chosen(world, grpcWebSocket) === 'unusable'
      ? certain('UnsupportedProtocol', `${at}, which a GRPCRoute cannot use.`)
      : null;
  if (kind !== 'HTTPRoute' || speaks === 'kubernetes.io/ws') return null;
  const policy = isKind(target, CORE, 'Service') ? policyFor(target, port?.name ?? '', world) : undefined;
  if (policy && policy.fault === null) return null;
  return certain(
    'UnsupportedProtocol',
    `${at}, which takes TLS to the pods, and no BackendTLSPolicy for the port asks for it.`,
  );
}

/** Some controllers pass on what is wrong with the policy of a backend. */
function policyFault({ target, port }: Resolution, world: World): Fault | null {
  if (!target || !port || chosen(world, policyFaults) === 'unmarked') return null;
  const fault = policyFor(target, port.name, world)?.fault;
  return fault ? { ...fault, reason: 'BackendNotFound' } : null;
}
