import type { Model } from '../model/model.ts';

/** The names under which kustomize looks for a kustomization, in its order. */
export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** The folder of a path; `''` at the top of the workspace. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** A path inside a folder. */
export const inFolder = (folder: string, name: string): string =>
  folder === '' ? name : `${folder}/${name}`;

/** Whether a path is that of a kustomization, by its name. */
export const isKustomizationFile = (path: string): boolean =>
  kustomizationNames.includes(path.slice(path.lastIndexOf('/') + 1));

/** The kustomization of a folder; undefined where it has none. */
export const kustomizationOf = ({ files }: Pick<Model, 'files'>, folder: string): string | undefined =>
  kustomizationNames.map((name) => inFolder(folder, name)).find((path) => files.has(path));

/** Whether a path lies in a folder, or in one below it. */
export const isBelow = (path: string, folder: string): boolean =>
  folder === '' ? !path.startsWith('../') && !path.startsWith('/') : path.startsWith(`${folder}/`);

/** A path from a folder, as a path from the top. One that leads above the top of the workspace begins with `..`. */
export function resolvePath(folder: string, path: string): string {
  const steps: string[] = [];
  const isRooted = folder.startsWith('/');
  for (const step of [...folder.split('/'), ...path.split('/')]) {
    if (step === '' || step === '.') continue;
    const last = steps.at(-1);
    if (step !== '..') steps.push(step);
    else if (last !== undefined && last !== '..') steps.pop();
    else if (!isRooted) steps.push(step);
  }
  return (isRooted ? '/' : '') + steps.join('/');
}
