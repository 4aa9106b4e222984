import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import type { Attachment } from '../../topology/attachment.ts';
import { linksOf } from '../../topology/links.ts';
import { gatewayOf } from '../../topology/listener-sets.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { isListenerHolder, isRoute } from '../../topology/kind-names.ts';
import { controllerNamed, controllerOfClassNamed } from '../../conformance/controller-named.ts';
import { presets } from '../../presets/implementations/registry.generated.ts';
import type { GatewayController } from '../../conformance/gateway-controllers.ts';
import { isServiceParent } from './mesh.ts';

/**
 * The implementation behind a Gateway: by the controller of its class, or by the name of the class where that is not
 * in the manifests; undefined where it is not known.
 */
export function controllerOf(gateway: Resource, index: ResourceIndex): GatewayController | undefined {
  const name = stringAt(gateway.value, 'spec.gatewayClassName');
  if (name === undefined || name === '') return undefined;
  const key = resourceKey({ group: GATEWAY_API, kind: 'GatewayClass', namespace: '', name });
  const ofClass = index.get(key);
  return ofClass
    ? controllerNamed(stringAt(ofClass.value, 'spec.controllerName'))
    : controllerOfClassNamed(name);
}

/** The implementations that an object is for. */
export type ControllersOf = Readonly<{
  known: ReadonlySet<GatewayController>;
  /** Whether there are others, or may be. */
  unknown: boolean;
}>;

const NONE: ControllersOf = { known: new Set(), unknown: false };

const NOT_KNOWN: ControllersOf = { known: new Set(), unknown: true };

/**
 * The implementations that an object of the Gateway API is for: those of the Gateways that it belongs to, unless the workspace
 * names the one whose answers hold.
 */
export function controllersOf(resource: Resource, index: ResourceIndex): ControllersOf {
  const found = byClasses(resource, index);
  const { implementation } = index.settings();
  const preset = presets.find(({ id }) => id === implementation);
  if (!preset || found === NONE) return found;
  const named = preset.controllers.filter((one) => found.known.has(one));
  return { known: new Set(named.length > 0 ? named : preset.controllers.slice(0, 1)), unknown: false };
}

function byClasses(resource: Resource, index: ResourceIndex): ControllersOf {
  if (resource.kind === 'GatewayClass')
    return ofAll([controllerNamed(stringAt(resource.value, 'spec.controllerName'))]);
  if (isListenerHolder(resource)) {
    const gateway = gatewayOf(resource, index);
    return ofAll([gateway && controllerOf(gateway, index)]);
  }
  // A policy may be for any Gateway.
  if (!isRoute(resource))
    return ofAll(index.ofKind(GATEWAY_API, 'Gateway').map((gateway) => controllerOf(gateway, index)));
  const parents = linksOf(resource, index).attachments;
  const gateways = parents.filter((attachment) => !isServiceParent(attachment));
  // Reports count what Gateways do: of a mesh they say nothing.
  if (parents.length > 0 && gateways.length === 0) return NONE;
  return ofAll(gateways.map((attachment) => ofParent(attachment, index)));
}

function ofParent({ parent }: Attachment, index: ResourceIndex): GatewayController | undefined {
  const gateway = parent && isListenerHolder(parent) ? gatewayOf(parent, index) : undefined;
  return gateway && controllerOf(gateway, index);
}

function ofAll(found: readonly (GatewayController | undefined)[]): ControllersOf {
  const known = new Set(found.filter((one) => one !== undefined));
  return found.length === 0 ? NOT_KNOWN : { known, unknown: found.includes(undefined) };
}
