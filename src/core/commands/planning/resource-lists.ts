import { entriesFor, listsResources } from '../../builds/reach.ts';
import { folderOf, isKustomizationFile } from '../../builds/folders.ts';
import { kustomizationPlace } from '../../builds/written-patches.ts';
import type { Model, ModelFile } from '../../model/model.ts';
import { shift } from '../../text/span.ts';
import type { FileEdit } from '../../text/text-edit.ts';
import { editDocument } from '../../yaml/edit.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { PlacedEdit } from './edits-in-view.ts';

/** The entries that make new files a part of the root in view. None where there is no view, or the root takes in all of its folder. */
export function listNewFiles({ files, view }: Model, paths: readonly string[]): readonly FileEdit[] {
  const path = view?.home.kustomization;
  const file = path ? files.get(path) : undefined;
  const added = paths.filter((one) => !files.has(one));
  if (!file || added.length === 0) return [];
  return editFile(file, (value, folder) =>
    listsResources(value)
      ? added.map((one): YamlEdit => ({
          op: 'append',
          path: ['resources'],
          value: relativePath(folder, one),
        }))
      : [],
  );
}

/** The entries for new files beside one that kustomizations list already. */
export function listBeside({ files }: Model, listed: string, paths: readonly string[]): readonly FileEdit[] {
  return kustomizations(files).flatMap((file) =>
    editFile(file, (value, folder) => {
      const [entry] = entriesFor(value, folder, listed);
      if (entry === undefined) return [];
      return paths.toReversed().map((path): YamlEdit => ({
        op: 'insert',
        path: ['resources'],
        index: entry + 1,
        value: relativePath(folder, path),
      }));
    }),
  );
}

/** What takes the entries for files out of all kustomizations that list them. */
export const removalsFromResources = ({ files }: Model, paths: readonly string[]): readonly PlacedEdit[] =>
  paths.length === 0
    ? []
    : kustomizations(files).flatMap(({ path: file }) => {
        const at = kustomizationPlace({ files }, file);
        if (!at) return [];
        return paths
          .flatMap((path) => entriesFor(at.doc.value, folderOf(file), path))
          .toSorted((a, b) => b - a)
          .map((index): PlacedEdit => ({ at, edit: { op: 'remove', path: ['resources', index] } }));
      });

const kustomizations = (files: Model['files']): readonly ModelFile[] =>
  [...files.values()].filter(({ path }) => isKustomizationFile(path));

function editFile(
  { path, slots, starts }: ModelFile,
  edits: (
    value: NonNullable<ModelFile['slots'][number]['doc']['value']>,
    folder: string,
  ) => readonly YamlEdit[],
): readonly FileEdit[] {
  const at = slots.findIndex(({ doc }) => doc.value !== undefined && doc.value !== null);
  const doc = slots[at]?.doc;
  if (!doc?.value) return [];
  const planned = editDocument(doc, edits(doc.value, folderOf(path)));
  if (!planned.ok) return [];
  return planned.edits.map(({ span, text }) => ({ path, span: shift(span, starts[at] ?? 0), text }));
}

/** A path as a kustomization in a folder writes it. */
export function relativePath(folder: string, path: string): string {
  if (folder === '' || path.startsWith(`${folder}/`))
    return path.slice(folder === '' ? 0 : folder.length + 1);
  const ups: string[] = [];
  let from = folder;
  while (from !== '' && !path.startsWith(`${from}/`)) {
    ups.push('..');
    from = folderOf(from);
  }
  return [...ups, path.slice(from === '' ? 0 : from.length + 1)].join('/');
}
