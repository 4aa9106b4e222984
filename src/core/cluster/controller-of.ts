import type { Analysis } from '../analysis.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { arrayAt, stringAt } from '../model/access.ts';
import { resourceKey, type Resource } from '../model/resource.ts';

/**
 * The names of the controllers that have to do with an object of a cluster: of its class, or those that wrote its status. Empty
 * where it does not say.
 */
export function controllersOf(
  { group, value, kind }: Resource,
  { resources }: Analysis['model'],
): readonly string[] {
  if (group === GATEWAY_API && kind === 'GatewayClass')
    return known([stringAt(value, 'spec.controllerName')]);
  const className = stringAt(value, 'spec.gatewayClassName');
  const ofClass =
    className === undefined
      ? undefined
      : resources.get(
          resourceKey({ group: GATEWAY_API, kind: 'GatewayClass', namespace: '', name: className }),
        );
  return known([
    ofClass && stringAt(ofClass.value, 'spec.controllerName'),
    ...['status.parents', 'status.ancestors'].flatMap((list) =>
      arrayAt(value, list).map((entry) => stringAt(entry, 'controllerName')),
    ),
  ]);
}

const known = (names: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(names.filter((name) => name !== undefined && name !== ''))] as readonly string[];
