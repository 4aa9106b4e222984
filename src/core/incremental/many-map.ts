/**
 * Values by key, of which a key may have several. Most have one, which is held as it is: a set is made for the second. So no value
 * is a `Set`.
 */
export class ManyMap<Key, Value extends string | object> {
  readonly #values = new Map<Key, Value | Set<Value>>();

  has(key: Key): boolean {
    return this.#values.has(key);
  }

  of(key: Key): Iterable<Value> {
    const held = this.#values.get(key);
    if (held === undefined) return [];
    return held instanceof Set ? held : [held];
  }

  add(key: Key, value: Value): void {
    const held = this.#values.get(key);
    if (held === undefined) this.#values.set(key, value);
    else if (held instanceof Set) held.add(value);
    else if (held !== value) this.#values.set(key, new Set([held, value]));
  }

  delete(key: Key, value: Value): void {
    const held = this.#values.get(key);
    if (held instanceof Set) {
      held.delete(value);
      if (held.size === 0) this.#values.delete(key);
    } else if (held === value) this.#values.delete(key);
  }
}
