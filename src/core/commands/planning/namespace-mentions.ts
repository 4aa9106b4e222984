import { matchPaths, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { isKind, isListenerHolder } from '../../topology/kind-names.ts';
import type { Path } from '../../yaml/json.ts';
import { everyReferenceOf } from './references-to.ts';

const NAME_LABEL = 'kubernetes.io/metadata.name';

const SELECTORS = [
  'spec.listeners[*].allowedRoutes.namespaces.selector',
  'spec.allowedListeners.namespaces.selector',
];

/**
 * Where an object writes the name of a namespace: its own, that of references into it, that a grant trusts, and
 * those that a listener's selector lists.
 */
export function namespaceMentions(resource: Resource, namespace: string): readonly Path[] {
  const own = resource.namespace === namespace ? [['metadata', 'namespace']] : [];
  const paths = [
    ...own,
    ...referenceNamespaces(resource),
    ...grantedNamespaces(resource),
    ...selectedNamespaces(resource),
  ];
  return paths.filter((path) => valueAt(resource.value, path) === namespace || path === own[0]);
}

const referenceNamespaces = (resource: Resource): readonly Path[] =>
  everyReferenceOf(resource)
    .filter(({ spec }) => spec.namespace === 'own')
    .map(({ path, spec }) => [...path, spec.keys?.namespace ?? 'namespace']);

const grantedNamespaces = (resource: Resource): readonly Path[] =>
  isKind(resource, GATEWAY_API, 'ReferenceGrant')
    ? matchPaths(resource.value, 'spec.from[*].namespace').map(({ path }) => path)
    : [];

function selectedNamespaces(resource: Resource): readonly Path[] {
  if (!isListenerHolder(resource)) return [];
  return SELECTORS.flatMap((pattern) => matchPaths(resource.value, pattern)).flatMap(({ path, value }) => [
    [...path, 'matchLabels', NAME_LABEL],
    ...matchPaths(value, 'matchExpressions[*]')
      .filter((expression) => stringAt(expression.value, ['key']) === NAME_LABEL)
      .flatMap((expression) =>
        matchPaths(expression.value, 'values[*]').map((item) => [...path, ...expression.path, ...item.path]),
      ),
  ]);
}
