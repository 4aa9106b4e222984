import { existsSync, realpathSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { isBelow, isKustomizationFile, kustomizationNames } from '../../core/builds/folders.ts';
import { missingFrom } from '../../core/builds/reach.ts';
import { kustomizationFolders } from '../../core/builds/root-folders.ts';
import { isManifestName } from '../../core/import/is-manifest-name.ts';
import type { Model } from '../../core/model/model.ts';
import { emptyModel, loadModel, updateModel } from '../../core/model/update-model.ts';
import type { Terminal } from '../terminal.ts';
import type { InputFile } from './input.ts';
import { readText } from './read-input.ts';

/**
 * The input with what its kustomizations take in from beside it: `validate overlays/dev` needs the base that stands
 * elsewhere. What cannot be read is left to the build, which says so. As with kustomize, a kustomization has folders read
 * wherever they are, and files only in and below its own: a stranger's manifests must not show other files of this disk.
 */
export async function readBases(
  files: readonly InputFile[],
  terminal: Terminal,
): Promise<readonly InputFile[]> {
  if (!files.some(({ path }) => isKustomizationFile(path))) return files;
  const all = [...files];
  const tried = new Set<string>();
  let model = loadModel(all, emptyModel.reading);
  for (;;) {
    const added: InputFile[] = [];
    for (const path of missingFrom(model)) {
      if (tried.has(path)) continue;
      tried.add(path);
      for (const file of filesAt(path)) {
        if (model.files.has(file) || !mayRead(file, model)) continue;
        if (terminal.mayRead?.(realpathSync(file)) === false) continue;
        const read = await readText(file, terminal);
        if (read.ok) added.push({ path: file, text: read.text });
      }
    }
    if (added.length === 0) return all;
    all.push(...added);
    const changes = added.map(({ path, text }) => ({ path, type: 'put' as const, text }));
    model = updateModel(model, changes, emptyModel.reading);
  }
}

/** Whether a file is a manifest in or below a folder with a kustomization, or a kustomization itself. */
const mayRead = (file: string, model: Model): boolean =>
  isKustomizationFile(file) ||
  (isManifestName(posix.basename(file)) &&
    kustomizationFolders(model).some((folder) => isBelow(file, folder)));

/** The file at a path, or the kustomization of a folder. */
function filesAt(path: string): readonly string[] {
  if (!existsSync(path || '.')) return [];
  if (statSync(path || '.').isFile()) return [path];
  const kustomization = kustomizationNames
    .map((name) => posix.join(path, name))
    .find((candidate) => existsSync(candidate));
  return kustomization === undefined ? [] : [kustomization];
}
