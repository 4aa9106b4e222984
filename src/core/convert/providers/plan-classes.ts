import { controllerGroups } from '../../ingress/controllers/controller-groups.ts';
import type { Resource } from '../../model/resource.ts';
import type { ConvertContext } from '../convert-class.ts';
import type { ClassPlan } from '../row.ts';
import { providerFor } from './provider-for.ts';

/**
 * A plan for each controller whose Ingresses are in the workspace, in the order of the first Ingress of each. One whose
 * controller is not known is converted by the fields of the Ingress specification.
 *
 * @param accepted the Ingresses that the API server takes
 */
export function planClasses(accepted: readonly Resource[], context: ConvertContext): readonly ClassPlan[] {
  const taken = new Set(accepted);
  return controllerGroups(context.index).flatMap((group) => {
    const ingresses = group.ingresses.filter((ingress) => taken.has(ingress));
    if (ingresses.length === 0) return [];
    const input = { className: group.classes[0] ?? '', controllerName: group.controllerName, ingresses };
    return providerFor(group)(input, context);
  });
}
