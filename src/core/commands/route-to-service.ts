import { CORE, GATEWAY_API } from '../kinds/shared/groups.ts';
import { resourceKey, type Resource } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { isKind } from '../topology/kind-names.ts';
import { servicePorts } from '../topology/services.ts';
import { keyArg, optional } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { newObjects } from './planning/new-objects.ts';
import { uniqueName } from './planning/unique-name.ts';

/** The pattern of a route in front of a Service: an HTTPRoute of its name, attached to a Gateway where there is one. */
export const routeToService = defineCommand({
  id: 'route-to-service',
  title: 'Put a route in front of a Service',
  args: {
    service: keyArg,
    /** The Gateway to attach to; may be left out where there is at most one. */
    gateway: optional(keyArg),
  },

  plan(topology, { service: key, gateway = null }): CommandPlan {
    const { model, index } = topology;
    const found = changeable(model, key);
    if (!found.ok) return found;
    const service = found.resource;
    if (!isKind(service, CORE, 'Service')) return refuse(`${describe(service)} is no Service.`);
    const port = servicePorts(service).find(({ protocol }) => protocol !== 'UDP');
    if (!port) return refuse(`${describe(service)} has no port that an HTTPRoute could send to.`);
    const gateways = index.ofKind(GATEWAY_API, 'Gateway');
    const named = gateway === null ? undefined : gateways.find((one) => one.key === gateway);
    if (gateway !== null && !named) return refuse('That Gateway is not in these manifests.');
    const [only, ...others] = gateways;
    if (!named && only && others.length > 0)
      return refuse(
        `There are ${gateways.length} Gateways. Choose the one that the route attaches to.`,
        gateways.map((one) => ({
          title: `Attach to ${describe(one)}`,
          call: { id: 'route-to-service', args: { service: key, gateway: one.key } },
        })),
      );
    const parent = named ?? only;
    const wish = { group: GATEWAY_API, kind: 'HTTPRoute', namespace: service.namespace, name: service.name };
    const identity = { ...wish, name: uniqueName(model, wish) };
    const rule = {
      matches: [{ path: { type: 'PathPrefix', value: '/' } }],
      backendRefs: [{ name: service.name, port: port.port }],
    };
    const made = newObjects(topology, [
      {
        identity,
        file: service.file,
        set: {
          spec: { ...(parent && { parentRefs: [parentRef(parent, service.namespace)] }), rules: [rule] },
        },
      },
    ]);
    if (!made.ok) return made;
    return finishPlan(topology, {
      title: `Create ${describe(identity)} in front of ${describe(service)}`,
      texts: made.texts,
      select: [resourceKey(identity)],
    });
  },
});

const parentRef = ({ name, namespace }: Resource, from: string) => ({
  name,
  ...(namespace !== from && { namespace }),
});
