import * as Y from 'yjs';

/** So many of the types that were found last are looked at first. */
const RECENT = 4;

/**
 * The root types of a Yjs document by name, for thousands of them. For the name of a type, Yjs goes through all entries until it
 * finds the type, once for each text that it writes and once for its entry in the list of files. It writes them in the order
 * in which they were made: so an iteration begins with those at which the last ones ended, and with what came after them.
 */
export class RootTypes<Type> extends Map<string, Type> {
  readonly #names: string[] = [];
  /** Where iterations ended, the last one first. */
  #found: readonly number[] = [];

  override set(name: string, type: Type): this {
    if (!this.has(name)) this.#names.push(name);
    return super.set(name, type);
  }

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
    let last = -1;
    try {
      for (last of this.#order()) {
        const name = this.#names[last];
        const type = name === undefined ? undefined : this.get(name);
        if (name !== undefined && type !== undefined) yield [name, type];
      }
    } finally {
      this.#found = [last, ...this.#found.filter((at) => at !== last)].slice(0, RECENT);
    }
  }

  *#order(): Generator<number, undefined> {
    const first = new Set(this.#found.flatMap((at) => [at, at + 1]));
    yield* first;
    for (let at = 0; at < this.#names.length; at++) if (!first.has(at)) yield at;
  }
}

/** A document for many files, each of which is a root type. */
export function createManyRooted(options: ConstructorParameters<typeof Y.Doc>[0]): Y.Doc {
  const doc = new Y.Doc(options);
  doc.share = new RootTypes();
  return doc;
}
