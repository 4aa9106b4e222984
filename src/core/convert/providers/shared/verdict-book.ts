import type { Resource } from '../../../model/resource.ts';
import type { Path } from '../../../yaml/json.ts';
import { jsonPointer, type Leaf } from '../../leaves.ts';
import type { DraftVerdict } from '../../verdict.ts';

/** What a provider concludes while it goes through its Ingresses. */
export type VerdictBook = Readonly<{
  /** Says it of all that is below a place, unless something is said of a place further down. The first word counts. */
  note: (ingress: Resource, path: Path, verdict: DraftVerdict) => void;
  verdictOf: (ingress: Resource, leaf: Leaf) => DraftVerdict;
}>;

/** @param otherwise what is said of leaves that nothing was concluded about */
export function verdictBook(otherwise: (ingress: Resource, leaf: Leaf) => DraftVerdict): VerdictBook {
  const books = new Map<string, Map<string, DraftVerdict>>();
  return {
    note(ingress, path, verdict) {
      const book = books.get(ingress.key) ?? new Map<string, DraftVerdict>();
      books.set(ingress.key, book);
      const pointer = jsonPointer(path);
      if (!book.has(pointer)) book.set(pointer, verdict);
    },
    verdictOf(ingress, leaf) {
      const book = books.get(ingress.key);
      if (!book) return otherwise(ingress, leaf);
      for (let length = leaf.path.length; length >= 0; length--) {
        const found = book.get(jsonPointer(leaf.path.slice(0, length)));
        if (found) return found;
      }
      return otherwise(ingress, leaf);
    },
  };
}
