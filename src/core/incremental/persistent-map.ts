import { sameItems } from './same-items.ts';

const SHARDS = 256;

/** Spreads keys evenly (FNV-1a over UTF-16 units). */
function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SHARDS - 1);
}

/** What differs from the base among the keys of one hash: their values, and undefined for those that are gone. */
type Shard<K, V> = ReadonlyMap<K, V | undefined> | undefined;

/**
 * An immutable map of which a changed copy costs a few microseconds at any size: a keystroke replaces one entry among
 * thousands, and copying a whole `Map` for that would cost more than all the rest of the update. Copies share the `Map` that
 * the first of them was made of, since most maps are made in one go, and hold only what differs from it. The order of its keys
 * is not the order of insertion but that of `order`, computed on first use; of a map that was given none, the order of texts.
 */
export class PersistentMap<K extends string, V> implements ReadonlyMap<K, V> {
  readonly size: number;
  readonly #base: ReadonlyMap<K, V>;
  /** What differs from the base; of no length where nothing does. */
  readonly #shards: readonly Shard<K, V>[];
  /** How many keys are in the shards. */
  readonly #changed: number;
  readonly #order: (() => readonly K[]) | null;
  /** Whether the keys of the base are in that order. */
  readonly #isArranged: boolean;
  #arranged: ReadonlyMap<K, V> | undefined;

  private constructor(
    base: ReadonlyMap<K, V>,
    shards: readonly Shard<K, V>[],
    { size, changed }: Readonly<{ size: number; changed: number }>,
    order: (() => readonly K[]) | null,
    isArranged: boolean,
  ) {
    this.size = size;
    this.#base = base;
    this.#shards = shards;
    this.#changed = changed;
    this.#order = order;
    this.#isArranged = isArranged;
    this.#arranged = isArranged && changed === 0 ? base : undefined;
  }

  static empty<K extends string, V>(): PersistentMap<K, V> {
    return PersistentMap.of<K, V>(new Map(), null);
  }

  /** A map with the entries of another, in their order. */
  static from<K extends string, V>(entries: ReadonlyMap<K, V>): PersistentMap<K, V> {
    return entries instanceof PersistentMap ? entries : PersistentMap.of(new Map(entries));
  }

  /**
   * A map of these entries, which the caller does not change any more.
   *
   * @param order as that of `with`; that of the entries where it is left out
   */
  static of<K extends string, V>(
    entries: ReadonlyMap<K, V>,
    order?: (() => Iterable<K>) | null,
  ): PersistentMap<K, V> {
    const isArranged = order === undefined;
    const keys = isArranged ? () => entries.keys() : order;
    const count = { size: entries.size, changed: 0 };
    return new PersistentMap<K, V>(entries, [], count, keys && once(keys), isArranged);
  }

