import { arrayAt, stringAt, valueAt } from '../model/access.ts';
import type { Model } from '../model/model.ts';
import type { Resource } from '../model/resource.ts';
import { folderOf, kustomizationOf, resolvePath } from './folders.ts';

/** Whether an object is a Kustomization of Flux. */
export const isFlux = ({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean =>
  group === 'kustomize.toolkit.fluxcd.io' && kind === 'Kustomization';

/** Whether an object is an Application of Argo CD. */
export const isArgo = ({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean =>
  group === 'argoproj.io' && kind === 'Application';

/** Whether an object makes Applications that no manifest holds. */
export const isGenerator = ({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean =>
  group === 'argoproj.io' && kind === 'ApplicationSet';

/** Whether an object has a folder of the repository applied. */
export const appliesFolders = (resource: Pick<Resource, 'group' | 'kind'>): boolean =>
  isFlux(resource) || isArgo(resource);

/** What an object has applied: folders of the workspace, and whether there is something else that is not here. */
export type Applied = Readonly<{ folders: readonly string[]; elsewhere: boolean }>;

const nothing: Applied = { folders: [], elsewhere: false };

/** Folders that a Kustomization of Flux or an Application of Argo CD has applied. */
export function appliedFolders(resource: Resource, folders: ReadonlySet<string>): Applied {
  if (isFlux(resource)) {
    const from = stringAt(resource.value, 'spec.sourceRef.kind') ?? 'GitRepository';
    if (from !== 'GitRepository') return { folders: [], elsewhere: true };
    return found([stringAt(resource.value, 'spec.path') ?? './'], folders);
  }
  if (!isArgo(resource)) return nothing;
  const { value } = resource;
  const single = valueAt(value, 'spec.source');
  const sources = single === undefined ? arrayAt(value, 'spec.sources') : [single];
  const paths = sources.flatMap((source) => stringAt(source, ['path']) ?? []);
  // A chart from a registry is not in any folder; a source with a `ref` alone only lends its values.
  const charts = sources.some((source) => stringAt(source, ['chart']) !== undefined);
  // Argo CD changes what it builds by these.
  const changed = sources.some((source) =>
    ['kustomize', 'plugin', 'directory.include', 'directory.exclude', 'directory.jsonnet'].some(
      (field) => valueAt(source, field) !== undefined,
    ),
  );
  const { folders: here, elsewhere } = found(paths, folders);
  return { folders: here, elsewhere: elsewhere || charts || changed };
}

function found(paths: readonly string[], folders: ReadonlySet<string>): Applied {
  const all = paths.map((path) => folderFor(path, folders));
  return { folders: all.filter((folder) => folder !== null), elsewhere: all.includes(null) };
}

/**
 * The folder of the workspace that a path of the repository means; null where it is not here. The workspace may be a
 * folder of the repository, or the repository a folder of the workspace.
 */
export function folderFor(path: string, folders: ReadonlySet<string>): string | null {
  const wanted = resolvePath('', path.replace(/^\/+/, ''));
  if (wanted === '') return folders.has('') ? '' : null;
  if (folders.has(wanted)) return wanted;
  const inside = [...folders].filter((folder) => folder.endsWith(`/${wanted}`));
  const [only] = inside;
  if (only !== undefined && inside.length === 1) return only;
  const steps = wanted.split('/');
  for (let from = 1; from < steps.length; from++) {
    const rest = steps.slice(from).join('/');
    if (folders.has(rest)) return rest;
  }
  return null;
}

/** All folders that hold files of the workspace, at any depth; the top only when it says by a kustomization what belongs to it. */
export function foldersOf(model: Pick<Model, 'files'>): ReadonlySet<string> {
  const { files } = model;
  const folders = new Set<string>(kustomizationOf(model, '') === undefined ? [] : ['']);
  for (const path of files.keys()) {
    for (let at = folderOf(path); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
  }
  return folders;
}
