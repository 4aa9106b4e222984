import { anchoredPattern } from './anchored-pattern.ts';
import { currentId, originalId, type BuildItem } from './build-item.ts';
import type { ItemIndex } from './item-index.ts';
import { readLabelSelector, type LabelSelector } from './label-selector.ts';
import { effectiveNamespace, type Gvk, type ObjectId } from './object-id.ts';
import type { ProblemList } from './problem-list.ts';
import { nodeAt, textOf, type TracedMap } from './traced.ts';

/** Which objects a patch or a replacement is for. */
export type TargetSelector = Readonly<{
  fitsType: (gvk: Gvk) => boolean;
  fitsName: (name: string) => boolean;
  fitsNamespace: (namespace: string) => boolean;
  /** Whether labels and annotations fit. */
  fitsMetadata: (object: TracedMap) => boolean;
  /** The one name that fits, where that is written without an expression; null where several may. */
  name: string | null;
  /** Whether it names a type, a name or a namespace. */
  names: boolean;
  /** Whether it selects by labels or annotations. */
  selectsMetadata: boolean;
}>;

const FIELDS = ['group', 'version', 'kind', 'name', 'namespace'] as const;

/** Whether an expression fits itself alone. */
const isLiteral = (text: string): boolean => /^[A-Za-z0-9_-]+$/.test(text);

/** Reads a selector, of which each field is an expression for the whole value. Null, and a problem, where one cannot be read. */
export function readTargetSelector(map: TracedMap, problems: ProblemList): TargetSelector | null {
  const tests = new Map<string, (text: string) => boolean>();
  for (const name of FIELDS) {
    const node = map.entries.get(name);
    const text = textOf(node);
    if (node === undefined || text === '') continue;
    const pattern = anchoredPattern(text);
    if (pattern === undefined) {
      problems.error(node.at, `"${text}" is no regular expression, which a target's ${name} is`);
      return null;
    }
    tests.set(name, isLiteral(text) ? (value) => value === text : pattern.find);
  }
  const labels = readSelector(map, 'labelSelector', problems);
  const annotations = readSelector(map, 'annotationSelector', problems);
  if (labels === null || annotations === null) return null;
  const name = textOf(map.entries.get('name'));
  const fits = (field: (typeof FIELDS)[number], text: string): boolean => tests.get(field)?.(text) ?? true;
  return {
    fitsType: ({ group, version, kind }) =>
      fits('group', group) && fits('version', version) && fits('kind', kind),
    fitsName: (text) => fits('name', text),
    fitsNamespace: (namespace) => fits('namespace', namespace),
    fitsMetadata: (object) =>
      (labels === undefined || labels(textsAt(object, 'labels'))) &&
      (annotations === undefined || annotations(textsAt(object, 'annotations'))),
    name: isLiteral(name) ? name : null,
    names: tests.size > 0,
    selectsMetadata: labels !== undefined || annotations !== undefined,
  };
}

function readSelector(
  map: TracedMap,
  field: 'labelSelector' | 'annotationSelector',
  problems: ProblemList,
): LabelSelector | undefined | null {
  const node = map.entries.get(field);
  const text = textOf(node);
  if (node === undefined || text === '') return undefined;
  const selector = readLabelSelector(text);
  if (selector !== undefined) return selector;
  problems.error(node.at, `"${text}" is no selector, which ${field} is: write it as in "app=web,tier!=test"`);
  return null;
}

/** The labels or annotations of an object. */
export function textsAt(object: TracedMap, field: 'labels' | 'annotations'): ReadonlyMap<string, string> {
  const node = nodeAt(object, ['metadata', field]);
  const texts = new Map<string, string>();
  if (node?.kind === 'map') for (const [key, value] of node.entries) texts.set(key, textOf(value));
  return texts;
}

/** The objects of an index, among all of them, that a selector fits. */
export const selectIndexed = (
  items: readonly BuildItem[],
  index: ItemIndex,
  selector: TargetSelector,
): readonly BuildItem[] =>
  selectItems(selector.name === null ? items : index.byName(selector.name), selector);

/** The objects that a selector fits by what they are called now or where they were written. */
export const selectItems = (items: readonly BuildItem[], selector: TargetSelector): readonly BuildItem[] =>
  items.filter((item) => {
    if (item.removed) return false;
    const current = currentId(item);
    const original = originalId(item);
    const either = (test: (id: ObjectId) => boolean): boolean => test(original) || test(current);
    return (
      either((id) => selector.fitsNamespace(effectiveNamespace(id))) &&
      either(({ name }) => selector.fitsName(name)) &&
      selector.fitsType(current) &&
      selector.fitsMetadata(item.value)
    );
  });
