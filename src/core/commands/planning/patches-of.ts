import { folderOf, isKustomizationFile } from '../../builds/folders.ts';
import { reachOf } from '../../builds/reach.ts';
import { isPatchFor, writtenPatches, type WrittenPatch } from '../../builds/written-patches.ts';
import { inDocument } from '../../model/locate.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import { patchedObject } from './destinations-of.ts';

/**
 * The patches that kustomizations of the workspace have for objects and for nothing else: those of every kustomization that
 * takes in the file of an object, and no other object of that type and name.
 */
export function patchesOf(source: Model, resources: readonly Resource[]): readonly WrittenPatch[] {
  const found = new Set<WrittenPatch>();
  const documents = new Set(resources.map((resource) => placeText(source, resource)));
  for (const path of source.files.keys()) {
    if (!isKustomizationFile(path)) continue;
    const patches = writtenPatches(source, path);
    if (patches.length === 0) continue;
    const { manifests } = reachOf(source, folderOf(path));
    for (const resource of resources) {
      if (!manifests.has(resource.file)) continue;
      const object = patchedObject(resource);
      const own = patches.filter((patch) => isPatchFor(patch, object));
      if (own.length === 0 || hasAnother(source, manifests, resource, object.names, documents)) continue;
      for (const patch of own) found.add(patch);
    }
  }
  return [...found];
}

/** Whether another object of the type and name is among those taken in: a patch may be for that one. */
function hasAnother(
  source: Model,
  manifests: ReadonlySet<string>,
  { group, kind }: Resource,
  names: ReadonlySet<string>,
  documents: ReadonlySet<string>,
): boolean {
  for (const file of manifests)
    for (const { resources } of source.files.get(file)?.slots ?? [])
      for (const other of resources)
        if (
          other.group === group &&
          other.kind === kind &&
          names.has(other.name) &&
          !documents.has(placeText(source, other))
        )
          return true;
  return false;
}

function placeText(source: Model, { file, docId, doc, root }: Resource): string {
  const at = inDocument(source, { file, docId, doc, path: root });
  return `${at.docId} ${at.path.join('/')}`;
}
