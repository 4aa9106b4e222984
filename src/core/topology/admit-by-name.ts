import type { Json } from '../yaml/json.ts';
import { arrayAt, objectAt, stringAt } from '../model/access.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { routeKinds } from './kind-names.ts';
import { labelsOf, matchesSelector, type Labels } from './label-selector.ts';
import {
  labelledNamespaces,
  NAME_LABEL,
  namespaceLabels,
  namesTaken,
  type DeclaredNamespace,
} from './namespaces.ts';
import { memo } from '../incremental/memo.ts';
import { isObject } from '../yaml/is-object.ts';
import { namespacesOfKind } from './names-of-kind.ts';
import type { ResourceIndex } from './resource-index.ts';

/** Whether a selector asks of a label that a namespace has for another value, so that no further label would help. */
export function contradicts(selector: Json | undefined, labels: Labels): boolean {
  const asked = Object.entries(labelsOf(selector && objectAt(selector, 'matchLabels')));
  if (asked.some(([key, value]) => key !== NAME_LABEL && labels[key] !== undefined && labels[key] !== value))
    return true;
  return arrayAt(selector, 'matchExpressions').some((clause) => {
    const key = stringAt(clause, 'key') ?? '';
    if (key === NAME_LABEL || labels[key] === undefined) return false;
    return !matchesSelector({ matchExpressions: [clause] }, labels);
  });
}

/**
 * The namespaces that a selector takes, with one more, so that a list of names can stand in its place. Null where a
 * list could exclude some: the selector matches namespaces that are not in the manifests, or these do not say what
 * labels the namespaces of their routes have.
 */
export function namesWith(
  index: ResourceIndex,
  selector: Json | undefined,
  namespace: string,
): readonly string[] | null {
  if (index.partial() || matchesSelector(selector, { [NAME_LABEL]: '' })) return null;
  const declared = labelledNamespaces(index);
  const holdsUndeclared = routeKinds.some((kind) => {
    const undeclared = notAmong(declared)(namespacesOfKind(index, GATEWAY_API, kind));
    return undeclared.size > (undeclared.has(namespace) ? 1 : 0);
  });
  if (holdsUndeclared) return null;
  const named = namesIn(selector).filter((name) =>
    matchesSelector(selector, namespaceLabels(index, name).labels),
  );
  const taken = [...(isObject(selector) ? namesTaken(declared)(selector) : []), ...named];
  // Labels that no namespace here has are meant for others.
  return taken.length === 0 ? null : [...new Set([...taken, namespace])];
}

/** The names of a list that no declared namespace has; once for each list. */
const notAmong: (
  declared: readonly DeclaredNamespace[],
) => (names: readonly string[]) => ReadonlySet<string> = memo((declared) => {
  const known = new Set(declared.map(({ name }) => name));
  return memo((names) => new Set(names.filter((name) => !known.has(name))));
});

/** The names that a selector itself speaks of. */
function namesIn(selector: Json | undefined): readonly string[] {
  const label = labelsOf(selector && objectAt(selector, 'matchLabels'))[NAME_LABEL];
  const clauses = arrayAt(selector, 'matchExpressions').filter(
    (clause) => stringAt(clause, 'key') === NAME_LABEL,
  );
  const listed = clauses
    .flatMap((clause) => arrayAt(clause, 'values'))
    .filter((name) => typeof name === 'string');
  return label === undefined ? listed : [label, ...listed];
}
