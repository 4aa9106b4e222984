import { isKustomizationFile } from '../../builds/folders.ts';
import { rootTitle } from '../../builds/roots.ts';
import { pathText } from '../../model/access.ts';
import type { ModelView } from '../../model/model-view.ts';
import { placeOf } from '../../model/place-of.ts';
import type { Resource } from '../../model/resource.ts';
import type { Json, Path } from '../../yaml/json.ts';

/** The files that edits of an object of a view go to. */
export type Sources = Readonly<{
  /** Each file with the roots that build it: the one that the object began in first. */
  files: readonly Readonly<{ file: string; roots: readonly string[] }>[];
  /** The files of fields that stand in another one than the object began in, by path. */
  fields: Readonly<Record<string, string>>;
}>;

/** Where the fields of an object are written; null where every document is an object of the cluster. */
export function sourcesOf(resource: Resource, view: ModelView | undefined): Sources | null {
  if (!view) return null;
  const fields: Record<string, string> = {};
  const files = new Set([resource.file]);
  const look = (value: Json, path: Path): void => {
    const { file, inner } = placeOf(resource, path);
    if (file !== resource.file) fields[pathText(path)] = file;
    // What a kustomization itself makes cannot be changed here; its inline patches can.
    if (inner || !isKustomizationFile(file)) files.add(file);
    if (typeof value !== 'object' || value === null) return;
    for (const [step, inner] of Object.entries(value) as [string, Json][])
      look(inner, [...path, Array.isArray(value) ? Number(step) : step]);
  };
  if (resource.written) look(resource.value, []);
  return {
    files: [...files].map((file) => ({ file, roots: view.usedBy(file).map(rootTitle) })),
    fields,
  };
}
