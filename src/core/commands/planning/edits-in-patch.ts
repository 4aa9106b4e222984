import { byKeys, patchBetween } from '../../builds/patch-between.ts';
import type { MergeSchema } from '../../builds/merge-schema-of.ts';
import { valueAt } from '../../model/access.ts';
import type { Model } from '../../model/model.ts';
import { innermost } from '../../model/place.ts';
import type { Resource } from '../../model/resource.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import { decompose } from '../../yaml/edit/decompose.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import { ownPatch, schemaOf } from './destinations-of.ts';
import { editValues } from './edit-values.ts';
import type { PlacedEdit } from './edits-in-view.ts';
import { newPatch } from './new-patch.ts';
import { valueAsWritten } from './value-as-written.ts';

/** Edits of documents, and new files. */
export type InDocuments = Readonly<{ edits: readonly PlacedEdit[]; texts: readonly FileEdit[] }>;

/** What has to be patched of an object so that edits are done; null where they are about what no patch can say. */
export function patchFor(resource: Resource, edits: readonly YamlEdit[]): JsonObject | null {
  const now = valueAsWritten(resource);
  const next = editValues(now, edits);
  if (!next.ok) return null;
  const patch = patchBetween(now, next.value, schemaOf(resource));
  return isObject(patch) ? patch : null;
}

/**
 * Edits of an object, in the patch that the root in view has for it: the patch is extended by the fields, or made and listed
 * in the kustomization. Null where no patch can say it.
 */
export function editsInPatch(
  model: Model,
  resource: Resource,
  edits: readonly YamlEdit[],
): InDocuments | null {
  const patch = patchFor(resource, edits);
  if (!patch) return null;
  const own = ownPatch(model, resource);
  if (!own) return newPatch(model, resource).write(patch);
  const { path } = innermost(own.at);
  const base = valueAt(resource.doc.value, resource.root);
  const extended = extend(own.value, patch, [], { schema: schemaOf(resource), base });
  return {
    edits: extended.map((edit) => ({ at: own.at, edit: { ...edit, path: [...path, ...edit.path] } })),
    texts: [],
  };
}

type Around = Readonly<{ schema: MergeSchema | undefined; base: Json | undefined }>;

/** The edits of a patch that make it say what another one does. What it says already keeps its text. */
function extend(
  patch: Json | undefined,
  more: Json,
  path: Path,
  { schema, base }: Around,
): readonly YamlEdit[] {
  if (isObject(more) && isObject(patch)) {
    return Object.entries(more).flatMap(([key, value]) => {
      const [inner, below] = [patch[key], valueAt(base, [key])];
      // What only the patch has goes with its line; what the base has is taken out by a null.
      if (value === null && inner !== undefined && below === undefined)
        return [{ op: 'remove', path: [...path, key] } as const];
      return extend(inner, value, [...path, key], { schema: schema?.fields?.[key], base: below });
    });
  }
  const keys = schema?.keys;
  if (Array.isArray(more) && Array.isArray(patch) && keys !== undefined && keys.length > 0) {
    return extendItems(patch as readonly Json[], more as readonly Json[], path, keys, schema);
  }
  if (patch === undefined) return [{ op: 'set', path, value: more }];
  return decompose(patch, more, path);
}

function extendItems(
  patch: readonly Json[],
  more: readonly Json[],
  path: Path,
  keys: readonly string[],
  schema: MergeSchema | undefined,
): readonly YamlEdit[] {
  const [known, added] = [byKeys(patch, keys), byKeys(more, keys)];
  if (!known || !added) return [{ op: 'set', path, value: more }];
  const ids = [...known.keys()];
  return [...added].flatMap(([id, item]): readonly YamlEdit[] => {
    const old = known.get(id);
    if (old === undefined) return [{ op: 'append', path, value: item }];
    const inner = schema?.fields && { fields: schema.fields };
    return extend(old, item, [...path, ids.indexOf(id)], { schema: inner, base: undefined });
  });
}
