import { arrayAt, objectAt, pathText, stringAt, valueAt } from '../model/access.ts';
import type { Model } from '../model/model.ts';
import { innermost, type Place } from '../model/place.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import { folderOf, resolvePath } from './folders.ts';
import { splitApiVersion } from './object-id.ts';
import { inlineDocuments } from './read-objects.ts';

/** A patch that a kustomization lists. */
export type WrittenPatch = Readonly<{
  /** The entry in the kustomization. */
  kustomization: Place;
  field: 'patches' | 'patchesStrategicMerge' | 'patchesJson6902';
  index: number;
  /** The file that holds it; null for a text in the kustomization. */
  file: string | null;
  /** Its own document: in the file, or in the text. */
  at: Place;
  value: Json;
  /** Whom it is for; null where the patch names its object itself. */
  target: JsonObject | null;
}>;

/** The names of an object, at the time of a patch: that where it is written, and that which it has in the end. */
export type PatchedObject = Readonly<{ group: string; kind: string; names: ReadonlySet<string> }>;

/** The first document of a kustomization; null where it does not parse. */
export function kustomizationPlace({ files }: Pick<Model, 'files'>, path: string): Place | null {
  const slot = files.get(path)?.slots.find(({ doc }) => isObject(doc.value));
  return slot ? { file: path, docId: slot.id, doc: slot.doc, path: [] } : null;
}

/** The patches that a kustomization lists, in its order: strategic merges, and lists of operations. */
export function writtenPatches(model: Pick<Model, 'files'>, path: string): readonly WrittenPatch[] {
  const kustomization = kustomizationPlace(model, path);
  if (!kustomization) return [];
  const { value } = kustomization.doc;
  const found: WrittenPatch[] = [];
  for (const field of ['patchesStrategicMerge', 'patches', 'patchesJson6902'] as const) {
    arrayAt(value, [field]).forEach((entry, index) => {
      const isText = typeof entry === 'string';
      const at: Place = { ...kustomization, path: isText ? [field, index] : [field, index, 'patch'] };
      const written = isText ? entry : stringAt(entry, ['patch']);
      const named = isText ? entry : stringAt(entry, ['path']);
      const target = isText ? undefined : valueAt(entry, ['target']);
      const common = { kustomization, field, index, target: isObject(target) ? target : null } as const;
      const file = named === undefined ? undefined : model.files.get(resolvePath(folderOf(path), named));
      if (file) {
        for (const { id, doc } of file.slots)
          if (doc.value !== undefined && doc.value !== null)
            found.push({
              ...common,
              file: file.path,
              at: { file: file.path, docId: id, doc, path: [] },
              value: doc.value,
            });
      } else if (written !== undefined) {
        for (const { at: place } of inlineDocuments({ kind: 'scalar', value: written, at })) {
          const text = innermost(place).doc.value;
          if (text !== undefined && text !== null)
            found.push({ ...common, file: null, at: place, value: text });
        }
      }
    });
  }
  return found;
}

/** Whether a patch is for one object alone: by the name in it, or by a target that is a plain name. */
export function isPatchFor({ value, target }: WrittenPatch, object: PatchedObject): boolean {
  if (target !== null) {
    const { group, kind } = target;
    return (
      object.names.has(stringAt(target, ['name']) ?? '') &&
      kind === object.kind &&
      (group === undefined || group === object.group)
    );
  }
  return (
    isObject(value) &&
    stringAt(value, ['kind']) === object.kind &&
    splitApiVersion(stringAt(value, ['apiVersion']) ?? '').group === object.group &&
    object.names.has(stringAt(objectAt(value, ['metadata']), ['name']) ?? '')
  );
}

/** Which document a place is in: of the workspace, or of the text of an inline patch. */
export const textId = ({ docId, path, inner }: Place): string =>
  inner ? `${docId} ${pathText(path)} ${inner.before.length}` : String(docId);

/** Whether a patch is a mapping that is merged, and no list of operations. */
export const isMerged = ({ value }: WrittenPatch): boolean => isObject(value);
