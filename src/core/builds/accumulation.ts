import { currentId, currentKey, type BuildItem } from './build-item.ts';
import type { FieldConfig } from './default-fields.ts';
import { EMPTY_FIELDS } from './field-config.ts';
import { idText } from './object-id.ts';
import type { ProblemList } from './problem-list.ts';
import type { Place } from './traced.ts';
import { nodeAt } from './traced.ts';

/** A var, which makes `$(NAME)` stand for a field of an object. */
export type Var = Readonly<{ name: string; fieldPath: string; at: Place }>;

/** The objects of a build so far, and what else its kustomizations bring. */
export type Accumulation = {
  items: BuildItem[];
  fields: FieldConfig;
  vars: Var[];
};

export const emptyAccumulation = (): Accumulation => ({ items: [], fields: EMPTY_FIELDS, vars: [] });

const nameOf = (item: BuildItem): Place => (nodeAt(item.value, ['metadata', 'name']) ?? item.value).at;

/**
 * The identities of the objects so far: they are right for as long as nothing but `appendItems` with them changes the
 * accumulation.
 */
export const identitiesIn = ({ items }: Accumulation): Set<string> => new Set(items.map(currentKey));

/** Adds objects behind those that are there. Two objects of one identity make kustomize refuse the build. */
export function appendItems(
  accumulation: Accumulation,
  items: readonly BuildItem[],
  problems: ProblemList,
  taken: Set<string> = identitiesIn(accumulation),
): void {
  for (const item of items) {
    const key = currentKey(item);
    if (taken.has(key)) {
      problems.error(
        nameOf(item),
        `${idText(currentId(item))} is taken in twice, so kustomize refuses the build`,
      );
      continue;
    }
    taken.add(key);
    accumulation.items.push(item);
  }
}

/** Reports objects that have come to have one identity. */
export function checkIdentities(
  { items }: Accumulation,
  at: Place,
  because: string,
  problems: ProblemList,
): void {
  const taken = new Set<string>();
  for (const item of items) {
    const key = currentKey(item);
    if (taken.has(key))
      problems.error(at, `${because} makes two objects into one: ${idText(currentId(item))}`);
    taken.add(key);
  }
}
