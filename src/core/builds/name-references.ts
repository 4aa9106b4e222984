import { memo } from '../incremental/memo.ts';
import { currentId, earlierIds, gvkOf, originalId, type BuildItem } from './build-item.ts';
import type { FieldConfig, NameReference } from './default-fields.ts';
import { changeAt, FieldError, type FieldSpec } from './field-spec.ts';
import {
  effectiveNamespace,
  idText,
  isClusterScoped,
  isSelected,
  NO_NAMESPACE,
  type Gvk,
} from './object-id.ts';
import { attempt } from './patches.ts';
import type { ProblemList } from './problem-list.ts';
import {
  isNothing,
  nodeAt,
  scalar,
  textOf,
  withEntry,
  withItems,
  type Traced,
  type TracedMap,
} from './traced.ts';

/** A field that may hold the name of an object of a type. */
type Reference = Readonly<{ target: Gvk; field: FieldSpec }>;

/** An object that was renamed or moved, with what is asked of it for each reference. */
type Candidate = Readonly<{
  item: BuildItem;
  earlier: ReturnType<typeof earlierIds>;
  namespace: string;
  originalNamespace: string;
}>;

/**
 * Writes new names where objects are referred to by the names that they had. Which fields hold names is configuration:
 * by default those of Kubernetes' own kinds.
 */
export function fixNameReferences(
  items: readonly BuildItem[],
  { nameReference }: FieldConfig,
  problems: ProblemList,
): void {
  const byName = candidatesByName(items);
  const byKind = referencesByKind(nameReference);
  for (const item of items) {
    const id = originalId(item);
    const references = [...(byKind.get(id.kind) ?? []), ...(byKind.get('') ?? [])];
    for (const { target, field } of references) {
      if (!isSelected(id, field)) continue;
      // The type was compared above, with the one that the object began with.
      const value = attempt(problems, () => {
        let known: LookUp | undefined;
        const lookUp: LookUp = (...asked) => {
          known ??= finder(item, items, byName, target, field.path, problems);
          return known(...asked);
        };
        return changeAt(item.value, field.path, (node) => renamed(node, lookUp));
      });
      if (value !== null) item.value = value;
    }
  }
}

/** The fields of each kind that may hold names. */
const referencesByKind = memo(
  (references: readonly NameReference[]): ReadonlyMap<string, readonly Reference[]> => {
    const byKind = new Map<string, Reference[]>();
    for (const { referrers, ...target } of references) {
      for (const field of referrers) {
        const known = byKind.get(field.kind);
        if (known === undefined) byKind.set(field.kind, [{ target, field }]);
        else known.push({ target, field });
      }
    }
    return byKind;
  },
);

function candidatesByName(items: readonly BuildItem[]): ReadonlyMap<string, readonly Candidate[]> {
  const byName = new Map<string, Candidate[]>();
  for (const item of items) {
    const earlier = earlierIds(item);
    if (earlier.length === 0) continue;
    const candidate: Candidate = {
      item,
      earlier,
      namespace: effectiveNamespace(currentId(item)),
      originalNamespace: effectiveNamespace(originalId(item)),
    };
    for (const name of new Set(earlier.map((id) => id.name))) {
      byName.set(name, [...(byName.get(name) ?? []), candidate]);
    }
  }
  return byName;
}

/** Finds the object that a name means now; `namespace` where the reference says one. */
type LookUp = (
  reference: Traced,
  name: string,
  namespace: string | undefined,
  isMap: boolean,
) => BuildItem | undefined;

