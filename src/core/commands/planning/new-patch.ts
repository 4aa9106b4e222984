import { safeName } from '../../manifests/safe-name.ts';
import { inFolder, folderOf } from '../../builds/folders.ts';
import { kustomizationPlace, writtenPatches } from '../../builds/written-patches.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { writeYaml } from '../../yaml/write.ts';
import { unusedPath } from './choose-file.ts';
import type { PlacedEdit } from './edits-in-view.ts';
import { relativePath } from './resource-lists.ts';

/** A patch that is made for an object: where, and what makes it. */
type NewPatch = Readonly<{
  file: string;
  write: (changes: JsonObject) => Readonly<{ edits: readonly PlacedEdit[]; texts: readonly FileEdit[] }>;
}>;

/**
 * A new strategic merge patch of the root in view, as its other patches are: a text in the kustomization where all of
 * those are, else a file beside them, which the kustomization lists.
 */
export function newPatch(model: Model, resource: Resource): NewPatch {
  const path = model.view?.home.kustomization ?? '';
  const kustomization = kustomizationPlace(model, path);
  const patches = writtenPatches(model, path);
  const isInline = patches.length > 0 && patches.every(({ file }) => file === null);
  const value = kustomization?.doc.value;
  const field =
    arrayAt(value, ['patches']).length === 0 && arrayAt(value, ['patchesStrategicMerge']).length > 0
      ? 'patchesStrategicMerge'
      : 'patches';
  const beside = patches.findLast(({ file }) => file !== null)?.file;
  const folder = beside === undefined || beside === null ? folderOf(path) : folderOf(beside);
  const name = `${safeName(`patch-${resource.kind}-${resource.name}`)}.yaml`.toLowerCase();
  const file = isInline ? path : unusedPath(model, inFolder(folder, name));
  return {
    file,
    write(changes) {
      if (!kustomization) return { edits: [], texts: [] };
      const text = writeYaml({ ...identityOf(resource), ...withoutIdentity(changes, resource) });
      const entry = isInline ? text : relativePath(folderOf(path), file);
      const item = field === 'patches' ? { [isInline ? 'patch' : 'path']: entry } : entry;
      const list = { ...kustomization, path: [field] };
      return {
        edits: [{ at: list, edit: { op: 'append', path: [field], value: item } }],
        texts: isInline ? [] : [{ path: file, span: { start: 0, end: 0 }, text }],
      };
    },
  };
}

/** What a patch names its object by: as it is written where it began. */
function identityOf({ apiVersion, kind, name, doc, root }: Resource): JsonObject {
  const metadata = valueAt(doc.value, [...root, 'metadata']);
  const namespace = stringAt(metadata, ['namespace']);
  return {
    apiVersion,
    kind,
    metadata: { name: stringAt(metadata, ['name']) ?? name, ...(namespace !== undefined && { namespace }) },
  };
}

function withoutIdentity({ metadata, ...changes }: JsonObject, resource: Resource): JsonObject {
  if (metadata === undefined) return changes;
  return {
    metadata: { ...(identityOf(resource)['metadata'] as JsonObject), ...(metadata as JsonObject) },
    ...changes,
  };
}
