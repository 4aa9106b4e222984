import { safeName } from '../../manifests/safe-name.ts';
import { inFolder, isKustomizationFile } from '../../builds/folders.ts';
import type { Model } from '../../model/model.ts';
import type { ModelView } from '../../model/model-view.ts';

/** Where the first document of an empty workspace goes. */
const FIRST_FILE = 'manifests.yaml';

/**
 * The file for a new object: the one asked for, else the one that holds most objects of its namespace. For a namespace
 * that has none yet: the only YAML file, or a file of its own beside several, as whoever keeps several files would do.
 * JSON files hold one object each, so they are passed over.
 */
export function chooseFile(model: Model, wished: string | null, namespace: string): string {
  if (model.view) return fileInView(model, model.view, wished, namespace);
  if (wished !== null && !isJsonFile(wished)) return wished;
  const counts = new Map<string, number>();
  for (const resource of model.resources.values()) {
    if (resource.namespace !== namespace || isJsonFile(resource.file)) continue;
    counts.set(resource.file, (counts.get(resource.file) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([pathA, a], [pathB, b]) => b - a || (pathA < pathB ? -1 : 1));
  if (most) return most[0];
  const [first, second] = [...model.files.keys()].filter((path) => /\.ya?ml$/i.test(path));
  if (second !== undefined && namespace !== '') return unusedPath(model, `${safeName(namespace)}.yaml`);
  return first ?? unusedPath(model, FIRST_FILE);
}

/** The file for a new object of a view: one that its root alone takes in, else a new one in the folder of the root. */
function fileInView(model: Model, view: ModelView, wished: string | null, namespace: string): string {
  const { root, home, usedBy } = view;
  if (wished !== null && takesDocuments(wished) && usedBy(wished).includes(root)) return wished;
  const counts = new Map<string, number>();
  for (const { file, namespace: own } of model.resources.values()) {
    if (!takesDocuments(file) || usedBy(file).some((other) => other !== root)) continue;
    counts.set(file, (counts.get(file) ?? 0) + (own === namespace ? 1 : 0));
  }
  const [most] = [...counts].toSorted(([pathA, a], [pathB, b]) => b - a || (pathA < pathB ? -1 : 1));
  if (most && (most[1] > 0 || namespace === home.namespace)) return most[0];
  return unusedPath(model, inFolder(home.folder, `${namespace ? safeName(namespace) : 'manifests'}.yaml`));
}

/** Whether objects can be added to a file: JSON holds one, and a kustomization none. */
export const takesDocuments = (path: string): boolean => !isJsonFile(path) && !isKustomizationFile(path);

export const isJsonFile = (path: string): boolean => /\.json$/i.test(path);

/** The path, or with `-2`, `-3`, … before its ending where a file has it already. */
export function unusedPath(model: Model, path: string): string {
  const dot = path.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : `${path.slice(0, dot)}-${number}${path.slice(dot)}`;
    if (!model.files.has(candidate)) return candidate;
  }
}
