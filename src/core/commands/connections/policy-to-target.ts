import { arrayAt, stringAt } from '../../model/access.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import type { Topology } from '../../topology/topology.ts';
import { portRow, servicePorts } from '../../topology/services.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { refuse } from '../define-command.ts';
import { appendItem } from '../planning/append-edits.ts';
import { defineConnection } from './define-connection.ts';
import { endings } from './endings.ts';
import { outsideNamespace } from './same-namespace.ts';

/** A BackendTLSPolicy is laid upon a Service, or upon one of its ports by the port's name. */
export const policyToTarget = defineConnection({
  ...endings.policyToTarget,

  join(topology, { resource: policy }, { resource: service, row }) {
    const outside = outsideNamespace(policy, service);
    if (outside) return outside;
    const ports = servicePorts(service);
    const port = ports.find((one) => portRow(one) === row);
    if (row !== null && !port) return refuse(`${describe(service)} has no such port any more.`);
    if (port?.name === '' && ports.length > 1) {
      return refuse(
        `A policy names a port by its name, and port ${port.port} of ${describe(service)} has none. Name it first.`,
      );
    }
    const section = port?.name || null;
    const present = arrayAt(policy.value, ['spec', 'targetRefs']).filter((ref) => targets(ref, service));
    const sections = present.map((ref) => stringAt(ref, ['sectionName']) ?? null);
    if (sections.includes(section) || sections.includes(null)) {
      return refuse(`${describe(policy)} applies to ${describe(service)} there already.`);
    }
    if (section === null && sections.length > 0) {
      return refuse(
        `${describe(policy)} applies to single ports of ${describe(service)}: ${sections.join(', ')}. The API takes either the whole Service or ports by name, not both.`,
      );
    }
    const path = ['spec', 'targetRefs'];
    const ref: JsonObject = {
      group: '',
      kind: service.kind,
      name: service.name,
      ...(section !== null && { sectionName: section }),
    };
    const unset = placeholder(topology, policy);
    return {
      ok: true,
      title: `Apply ${qualifiedName(policy)} to ${section === null ? '' : `port ${section} of `}${describe(service)}`,
      changes: [
        {
          resource: policy,
          edits: [
            unset < 0
              ? appendItem(policy.value, path, ref)
              : { op: 'set', path: [...path, unset], value: ref },
          ],
        },
      ],
    };
  },
});

/** The target a new policy begins with: a Service called like the policy itself, which nobody has. */
const placeholder = ({ model }: Topology, policy: Resource): number =>
  arrayAt(policy.value, ['spec', 'targetRefs']).findIndex(
    (ref) =>
      targets(ref, policy) && !model.resources.has(resourceKey({ ...policy, group: '', kind: 'Service' })),
  );

const targets = (ref: Json, service: Pick<Resource, 'name'>): boolean =>
  stringAt(ref, ['group']) === '' &&
  stringAt(ref, ['kind']) === 'Service' &&
  stringAt(ref, ['name']) === service.name;
