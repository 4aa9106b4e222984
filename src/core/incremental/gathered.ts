import { differences } from './differences.ts';
import { remembered, type Memory } from './memory.ts';
import { PersistentMap } from './persistent-map.ts';
import { sameItems } from './same-items.ts';
import { sameValue } from './same-value.ts';

/**
 * What values say about one thing, by the keys of the values, each after the place of its map among the sources: `0 key`. Their
 * order means nothing.
 */
export type Said<Item> = ReadonlyMap<string, readonly Item[]>;

/** What is to be gathered. */
type Gathering<Value, About extends string, Item, Conclusion, Given> = Readonly<{
  /** What a value says about which things; always the same of the same value. */
  says: (value: Value, key: string) => Iterable<readonly [About, Item]>;
  /** What follows from all that is said about a thing; undefined for nothing. It may not depend on the order. */
  conclude: (said: Said<Item>, about: About, given: Given) => Conclusion | undefined;
  /** Whether two things that may be said are the same; they are compared as plain data by default. */
  sameItem?: (a: Item, b: Item) => boolean;
  /** The same for conclusions. */
  sameConclusion?: (a: Conclusion, b: Conclusion) => boolean;
  /** Plain data, or objects by identity, on which all conclusions rest beside what is said. */
  basis?: (given: Given) => unknown;
}>;

type Sources<Value> = readonly PersistentMap<string, Value>[];

type State<Value, About extends string, Item, Conclusion> = {
  sources: Sources<Value>;
  readonly basis: unknown;
  readonly said: Map<About, Map<string, readonly Item[]>>;
  conclusions: PersistentMap<About, Conclusion>;
};

/**
 * Declares what follows from what the values of maps say about other things: which routes a listener has, say. After an edit
 * only the values that differ are asked again, and only what is said otherwise now is concluded anew; a conclusion that turns
 * out the same stays the same object.
 *
 * @returns the conclusions by what they are about, from as many maps at each call. `given` goes to `conclude`, and changes
 *   nothing of what it concludes but by the `basis`
 */
export function gathered<Value, About extends string, Item, Conclusion extends {}, Given = undefined>({
  says,
  conclude,
  sameItem = sameValue,
  sameConclusion = sameValue,
  basis = () => undefined,
}: Gathering<Value, About, Item, Conclusion, Given>): (
  sources: Sources<Value>,
  memory: Memory,
  given: Given,
) => PersistentMap<About, Conclusion> {
  type Known = State<Value, About, Item, Conclusion>;
  const place = remembered((): { state: Known | undefined } => ({ state: undefined }));

  const isSame = (a: Item, b: Item | undefined): boolean => b !== undefined && sameItem(a, b);
  const areSame = (a: readonly Item[] | undefined, b: readonly Item[]): boolean =>
    a?.length === b.length && a.every((item, i) => isSame(item, b[i]));

  /** What the value of a key says now; gives back about what it said something else before. */
  const listen = (
    { said }: Known,
    key: string,
    before: ReadonlyMap<About, readonly Item[]>,
    after: ReadonlyMap<About, readonly Item[]>,
  ): readonly About[] => {
    const gone = [...before.keys()].filter((about) => !after.has(about));
    const other = [...after].filter(([about, items]) => !areSame(before.get(about), items));
    for (const about of gone) said.get(about)?.delete(key);
    for (const [about, items] of other) {
      const group = said.get(about);
      if (group) group.set(key, items);
      else said.set(about, new Map([[key, items]]));
    }
    return [...gone, ...other.map(([about]) => about)];
  };

  const concludeAgain = (state: Known, concerned: ReadonlySet<About>, given: Given): void => {
    const changes: [About, Conclusion | undefined][] = [];
    for (const about of concerned) {
      const group = state.said.get(about);
      if (group?.size === 0) state.said.delete(about);
      const before = state.conclusions.get(about);
      const now = group && group.size > 0 ? conclude(group, about, given) : undefined;
      const same = before !== undefined && now !== undefined && sameConclusion(before, now);
      if (before !== now && !same) changes.push([about, now]);
    }
    if (changes.length > 0) state.conclusions = state.conclusions.with(changes);
  };

  const follow = (state: Known, sources: Sources<Value>, given: Given): void => {
    const concerned = new Set<About>();
    for (const [place, source] of sources.entries()) {
      for (const [key, old, value] of differences(state.sources[place] ?? PersistentMap.empty(), source)) {
        const [before, after] = [old, value].map((one) =>
          one === undefined ? new Map<About, Item[]>() : byAbout(says(one, key)),
        );
        if (before && after)
          for (const about of listen(state, `${place} ${key}`, before, after)) concerned.add(about);
      }
    }
    state.sources = sources;
    concludeAgain(state, concerned, given);
  };

  /** All that is said: there is nothing before that it could differ from. */
  const listenToAll = (sources: Sources<Value>): Map<About, Map<string, Item[]>> => {
    const said = new Map<About, Map<string, Item[]>>();
    for (const [place, source] of sources.entries()) {
      for (const [key, value] of source.unordered()) {
        let from: string | undefined;
        for (const [about, item] of says(value, key)) {
          from ??= `${place} ${key}`;
          const group = said.get(about);
          const items = group?.get(from);
          if (items) items.push(item);
          else if (group) group.set(from, [item]);
          else said.set(about, new Map([[from, [item]]]));
        }
      }
    }
    return said;
  };

  const start = (sources: Sources<Value>, now: unknown, given: Given): Known => {
    const said = listenToAll(sources);
    const conclusions = new Map<About, Conclusion>();
    for (const [about, group] of said) {
      const conclusion = conclude(group, about, given);
      if (conclusion !== undefined) conclusions.set(about, conclusion);
    }
    return { sources, basis: now, said, conclusions: PersistentMap.of(conclusions, null) };
  };

  return (sources, memory, given) => {
    const kept = memory.get(place);
    const now = basis(given);
    const known = kept.state && sameValue(kept.state.basis, now) ? kept.state : null;
    if (known && sameItems(known.sources, sources)) return known.conclusions;
    // Half done it would be neither the old state nor the new one.
    kept.state = undefined;
    const state = known && !memory.isLast ? known : start(sources, now, given);
    if (state === known) follow(state, sources, given);
    // Where no other sources follow, what was said need not be known.
    kept.state = memory.isLast ? { ...state, said: new Map() } : state;
    return state.conclusions;
  };
}

function byAbout<About, Item>(said: Iterable<readonly [About, Item]>): ReadonlyMap<About, readonly Item[]> {
  const all = new Map<About, Item[]>();
  for (const [about, item] of said) {
    const items = all.get(about);
    if (items) items.push(item);
    else all.set(about, [item]);
  }
  return all;
}
