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
  readonly #shards: readonly Shard<K, V>[];
  readonly #order: (() => readonly K[]) | null;
  #sorted: readonly K[] | undefined;
  #entries: readonly [K, V][] | undefined;

  private constructor(shards: readonly Shard<K, V>[], size: number, order: (() => readonly K[]) | null) {
    this.#shards = shards;
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
   * A copy with entries set, or removed where the value is undefined. `order` lists the keys of the copy, and may list others;
   * leave it out when the keys and their order are as before. Null stands for the order of texts.
   */
  with(
    changes: Iterable<readonly [K, V | undefined]>,
    order?: (() => Iterable<K>) | null,
  ): PersistentMap<K, V> {
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

  get(key: K): V | undefined {
    return this.#shards[shardOf(key)]?.get(key);
  }

  has(key: K): boolean {
    return this.#shards[shardOf(key)]?.has(key) ?? false;
  }

  /** The keys under which this map and another hold different values. Shared parts are skipped. */
  differences(other: PersistentMap<K, V>): ReadonlySet<K> {
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
    this.#sorted ??= this.#shards.flatMap((shard) => (shard ? [...shard.keys()] : [])).sort();
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
