import type { Resource, ResourceKey } from '../model/resource.ts';
import { recordQuestions } from './recording-index.ts';
import { changesBetween, type Question } from './index-changes.ts';
import type { IndexSnapshot, ResourceIndex } from './resource-index.ts';

/** What was concluded about all objects of an index, and who rests on which answer. */
type State<T> = {
  index: IndexSnapshot;
  values: ReadonlyMap<ResourceKey, T>;
  readonly asked: Map<ResourceKey, ReadonlySet<Question>>;
  readonly resting: Map<Question, Set<ResourceKey>>;
};

/** Beyond this share of the objects it is cheaper to ask all of them. */
const MAX_SHARE_RECOMPUTED = 0.5;

/**
 * The conclusions about all objects of an index, by key, in the order of the objects. After an edit only those objects
 * are looked at that changed, or that rest on an answer which changed: an edit among thousands of objects costs what
 * depends on it. The same map as before while all its values are.
 *
 * @param conclude a tracked conclusion (`tracked.ts`)
 * @param includes which objects it is about; decided by kind, so that it never changes for a key
 */
export function trackedAll<T>(
  conclude: (resource: Resource, index: ResourceIndex) => T,
  includes: (resource: Resource) => boolean = () => true,
): (index: IndexSnapshot) => ReadonlyMap<ResourceKey, T> {
  let state: State<T> | undefined;

  const ask = ({ asked, resting }: State<T>, resource: Resource, index: IndexSnapshot): T => {
    const { key } = resource;
    const inner = recordQuestions(index);
    const value = conclude(resource, inner);
    forget({ asked, resting }, key);
    asked.set(key, inner.notes);
    for (const question of inner.notes) {
      const others = resting.get(question);
      if (others) others.add(key);
      else resting.set(question, new Set([key]));
    }
    return value;
  };

  const start = (index: IndexSnapshot): State<T> => {
    const values = new Map<ResourceKey, T>();
    const fresh: State<T> = { index, values, asked: new Map(), resting: new Map() };
    for (const resource of index.resources.values())
      if (includes(resource)) values.set(resource.key, ask(fresh, resource, index));
    return fresh;
  };

  const follow = (before: State<T>, index: IndexSnapshot, affected: ReadonlySet<ResourceKey>): void => {
    const changed = new Map<ResourceKey, T>();
    const gone = new Set<ResourceKey>();
    for (const key of affected) {
      const resource = index.resources.get(key);
      if (resource && includes(resource)) changed.set(key, ask(before, resource, index));
      else if (before.values.has(key)) {
        forget(before, key);
        gone.add(key);
      }
    }
    before.values = arranged(before, index, changed, gone);
    before.index = index;
  };

  return (index) => {
    if (state?.index === index) return state.values;
    const affected = state && affectedBy(state, changesBetween(state.index, index));
    if (state && affected && affected.size <= Math.max(8, state.values.size * MAX_SHARE_RECOMPUTED)) {
      // Half done it would be neither the state before nor the one after.
      const before = state;
      state = undefined;
      follow(before, index, affected);
      state = before;
    } else {
      state = start(index);
    }
    return state.values;
  };
}

function forget<T>({ asked, resting }: Pick<State<T>, 'asked' | 'resting'>, key: ResourceKey): void {
  for (const question of asked.get(key) ?? []) {
    const others = resting.get(question);
    others?.delete(key);
    if (others?.size === 0) resting.delete(question);
  }
  asked.delete(key);
}

/** The keys of objects that changed, came or went, or rest on an answer that changed. */
function affectedBy<T>({ resting }: State<T>, changes: ReadonlySet<Question>): ReadonlySet<ResourceKey> {
  const affected = new Set<ResourceKey>();
  for (const question of changes) {
    // Of all questions only that for an object is its key; of the others no object is found.
    affected.add(question as ResourceKey);
    for (const key of resting.get(question) ?? []) affected.add(key);
  }
  return affected;
}

function arranged<T>(
  { values, index: before }: State<T>,
  index: IndexSnapshot,
  changed: ReadonlyMap<ResourceKey, T>,
  gone: ReadonlySet<ResourceKey>,
): ReadonlyMap<ResourceKey, T> {
  if (gone.size === 0 && index.resources.hasOrderOf(before.resources)) {
    const different = [...changed].filter(([key, value]) => values.get(key) !== value);
    if (different.length === 0) return values;
    const now = new Map(values);
    for (const [key, value] of different) now.set(key, value);
    return now;
  }
  const now = new Map<ResourceKey, T>();
  for (const key of index.resources.keys()) {
    if (changed.has(key)) now.set(key, changed.get(key) as T);
    else if (values.has(key)) now.set(key, values.get(key) as T);
  }
  return now;
}
