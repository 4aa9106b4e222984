import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { portRow, servicePorts } from '../../topology/services.ts';
import type { Json, JsonObject } from '../../yaml/json.ts';
import { refuse } from '../define-command.ts';
import { appendItem } from '../planning/append-edits.ts';
import { placeOf } from '../planning/words.ts';
import { defineConnection } from './define-connection.ts';
import { BACKEND_TLS_POLICY, SERVICE } from './kind-ids.ts';
import { outsideNamespace } from './same-namespace.ts';

/** A BackendTLSPolicy is laid upon a Service, or upon one of its ports by the port's name. */
export const policyToTarget = defineConnection({
  holders: [BACKEND_TLS_POLICY],
  targets: [SERVICE],
  holderRows: ['header'],
  targetRows: ['header', 'port'],

  join(_topology, { resource: policy }, { resource: service, row }) {
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
    const ref: JsonObject = {
      group: '',
      kind: service.kind,
      name: service.name,
      ...(section !== null && { sectionName: section }),
    };
    return {
      ok: true,
      title: `Apply ${placeOf(policy)} to ${section === null ? '' : `port ${section} of `}${describe(service)}`,
      changes: [{ resource: policy, edits: [appendItem(policy.value, ['spec', 'targetRefs'], ref)] }],
    };
  },
});

const targets = (ref: Json, service: Resource): boolean =>
  stringAt(ref, ['group']) === '' &&
  stringAt(ref, ['kind']) === 'Service' &&
  stringAt(ref, ['name']) === service.name;
