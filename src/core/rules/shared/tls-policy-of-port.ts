import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { ServicePort } from '../../kinds/shared/service-ports.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';

/** Whether a BackendTLSPolicy makes gateways encrypt towards a port of a Service. */
export const hasTlsPolicy = (index: ResourceIndex, target: Resource, port: ServicePort): boolean =>
  index.inNamespace(GATEWAY_API, 'BackendTLSPolicy', target.namespace).some((policy) =>
    arrayAt(policy.value, 'spec.targetRefs').some((ref) => {
      const section = stringAt(ref, 'sectionName');
      return (
        stringAt(ref, 'kind') === target.kind &&
        stringAt(ref, 'name') === target.name &&
        (section === undefined || section === port.name)
      );
    }),
  );
