import { arrayAt, stringAt, valueAt } from '../model/access.ts';
import { memo } from '../incremental/memo.ts';
import type { Model, ModelFile } from '../model/model.ts';
import type { Json } from '../yaml/json.ts';
import { isRemote } from './is-remote.ts';
import { folderOf, isBelow, isKustomizationFile, kustomizationOf, resolvePath } from './folders.ts';

/** The fields of a kustomization that list files or folders, and where in an item the path stands. */
const LISTS: readonly (readonly [field: string, path: string | null])[] = [
  ['resources', null],
  ['bases', null],
  ['components', null],
  ['patches', 'path'],
  ['patchesStrategicMerge', null],
  ['patchesJson6902', 'path'],
  ['replacements', 'path'],
  ['generators', null],
  ['transformers', null],
  ['validators', null],
  ['configurations', null],
  ['crds', null],
];

/** The fields whose files are manifests of their own. */
const MANIFEST_LISTS = LISTS.filter(([field]) => ['resources', 'bases', 'components'].includes(field));

function writtenPaths(kustomization: Json | undefined, fields = LISTS): readonly string[] {
  return fields.flatMap(([field, at]) =>
    arrayAt(kustomization, [field]).flatMap((item) => {
      const path = at === null ? item : stringAt(item, [at]);
      return typeof path === 'string' && !path.includes('\n') ? [path] : [];
    }),
  );
}

/** The paths that a kustomization takes in to build them: of files that hold objects, and of other folders. */
export const takenPaths = (kustomization: Json | undefined): readonly string[] =>
  writtenPaths(kustomization, MANIFEST_LISTS);

/** The files and the folders with a kustomization that one takes in, itself included; nothing is built for that. */
export type Reach = Readonly<{
  files: ReadonlySet<string>;
  /** The files that hold objects, and do not only change others. */
  manifests: ReadonlySet<string>;
  folders: ReadonlySet<string>;
}>;

/**
 * What applying a folder takes in: of one with a kustomization what that names, and what those name; of any other all
 * manifests below it, as Flux does.
 */
export function reachOf(model: Model, folder: string): Reach {
  const files = new Set<string>();
  const manifests = new Set<string>();
  const folders = new Set<string>();
  const open: string[] = [];
  if (kustomizationOf(model, folder) === undefined) {
    for (const path of model.files.keys()) {
      if (!isBelow(path, folder)) continue;
      files.add(path);
      manifests.add(path);
      if (isKustomizationFile(path)) open.push(folderOf(path));
    }
  } else open.push(folder);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const file = kustomizationOf(model, at);
    if (file === undefined || folders.has(at)) continue;
    folders.add(at);
    files.add(file);
    const { all, taken } = namedBy(model, file);
    for (const path of all) {
      if (model.files.has(path)) files.add(path);
      else if (!folders.has(path)) open.push(path);
    }
    for (const path of taken) manifests.add(path);
  }
  return { files, manifests, folders };
}

/** A kustomization, with the files of the workspace that it names itself; what other kustomizations name is not among them. */
export function ownFiles(model: Pick<Model, 'files'>, file: string): readonly string[] {
  return [file, ...namedBy(model, file).all.filter((path) => model.files.has(path))];
}

type Named = Readonly<{
  /** All that it names. */
  all: readonly string[];
  /** What it takes in to build it. */
  taken: readonly string[];
}>;

const none: Named = { all: [], taken: [] };

const namedBy = ({ files }: Pick<Model, 'files'>, path: string): Named => {
  const file = files.get(path);
  return file ? namesIn(file) : none;
};

/** The paths that a kustomization names, from the top of the workspace. */
const namesIn = memo(({ path, slots }: ModelFile): Named => {
  const resolved = (paths: readonly string[]): readonly string[] =>
    paths.map((written) => resolvePath(folderOf(path), written));
  return {
    all: resolved(slots.flatMap(({ doc }) => writtenPaths(doc.value))),
    taken: resolved(slots.flatMap(({ doc }) => takenPaths(doc.value))),
  };
});

/** The paths in the workspace's kustomizations behind which nothing is here; addresses of other repositories are none. */
export function missingFrom(model: Model): readonly string[] {
  const missing = new Set<string>();
  for (const [path, { slots }] of model.files) {
    if (!isKustomizationFile(path)) continue;
    for (const { doc } of slots) {
      for (const written of writtenPaths(doc.value)) {
        const at = resolvePath(folderOf(path), written);
        const isHere = model.files.has(at) || kustomizationOf(model, at) !== undefined;
        if (!isHere && !isRemote(written)) missing.add(at);
      }
    }
  }
  return [...missing];
}

/** The entries of a kustomization's `resources` that mean a file, by their index. */
export const entriesFor = (
  kustomization: Json | undefined,
  folder: string,
  file: string,
): readonly number[] =>
  arrayAt(kustomization, ['resources']).flatMap((entry, index) =>
    typeof entry === 'string' && resolvePath(folder, entry) === file ? [index] : [],
  );

/** Whether a kustomization is there and a mapping, so that something can be added to it. */
export const listsResources = (kustomization: Json | undefined): boolean => {
  const resources = valueAt(kustomization, ['resources']);
  return resources === undefined || resources === null || Array.isArray(resources);
};
