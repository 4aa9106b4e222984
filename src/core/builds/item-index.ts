import { allKeys, currentId, originalId, type BuildItem } from './build-item.ts';

/** The objects of a build by what they are called, so that a patch costs what it changes. */
export type ItemIndex = Readonly<{
  /** Those that are, or were, called so, by `idKey`, in their order. */
  byKey: (key: string) => readonly BuildItem[];
  /** Those that have the name now or had it at first, in their order. */
  byName: (name: string) => readonly BuildItem[];
  /** Notes that an object may be called otherwise now. */
  renamed: (item: BuildItem) => void;
}>;

/** An index of objects that are only renamed while it is used; it is made when it is first asked. */
export function itemIndex(items: readonly BuildItem[]): ItemIndex {
  let known: Tables | null = null;
  const tables = (): Tables => (known ??= tablesOf(items));
  return {
    byKey: (key) => tables().byKey.get(key) ?? [],
    byName: (name) => tables().byName.get(name) ?? [],
    renamed: (item) => {
      if (known !== null && !isFound(known, item)) known = null;
    },
  };
}

type Tables = Readonly<{
  byKey: ReadonlyMap<string, readonly BuildItem[]>;
  byName: ReadonlyMap<string, readonly BuildItem[]>;
}>;

function tablesOf(items: readonly BuildItem[]): Tables {
  const byKey = new Map<string, BuildItem[]>();
  const byName = new Map<string, BuildItem[]>();
  for (const item of items) {
    for (const key of new Set(allKeys(item))) push(byKey, key, item);
    for (const name of new Set([originalId(item).name, currentId(item).name])) push(byName, name, item);
  }
  return { byKey, byName };
}

function push(into: Map<string, BuildItem[]>, key: string, item: BuildItem): void {
  const known = into.get(key);
  if (known) known.push(item);
  else into.set(key, [item]);
}

/** Whether an object is found under all that it is called. What it is called no more does no harm. */
const isFound = ({ byKey, byName }: Tables, item: BuildItem): boolean =>
  allKeys(item).every((key) => byKey.get(key)?.includes(item)) &&
  [originalId(item).name, currentId(item).name].every((name) => byName.get(name)?.includes(item));
