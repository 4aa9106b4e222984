import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { stringAt } from '../model/access.ts';
import { resourceKey, type Resource } from '../model/resource.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import { isAssumedClass } from '../topology/assumed-class.ts';
import { classFacts } from './class-facts.ts';

/** The controller that answers for a Gateway. */
export type Owner = Readonly<{
  controllerName: string;
  /**
   * False while the controller does not accept the class: then it leaves its Gateways alone
   * (docs/model/status.md#gatewayclass).
   */
  active: boolean;
}>;

/** The controller of classes that are taken as present although no manifest names one. */
const ASSUMED = 'gatehouse.dev/assumed-controller';

/** The controller of a Gateway: that of its class, if the class exists or is assumed; undefined for none. */
export function ownerOf(gateway: Resource, index: ResourceIndex): Owner | undefined {
  const name = stringAt(gateway.value, 'spec.gatewayClassName');
  if (name === undefined || name === '') return undefined;
  const key = resourceKey({ group: GATEWAY_API, kind: 'GatewayClass', namespace: '', name });
  const owner = index.get(key);
  if (owner) {
    const { accepted } = classFacts(owner, index);
    return { controllerName: stringAt(owner.value, 'spec.controllerName') ?? '', active: accepted };
  }
  return isAssumedClass(name, index) ? { controllerName: ASSUMED, active: true } : undefined;
}
