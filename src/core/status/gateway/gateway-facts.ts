import type { Resource } from '../../model/resource.ts';
import { listenerConflictsOf } from '../../topology/listener-conflicts.ts';
import { linksOf } from '../../topology/links.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { setAttachment, setsNaming } from '../../topology/listener-sets.ts';
import { tracked } from '../../topology/tracked.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { gatewayTls } from '../../kinds/gateway/tls.ts';
import { isServed } from '../../model/served.ts';
import { isFalse, isTrue } from '../condition.ts';
import { evaluateListener } from '../listener/evaluate-listener.ts';
import type { ListenerFacts } from '../listener/listener-facts.ts';
import { withOverlaps } from '../listener/overlap.ts';
import { ownerOf } from '../owner.ts';
import { certificateFault } from '../references/certificate-fault.ts';
import { parametersFault } from '../references/parameters-fault.ts';
import type { Address, Condition, ReferenceStatus } from '../statuses.ts';
import { addressesOf } from './addresses.ts';
import { gatewayConditions, pendingConditions } from './gateway-conditions.ts';
import { setConditions } from './set-conditions.ts';

/** A ListenerSet beside its Gateway. */
export type SetFacts = Readonly<{
  set: Resource;
  /** It is admitted and accepted: its listeners are merged into the Gateway. */
  accepted: boolean;
  conditions: readonly Condition[];
  listeners: readonly ListenerFacts[];
}>;

/** What a controller says of a Gateway and its ListenerSets, but for the routes that attach. */
export type GatewayFacts = Readonly<{
  gateway: Resource;
  controllerName: string;
  conditions: readonly Condition[];
  listeners: readonly ListenerFacts[];
  sets: readonly SetFacts[];
  addresses: readonly Address[];
  /** Those of the Gateway itself; listeners have their own. */
  references: readonly ReferenceStatus[];
  programmed: boolean;
}>;

function ownReferences(gateway: Resource, index: ResourceIndex): readonly ReferenceStatus[] {
  return linksOf(gateway, index).resolutions.flatMap((resolution): readonly ReferenceStatus[] => {
    const { reference } = resolution;
    const found = (fault: ReferenceStatus['fault']) => [{ reference, resolution, fault }];
    if (reference.role === 'parameters') return found(parametersFault(resolution, index));
    if (reference.role !== 'client-certificate' || !isServed(gatewayTls.served, index.crds())) return [];
    return found(certificateFault(resolution, index, 'InvalidClientCertificateRef'));
  });
}

/** Evaluates a Gateway with everything on its ports; undefined when no controller answers for it. */
export const gatewayFacts: (gateway: Resource, index: ResourceIndex) => GatewayFacts | undefined = tracked(
  (gateway, index) => {
    const owner = ownerOf(gateway, index);
    if (!owner) return undefined;
    const { controllerName } = owner;
    const base = { gateway, controllerName, listeners: [], addresses: [], references: [], programmed: false };
    const naming = setsNaming(gateway, index);
    if (!owner.active) {
      const sets = naming.map((set) => ({
        set,
        accepted: false,
        conditions: pendingConditions(set),
        listeners: [],
      }));
      return { ...base, conditions: pendingConditions(gateway), sets };
    }
    const conflicts = listenerConflictsOf(gateway, index);
    const evaluate = (holder: Resource): readonly ListenerFacts[] =>
      listenersOf(holder).map((listener) =>
        evaluateListener(listener, { gateway, conflict: conflicts.get(listener), index }),
      );
    const admitted = new Map(
      naming
        .filter((set) => setAttachment(set, index)?.outcome === 'attached')
        .map((set) => [set, evaluate(set)] as const),
    );
    const own = evaluate(gateway);
    const mark = withOverlaps([...own, ...[...admitted.values()].flat()]);
    const references = ownReferences(gateway, index);
    const addresses = addressesOf(gateway, index);
    const listeners = own.map(mark);
    const conditions = gatewayConditions({ gateway, listeners, references, addresses, index });
    const accepted = !isFalse(conditions, 'Accepted');
    const sets = naming.map((set): SetFacts => {
      const entries = (admitted.get(set) ?? []).map(mark);
      const said = setConditions({ set, gateway, parentAccepted: accepted, entries, index });
      const merged = isTrue(said, 'Accepted');
      const isListed = accepted && admitted.has(set);
      return { set, accepted: merged, conditions: said, listeners: isListed ? entries : [] };
    });
    return {
      ...base,
      conditions,
      listeners,
      sets,
      addresses: addresses.bound,
      references,
      programmed: !isFalse(conditions, 'Programmed'),
    };
  },
);
