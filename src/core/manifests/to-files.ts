import type { Model } from '../model/model.ts';
import type { Resource } from '../model/resource.ts';
import { exported, type Choice, type Piece } from './exported.ts';
import { unmarked } from './join-documents.ts';
import { safeName } from './safe-name.ts';

type ExportedFile = Readonly<{ path: string; text: string }>;

/**
 * One file for each object, sorted by path: `<namespace>/<kind>-<name>.yaml`, cluster-scoped ones under `cluster`.
 * Texts are exactly as written; only the items of a List, which have no document of their own, are written out.
 */
export function toFiles(
  model: Model,
  choice: Choice = null,
): Readonly<{ files: readonly ExportedFile[]; leftOut: readonly string[] }> {
  const { pieces, leftOut } = exported(model, choice, true);
  const taken = new Set<string>();
  const files = pieces.map((piece) => {
    const text = unmarked(piece.text);
    return { path: freePath(pathOf(piece), taken), text: text.endsWith('\n') ? text : `${text}\n` };
  });
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), leftOut };
}

const pathOf = ({ resources: [resource] }: Piece): string =>
  resource ? filePathOf(resource) : 'unreadable/document';

/** Where the file of an object is laid, without its ending: `shop/service-cart`. */
export function filePathOf({ kind, namespace, name }: Pick<Resource, 'kind' | 'namespace' | 'name'>): string {
  const folder = namespace === '' ? 'cluster' : namespace;
  return `${safeName(folder)}/${safeName(`${kind.toLowerCase()}-${name || 'unnamed'}`)}`;
}

/** A path with an ending that is not taken yet; it is from then on. Some file systems ignore case. */
export function freePath(path: string, taken: Set<string>): string {
  let free = `${path}.yaml`;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${path}-${count}.yaml`;
  taken.add(free.toLowerCase());
  return free;
}
