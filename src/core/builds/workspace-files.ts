import { memo } from '../incremental/memo.ts';
import type { DocumentSlot, Model, ModelFile } from '../model/model.ts';
import { inFolder, isBelow, kustomizationNames } from './folders.ts';
import { trace, type Place, type Traced } from './traced.ts';

/** One document of a file, as a value with its places. `value` is undefined where the text does not parse. */
export type FileDocument = Readonly<{ at: Place; value: Traced | undefined }>;

/** The files of a workspace, and which of them a build asked for. */
export type WorkspaceFiles = Readonly<{
  /** The file at a path from the top; undefined where there is none. The question is noted. */
  file: (path: string) => ModelFile | undefined;
  /** The documents of a file that are not empty. They are noted as read. */
  documents: (file: ModelFile) => readonly FileDocument[];
  /** The paths of all files in a folder, in order. The question is noted. */
  list: (folder: string) => readonly string[];
  listed: ReadonlyMap<string, readonly string[]>;
  asked: ReadonlyMap<string, ModelFile | undefined>;
  reads: ReadonlySet<number>;
}>;

/** The files of a model, with a note of all that is asked. */
export function workspaceFiles(model: Model): WorkspaceFiles {
  const asked = new Map<string, ModelFile | undefined>();
  const listed = new Map<string, readonly string[]>();
  const reads = new Set<number>();
  return {
    file: (path) => {
      const file = model.files.get(path);
      asked.set(path, file);
      return file;
    },
    documents: (file) =>
      file.slots.flatMap((slot) => {
        if (slot.doc.empty) return [];
        reads.add(slot.id);
        return [tracedSlot(slot, file.path)];
      }),
    list: (folder) => {
      const paths = pathsIn(model, folder);
      listed.set(folder, paths);
      return paths;
    },
    listed,
    asked,
    reads,
  };
}

/** The paths of all files in a folder of a model, in order. */
export const pathsIn = ({ files }: Model, folder: string): readonly string[] =>
  Array.from(files.keys()).filter((path) => isBelow(path, folder));

/** A slot belongs to one file for as long as it lives, so its value with places is a fact of it. */
const tracedSlot = memo((slot: DocumentSlot, file: string): FileDocument => {
  const at = { file, docId: slot.id, doc: slot.doc, path: [] };
  const { value } = slot.doc;
  return { at, value: value === undefined ? undefined : trace(value, at) };
});

/** Whether a path leads above the top of the workspace. */
export const isAbove = (path: string): boolean => path === '..' || path.startsWith('../');

/** Whether a folder is another one, or has it somewhere in it. */
export function holdsFolder(outer: string, inner: string): boolean {
  const up = /^(?:\.\.(?:\/|$))*/;
  const [above = ''] = up.exec(outer) ?? [];
  const [innerAbove = ''] = up.exec(inner) ?? [];
  if (above.length === outer.length) return !inner.startsWith('/') && innerAbove.length <= above.length;
  return inner === outer || inner.startsWith(outer === '/' ? outer : `${outer}/`);
}

/** The kustomizations in a folder: one, none, or, which is a mistake, several. */
export const kustomizationFiles = (
  files: Pick<WorkspaceFiles, 'file'>,
  folder: string,
): readonly ModelFile[] => kustomizationNames.flatMap((name) => files.file(inFolder(folder, name)) ?? []);