function finder(
  referrer: BuildItem,
  items: readonly BuildItem[],
  byName: ReadonlyMap<string, readonly Candidate[]>,
  target: Gvk,
  path: string,
  problems: ProblemList,
): LookUp {
  const id = currentId(referrer);
  const home = effectiveNamespace(id);
  const isWide = isClusterScoped(id);
  const accounts = id.kind === 'RoleBinding' ? accountNamespaces(referrer.value) : null;
  const role = path.endsWith('roleRef/name') ? roleOf(referrer.value) : undefined;
  const couldMean = ({ item, namespace }: Pick<Candidate, 'item' | 'namespace'>): boolean => {
    if (isWide || namespace === NO_NAMESPACE || namespace === home) return true;
    // A binding may name service accounts elsewhere, and nothing else.
    const written = textOf(nodeAt(item.value, ['metadata', 'namespace']));
    return accounts !== null && accounts.has(written) && gvkOf(item.value).kind === 'ServiceAccount';
  };
  return (reference, name, namespace, isMap) => {
    let found = (byName.get(name) ?? []).filter(
      (candidate) =>
        couldMean(candidate) &&
        candidate.earlier.some((earlier) => isSelected(earlier, target)) &&
        (role === undefined || candidate.earlier.some((earlier) => isSelected(earlier, role))),
    );
    if (namespace !== undefined) {
      // The namespace is the one that objects had, unless none had it.
      const isOriginal = items.some(
        (item) =>
          effectiveNamespace(originalId(item)) === namespace &&
          couldMean({ item, namespace: effectiveNamespace(currentId(item)) }),
      );
      found = found.filter(
        (candidate) => namespace === (isOriginal ? candidate.originalNamespace : candidate.namespace),
      );
    }
    const chosen = choose(referrer, found);
    const [first] = chosen;
    if (first === undefined) return undefined;
    const same = (other: Candidate): boolean => {
      const [here, there] = [currentId(first.item), currentId(other.item)];
      return here.name === there.name && (!isMap || here.namespace === there.namespace);
    };
    if (!chosen.every(same)) {
      problems.error(
        reference.at,
        `The name "${name}" can mean several objects: ${chosen.map((other) => idText(currentId(other.item))).join(', ')}`,
      );
      return undefined;
    }
    return first.item;
  };
}

/** Of several objects, those that got the same prefixes and suffixes as what refers to them: they are from one base. */
function choose(referrer: BuildItem, found: readonly Candidate[]): readonly Candidate[] {
  if (found.length <= 1) return found;
  const loose = found.filter(({ item }) => sameContext(referrer, item, true));
  return loose.length > 1 ? loose.filter(({ item }) => sameContext(referrer, item, false)) : loose;
}

const sameContext = (a: BuildItem, b: BuildItem, emptyFits: boolean): boolean =>
  sameEnd(a.prefixes, b.prefixes, emptyFits) && sameEnd(a.suffixes, b.suffixes, emptyFits);

function sameEnd(a: readonly string[], b: readonly string[], emptyFits: boolean): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return emptyFits || long.length === 0;
  return short.every((text, index) => long[index + long.length - short.length] === text);
}

/** The type that the roleRef of a binding names; undefined where it does not say. */
function roleOf(value: TracedMap): Gvk | undefined {
  const group = nodeAt(value, ['roleRef', 'apiGroup']);
  const kind = nodeAt(value, ['roleRef', 'kind']);
  return group === undefined || kind === undefined
    ? undefined
    : { group: textOf(group), version: '', kind: textOf(kind) };
}

/** The namespaces of the service accounts that a binding names. */
function accountNamespaces(value: TracedMap): ReadonlySet<string> {
  const subjects = value.entries.get('subjects');
  const namespaces = new Set<string>();
  for (const subject of subjects?.kind === 'seq' ? subjects.items : []) {
    if (subject.kind !== 'map' || textOf(subject.entries.get('kind')) !== 'ServiceAccount') continue;
    const namespace = subject.entries.get('namespace');
    if (namespace !== undefined) namespaces.add(textOf(namespace));
  }
  return namespaces;
}

/** A reference by a name, by a mapping with name and namespace, or a list of either, with the names of today. */
function renamed(node: Traced, lookUp: LookUp): Traced {
  if (isNothing(node)) return node;
  if (node.kind === 'seq') {
    return withItems(
      node,
      node.items.map((item) => (item.kind === 'seq' ? item : renamed(item, lookUp))),
    );
  }
  if (node.kind === 'scalar') {
    const name = textOf(node);
    const found = lookUp(node, name, undefined, false);
    const now = found === undefined ? name : currentId(found).name;
    return now === name ? node : scalar(now, node.at);
  }
  const name = node.entries.get('name');
  if (name === undefined) throw new FieldError('Here should be a name', node.at);
  const namespace = node.entries.get('namespace');
  const found = lookUp(name, textOf(name), namespace === undefined ? undefined : textOf(namespace), true);
  if (found === undefined) return node;
  const now = currentId(found);
  if (now.name === textOf(name) && now.namespace === '') return node;
  const result = withEntry(node, 'name', now.name === textOf(name) ? name : scalar(now.name, name.at));
  if (now.namespace === '' || now.namespace === textOf(namespace)) return result;
  const at = nodeAt(found.value, ['metadata', 'namespace'])?.at ?? node.at;
  return withEntry(result, 'namespace', scalar(now.namespace, namespace?.at ?? at));
}
