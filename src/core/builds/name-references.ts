import { memo } from '../incremental/memo.ts';
import { currentId, currentKey, earlierIds, originalId, type BuildItem } from './build-item.ts';
import type { FieldConfig, NameReference } from './default-fields.ts';
import { changeAt, FieldError, type FieldSpec } from './field-spec.ts';
import {
  effectiveNamespace,
  idKey,
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
  type Place,
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
  const names: Names = { byName: candidatesByName(items), spaces: spacesOf(items) };
  for (const item of items) {
    const before = item.value;
    const lookUp = finder(item, names, problems);
    const known = fixedOf(before).known;
    if (known !== null && isStill(known, item, nameReference, lookUp)) item.value = known.result;
    else fixedOf(before).known = fixItem(item, nameReference, lookUp, problems);
  }
}

/** What a reference asks: which object it means. */
type Asked = Readonly<{
  target: Gvk;
  path: string;
  reference: Traced;
  name: string;
  /** Where the reference says one. */
  namespace: string | undefined;
  isMap: boolean;
}>;

/** Finds the object that a name means now. Where it may mean several, that is reported, and it means none. */
type LookUp = (asked: Asked) => BuildItem | undefined;

/** What became of an object: it is right for as long as all that was asked for is answered alike. */
type Fixed = Readonly<{
  nameReference: FieldConfig['nameReference'];
  original: string;
  answers: readonly Readonly<{ asked: Asked; key: string; namespaceAt: Place | undefined }>[];
  result: TracedMap;
}>;

const fixedOf = memo((_value: TracedMap): { known: Fixed | null } => ({ known: null }));

const answer = (asked: Asked, found: BuildItem | undefined): Fixed['answers'][number] => ({
  asked,
  key: found === undefined ? '' : currentKey(found),
  namespaceAt: found && nodeAt(found.value, ['metadata', 'namespace'])?.at,
});

const isStill = (
  { nameReference, original, answers }: Fixed,
  item: BuildItem,
  now: FieldConfig['nameReference'],
  lookUp: LookUp,
): boolean =>
  nameReference === now &&
  original === idKey(originalId(item)) &&
  answers.every((before) => {
    const after = answer(before.asked, lookUp(before.asked));
    return after.key === before.key && after.namespaceAt === before.namespaceAt;
  });

/** Writes the new names into one object; null where the outcome is not to be kept. */
function fixItem(
  item: BuildItem,
  nameReference: FieldConfig['nameReference'],
  lookUp: LookUp,
  problems: ProblemList,
): Fixed | null {
  const id = originalId(item);
  const byKind = referencesByKind(nameReference);
  const answers: Fixed['answers'][number][] = [];
  // Of a binding, what it asks follows from what was written into it meanwhile.
  let isSure = !id.kind.endsWith('RoleBinding');
  for (const { target, field } of [...(byKind.get(id.kind) ?? []), ...(byKind.get('') ?? [])]) {
    if (!isSelected(id, field)) continue;
    const ask: Ask = (reference, name, namespace, isMap) => {
      const asked: Asked = { target, path: field.path, reference, name, namespace, isMap };
      const found = lookUp(asked);
      answers.push(answer(asked, found));
      return found;
    };
    // The type was compared above, with the one that the object began with.
    const value = attempt(problems, () => changeAt(item.value, field.path, (node) => renamed(node, ask)));
    if (value === null) isSure = false;
    else item.value = value;
  }
  return isSure ? { nameReference, original: idKey(id), answers, result: item.value } : null;
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
      const known = byName.get(name);
      if (known) known.push(candidate);
      else byName.set(name, [candidate]);
    }
  }
  return byName;
}

/** The objects by what they were called, and one of each sort by the namespace that they had. */
type Names = Readonly<{
  byName: ReadonlyMap<string, readonly Candidate[]>;
  spaces: ReadonlyMap<string, readonly Pick<Candidate, 'item' | 'namespace'>[]>;
}>;

/** By the namespace that objects had: one for each namespace that they are in now, service accounts apart. */
function spacesOf(items: readonly BuildItem[]): Names['spaces'] {
  const spaces = new Map<string, Map<string, Pick<Candidate, 'item' | 'namespace'>>>();
  for (const item of items) {
    const original = effectiveNamespace(originalId(item));
    const { kind, namespace: written } = currentId(item);
    const namespace = effectiveNamespace(currentId(item));
    const sort = `${namespace} ${kind === 'ServiceAccount' ? written : '-'}`;
    const known = spaces.get(original) ?? new Map<string, Pick<Candidate, 'item' | 'namespace'>>();
    if (!known.has(sort)) known.set(sort, { item, namespace });
    spaces.set(original, known);
  }
  return new Map(Array.from(spaces, ([original, sorts]) => [original, [...sorts.values()]]));
}

function finder(referrer: BuildItem, { byName, spaces }: Names, problems: ProblemList): LookUp {
  const id = currentId(referrer);
  const home = effectiveNamespace(id);
  const isWide = isClusterScoped(id);
  const couldMean = ({ item, namespace }: Pick<Candidate, 'item' | 'namespace'>): boolean => {
    if (isWide || namespace === NO_NAMESPACE || namespace === home) return true;
    // A binding may name service accounts elsewhere, and nothing else.
    if (id.kind !== 'RoleBinding' || currentId(item).kind !== 'ServiceAccount') return false;
    return accountNamespaces(referrer.value).has(currentId(item).namespace);
  };
  return ({ target, path, reference, name, namespace, isMap }) => {
    const role = path.endsWith('roleRef/name') ? roleOf(referrer.value) : undefined;
    let found = (byName.get(name) ?? []).filter(
      (candidate) =>
        couldMean(candidate) &&
        candidate.earlier.some((earlier) => isSelected(earlier, target)) &&
        (role === undefined || candidate.earlier.some((earlier) => isSelected(earlier, role))),
    );
    if (namespace !== undefined) {
      // The namespace is the one that objects had, unless none had it.
      const isOriginal = spaces.get(namespace)?.some(couldMean) ?? false;
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

/** Asks what a name means. */
type Ask = (
  reference: Traced,
  name: string,
  namespace: string | undefined,
  isMap: boolean,
) => BuildItem | undefined;

/** A reference by a name, by a mapping with name and namespace, or a list of either, with the names of today. */
function renamed(node: Traced, ask: Ask): Traced {
  if (isNothing(node)) return node;
  if (node.kind === 'seq') {
    return withItems(
      node,
      node.items.map((item) => (item.kind === 'seq' ? item : renamed(item, ask))),
    );
  }
  if (node.kind === 'scalar') {
    const name = textOf(node);
    const found = ask(node, name, undefined, false);
    const now = found === undefined ? name : currentId(found).name;
    return now === name ? node : scalar(now, node.at);
  }
  const name = node.entries.get('name');
  if (name === undefined) throw new FieldError('Here should be a name', node.at);
  const namespace = node.entries.get('namespace');
  const found = ask(name, textOf(name), namespace === undefined ? undefined : textOf(namespace), true);
  if (found === undefined) return node;
  const now = currentId(found);
  if (now.name === textOf(name) && now.namespace === '') return node;
  const result = withEntry(node, 'name', now.name === textOf(name) ? name : scalar(now.name, name.at));
  if (now.namespace === '' || now.namespace === textOf(namespace)) return result;
  const at = nodeAt(found.value, ['metadata', 'namespace'])?.at ?? node.at;
  return withEntry(result, 'namespace', scalar(now.namespace, namespace?.at ?? at));
}
