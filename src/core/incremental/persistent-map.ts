const SHARDS = 256;

/** Spreads keys evenly (FNV-1a over UTF-16 units). */
function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SHARDS - 1);
}

type Shard<K, V> = ReadonlyMap<K, V> | undefined;

/**
 * An immutable map of which a changed copy costs a few microseconds at any size: a keystroke replaces one entry among
 * thousands, and copying a whole `Map` for that would cost more than all the rest of the update. The order of its keys
 * is not the order of insertion but that of `order`, computed on first use; of a map that was given none, the order of texts.
 */
export class PersistentMap<K extends string, V> implements ReadonlyMap<K, V> {
  readonly size: number;
  /** All entries, of a map that was made in one go; null once they are in parts. */
  readonly #whole: ReadonlyMap<K, V> | null;
  readonly #shards: readonly Shard<K, V>[];
  readonly #order: (() => readonly K[]) | null;
  #sorted: readonly K[] | undefined;
  #entries: readonly [K, V][] | undefined;

  private constructor(
    entries: ReadonlyMap<K, V> | readonly Shard<K, V>[],
    size: number,
    order: (() => readonly K[]) | null,
  ) {
    const isWhole = entries instanceof Map;
    this.#whole = isWhole ? entries : null;
    this.#shards = isWhole ? [] : (entries as readonly Shard<K, V>[]);
    this.size = size;
    this.#order = order;
  }

  static empty<K extends string, V>(): PersistentMap<K, V> {
    return new PersistentMap<K, V>([], 0, null);
  }

  /** A map with the entries of another, in their order. */
  static from<K extends string, V>(entries: ReadonlyMap<K, V>): PersistentMap<K, V> {
    return entries instanceof PersistentMap
      ? entries
      : PersistentMap.empty<K, V>().with(entries, () => entries.keys());
  }

  /**
   * A map that is made in one go and hardly changed: its first changed copy costs as much as all of it, and a look-up less than
   * in others. The caller keeps nothing of `entries`.
   *
   * @param order as that of `with`
   */
  static of<K extends string, V>(
    entries: ReadonlyMap<K, V>,
    order: (() => Iterable<K>) | null,
  ): PersistentMap<K, V> {
    return new PersistentMap<K, V>(entries, entries.size, order && once(order));
  }

  /**
   * A copy with entries set, or removed where the value is undefined. `order` lists the keys of the copy, and may list others;
   * leave it out when the keys and their order are as before. Null stands for the order of texts.
   */
  with(
    changes: Iterable<readonly [K, V | undefined]>,
    order?: (() => Iterable<K>) | null,
  ): PersistentMap<K, V> {
    if (this.#whole && this.#whole.size > 0) return this.#inParts().with(changes, order);
    const shards = this.#shards.slice();
    const fresh = new Map<number, Map<K, V>>();
    let size = this.size;
    for (const [key, value] of changes) {
      const index = shardOf(key);
      let shard = fresh.get(index);
      if (!shard) {
        shard = new Map(shards[index]);
        fresh.set(index, shard);
        shards[index] = shard;
      }
      const before = shard.size;
      if (value === undefined) shard.delete(key);
      else shard.set(key, value);
      size += shard.size - before;
    }
    return new PersistentMap(shards, size, order ? once(order) : order === null ? null : this.#order);
  }

  #inParts(): PersistentMap<K, V> {
    const parts = PersistentMap.empty<K, V>().with(this.unordered());
    return new PersistentMap(parts.#shards, this.size, this.#order);
  }

  get(key: K): V | undefined {
    if (this.#whole) return this.#whole.get(key);
    return this.#shards[shardOf(key)]?.get(key);
  }

  has(key: K): boolean {
    if (this.#whole) return this.#whole.has(key);
    return this.#shards[shardOf(key)]?.has(key) ?? false;
  }

  /** The keys under which this map and another hold different values. Shared parts are skipped. */
  differences(other: PersistentMap<K, V>): ReadonlySet<K> {
    if (this === other) return new Set();
    if (this.#whole || other.#whole) return this.#compared(other);
    const keys = new Set<K>();
    const shards = Math.max(this.#shards.length, other.#shards.length);
    for (let index = 0; index < shards; index++) {
      const here = this.#shards[index];
      const there = other.#shards[index];
      if (here === there) continue;
      for (const [key, value] of here ?? []) if (there?.get(key) !== value) keys.add(key);
      for (const key of there?.keys() ?? []) if (!here?.has(key)) keys.add(key);
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
  *unordered(): Generator<readonly [K, V], undefined> {
    if (this.#whole) yield* this.#whole;
    else for (const shard of this.#shards) if (shard) yield* shard;
  }

  /** Whether one of the two maps was made from the other by setting values of existing keys, in an order that was given. */
  hasOrderOf(other: PersistentMap<K, V>): boolean {
    return this === other || (this.#order !== null && this.#order === other.#order);
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    this.#entries ??= this.#keys().flatMap((key) => {
      const value = this.get(key);
      return value === undefined ? [] : [[key, value] as [K, V]];
    });
    return this.#entries[Symbol.iterator]();
  }

  #keys(): readonly K[] {
    if (this.#order) return this.#order();
    this.#sorted ??= Array.from(this.unordered(), ([key]) => key).sort();
    return this.#sorted;
  }

  entries(): MapIterator<[K, V]> {
    return this[Symbol.iterator]();
  }

  *keys(): Generator<K, undefined> {
    for (const key of this.#keys()) if (this.has(key)) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this) yield value;
  }
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
