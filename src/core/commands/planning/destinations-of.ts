import { isKustomizationFile } from '../../builds/folders.ts';
import { mergeSchemaOf } from '../../builds/merge-schema-of.ts';
import { entriesFor } from '../../builds/reach.ts';
import { rootTitle } from '../../builds/roots.ts';
import {
  isMerged,
  isPatchFor,
  kustomizationPlace,
  writtenPatches,
  type PatchedObject,
  type WrittenPatch,
} from '../../builds/written-patches.ts';
import { stringAt } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import type { Destinations } from '../../model/write-to.ts';
import { newPatch } from './new-patch.ts';

/** An object as patches name it. */
export const patchedObject = ({ group, kind, name, doc, root }: Resource): PatchedObject => ({
  group,
  kind,
  names: new Set([name, stringAt(doc.value, [...root, 'metadata', 'name']) ?? name]),
});

/** The last patch of the root in view that is for an object alone and merges fields into it. */
export function ownPatch(model: Model, resource: Resource): WrittenPatch | null {
  const path = model.view?.home.kustomization;
  if (!path) return null;
  const object = patchedObject(resource);
  return (
    writtenPatches(model, path).findLast((patch) => isMerged(patch) && isPatchFor(patch, object)) ?? null
  );
}

/** How lists of an object are merged by patches. */
export const schemaOf = ({ group, version, kind }: Resource): ReturnType<typeof mergeSchemaOf> =>
  mergeSchemaOf({ group, version, kind });

/** Whether an object of the view comes from a base: what the root's kustomization takes in from another folder. */
export function isFromBase({ view, files }: Model, { file }: Resource): boolean {
  const path = view?.home.kustomization;
  if (!path || isKustomizationFile(file)) return false;
  const kustomization = kustomizationPlace({ files }, path);
  return kustomization !== null && entriesFor(kustomization.doc.value, view.home.folder, file).length === 0;
}

/** Where an edit of an object can go; null where there is one place for it: no view, or no base. */
export function destinationsOf(model: Model, resource: Resource): Destinations | null {
  if (!isFromBase(model, resource)) return null;
  const own = ownPatch(model, resource);
  return {
    key: resource.key,
    base: { file: resource.file, roots: (model.view?.usedBy(resource.file) ?? []).map(rootTitle) },
    patch: own ? { file: own.at.file, isNew: false } : { file: newPatch(model, resource).file, isNew: true },
  };
}
