import { CORE } from '../../kinds/shared/groups.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { serviceType } from '../../topology/services.ts';
import { byText } from '../../text/by-text.ts';

/** The Services that can be reached from outside by themselves, as `namespace/name`. */
export const serviceEntries = (index: Pick<ResourceIndex, 'ofKind'>): readonly string[] =>
  index
    .ofKind(CORE, 'Service')
    .filter((service) => serviceType(service) === 'LoadBalancer' || serviceType(service) === 'NodePort')
    .map(({ namespace, name }) => `${namespace}/${name}`)
    .toSorted(byText);