  /**
   * A copy with entries set, or removed where the value is undefined. `order` lists the keys of the copy, and may list others;
   * leave it out when the keys and their order are as before. Null stands for the order of texts.
   */
  with(
    changes: Iterable<readonly [K, V | undefined]>,
    order?: (() => Iterable<K>) | null,
  ): PersistentMap<K, V> {
    const keys = order ? once(order) : order === null ? null : this.#order;
    if (this.#base.size + this.#changed === 0) {
      const entries = withoutGone(changes);
      return new PersistentMap(entries, [], { size: entries.size, changed: 0 }, keys, false);
    }
    const shards = this.#shards.slice();
    const fresh = new Map<number, Map<K, V | undefined>>();
    let { size } = this;
    let changed = this.#changed;
    for (const [key, value] of changes) {
      const index = shardOf(key);
      let shard = fresh.get(index);
      if (!shard) {
        shard = new Map(shards[index]);
        fresh.set(index, shard);
        shards[index] = shard;
      }
      const isKnown = shard.has(key);
      const before = isKnown ? shard.get(key) : this.#base.get(key);
      if (value === undefined && before !== undefined) size--;
      else if (value !== undefined && before === undefined) size++;
      if (!isKnown) changed++;
      shard.set(key, value);
    }
    const isArranged = this.#isArranged && order === undefined;
    const copy = new PersistentMap(this.#base, shards, { size, changed }, keys, isArranged);
    return changed > this.#base.size / 2 ? copy.#rebased() : copy;
  }

  /** The same with a base of its own: what was replaced in the old one is released. */
  #rebased(): PersistentMap<K, V> {
    const base = new Map(this.unordered());
    return new PersistentMap(base, [], { size: this.size, changed: 0 }, this.#order, false);
  }

  get(key: K): V | undefined {
    if (this.#changed > 0) {
      const shard = this.#shards[shardOf(key)];
      if (shard?.has(key)) return shard.get(key);
    }
    return this.#base.get(key);
  }

  has(key: K): boolean {
    return this.#changed > 0 ? this.get(key) !== undefined : this.#base.has(key);
  }

  /** The keys under which this map and another hold different values. Shared parts are skipped. */
  differences(other: PersistentMap<K, V>): ReadonlySet<K> {
    const keys = new Set<K>();
    if (this === other) return keys;
    if (this.#base !== other.#base) return this.#compared(other);
    const shards = Math.max(this.#shards.length, other.#shards.length);
    for (let index = 0; index < shards; index++) {
      const here = this.#shards[index];
      const there = other.#shards[index];
      if (here === there) continue;
      for (const [key, value] of here ?? []) if (value !== other.get(key)) keys.add(key);
      for (const [key, value] of there ?? []) if (value !== this.get(key)) keys.add(key);
    }
    return keys;
  }

  #compared(other: PersistentMap<K, V>): ReadonlySet<K> {
    const keys = new Set<K>();
    for (const [key, value] of this.unordered()) if (other.get(key) !== value) keys.add(key);
    for (const [key] of other.unordered()) if (!this.has(key)) keys.add(key);
    return keys;
  }

  /** The entries in any order: what follows from them must not depend on it. */
  unordered(): Iterable<readonly [K, V]> {
    return this.#changed === 0 ? this.#base : this.#merged();
  }

  *#merged(): Generator<readonly [K, V], undefined> {
    for (const entry of this.#base) if (!this.#shards[shardOf(entry[0])]?.has(entry[0])) yield entry;
    for (const shard of this.#shards)
      for (const [key, value] of shard ?? []) if (value !== undefined) yield [key, value];
  }

  /** Whether one of the two maps was made from the other by setting values of existing keys, in an order that was given. */
  hasOrderOf(other: PersistentMap<K, V>): boolean {
    return this === other || (this.#order !== null && this.#order === other.#order);
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }

  /** The entries in order. */
  #inOrder(): ReadonlyMap<K, V> {
    if (this.#arranged) return this.#arranged;
    const keys = this.#order?.() ?? Array.from(this.unordered(), ([key]) => key).sort();
    // Most that is read at once is read in order.
    this.#arranged =
      this.#changed === 0 && sameItems([...this.#base.keys()], keys) ? this.#base : this.#listed(keys);
    return this.#arranged;
  }

  #listed(keys: readonly K[]): ReadonlyMap<K, V> {
    const entries = new Map<K, V>();
    for (const key of keys) {
      const value = this.get(key);
      if (value !== undefined) entries.set(key, value);
    }
    return entries;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#inOrder()[Symbol.iterator]();
  }

  entries(): MapIterator<[K, V]> {
    return this.#inOrder().entries();
  }

  keys(): MapIterator<K> {
    return this.#inOrder().keys();
  }

  values(): MapIterator<V> {
    return this.#inOrder().values();
  }
}

function withoutGone<K, V>(changes: Iterable<readonly [K, V | undefined]>): ReadonlyMap<K, V> {
  const entries = new Map<K, V>();
  for (const [key, value] of changes)
    if (value === undefined) entries.delete(key);
    else entries.set(key, value);
  return entries;
}

function once<K>(list: () => Iterable<K>): () => readonly K[] {
  let make: (() => Iterable<K>) | null = list;
  let made: readonly K[] = [];
  return () => {
    if (make) {
      made = [...make()];
      // Releases what the closure holds: the files of an older model.
      make = null;
    }
    return made;
  };
}
