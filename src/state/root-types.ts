import * as Y from 'yjs';

/**
 * The root types of a Yjs document by name, for thousands of them. For the name of a type, Yjs goes through all entries until it
 * finds the type, once for each text that it writes, and it writes them in the order in which they were made. So an iteration
 * begins where the last one stopped, which finds the next one at once.
 */
export class RootTypes<Type> extends Map<string, Type> {
  readonly #names: string[] = [];
  #at = 0;

  override set(name: string, type: Type): this {
    if (!this.has(name)) this.#names.push(name);
    return super.set(name, type);
  }

  /** Yjs forgets no root type; whatever did would have to say so here. */
  override delete(name: string): boolean {
    const at = this.#names.indexOf(name);
    if (at >= 0) this.#names.splice(at, 1);
    return super.delete(name);
  }

  override clear(): void {
    this.#names.length = 0;
    super.clear();
  }

  override *entries(): MapIterator<[string, Type]> {
    const { length } = this.#names;
    const first = this.#at;
    for (let i = 0; i < length; i++) {
      this.#at = (first + i) % length;
      const name = this.#names[this.#at] ?? '';
      const type = this.get(name);
      if (type !== undefined) yield [name, type];
    }
  }
}

/** A document for many files, each of which is a root type. */
export function createManyRooted(options: ConstructorParameters<typeof Y.Doc>[0]): Y.Doc {
  const doc = new Y.Doc(options);
  doc.share = new RootTypes();
  return doc;
}
